import { PsephosError } from '../base/errors.ts';

/** Refuses a contest of several places for a rule that fills one. */
export function onlyOnePlace({ id, title }: { readonly id: string; readonly title: string }, seats: number): void {
  if (seats === 1) return;
  throw new PsephosError({
    code: 'bad-contest',
    message: `${title} (${id}) fills one place`,
    expected: '1 place',
    received: String(seats),
    place: { path: 'seats' },
    hint: 'ask for one place, or take block-vote, single-non-transferable-vote or ers97 for several',
  });
}
