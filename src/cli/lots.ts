import type { Contest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { counted, listed } from '../base/words.ts';
import { type Lot, type LotOccasion, type RecordedLot, recordedLots } from '../rules/lot.ts';

/** Lots given by hand, and which of them the count has not asked for. */
export interface HandLots {
  readonly lot: Lot;
  unused(): readonly string[];
}

const OVER: readonly LotOccasion['over'][] = ['election', 'surplus', 'exclusion'];

/**
 * The lots a returning officer drew, each as text `STAGE:OVER:NAME`; a name may be `#` and the candidate's number, from 1.
 *
 * @throws PsephosError `bad-argument` for other text, and when the count needs a lot that is not among them.
 * @example lotsByHand(['5:exclusion:Ann'], contest).lot.describes // 'drawn by hand: stage 5, exclusion, Ann'
 */
export function lotsByHand(texts: readonly string[], { profile: { candidates } }: Contest): HandLots {
  const names = candidates.map(({ name }) => name);
  const lots = texts.map((text) => readLot(text, names));
  const recorded = recordedLots(lots);
  const told = lots.map(({ stage, over, taken }) => `stage ${stage}, ${over}, ${names[taken]}`);
  const used = new Set<number>();
  return {
    lot: {
      seed: null,
      describes: `drawn by hand: ${told.join('; ')}`,
      choose: (tied, occasion) => {
        const { stage, over } = occasion;
        const fits = lots.some((lot) => lot.stage === stage && lot.over === over && tied.includes(lot.taken));
        if (!fits)
          throw missing(
            tied.map((candidate) => names[candidate]),
            occasion,
          );
        const taken = recorded.choose(tied, occasion);
        used.add(lots.findIndex((lot) => lot.stage === stage && lot.over === over && lot.taken === taken));
        return taken;
      },
    },
    unused: () => told.filter((_, index) => !used.has(index)),
  };
}

function readLot(text: string, names: readonly string[]): RecordedLot {
  const [, stage, kind = '', name = ''] = /^\s*(\d{1,6})\s*:\s*(\w+)\s*:\s*(.*?)\s*$/su.exec(text) ?? [];
  if (stage === undefined) {
    throw badLot('not a lot', text, 'STAGE:OVER:NAME, such as 5:exclusion:Ann');
  }
  const over = OVER.find((known) => known === kind.toLowerCase());
  if (over === undefined) throw badLot('a lot is over one of three things', kind, listed(OVER, 'or'));
  return { stage: Number(stage), over, taken: candidateNamed(name, names) };
}

function candidateNamed(name: string, names: readonly string[]): number {
  const number = /^#(\d{1,6})$/.exec(name)?.[1];
  if (number !== undefined && !names.includes(name)) {
    if (Number(number) >= 1 && Number(number) <= names.length) return Number(number) - 1;
    throw badLot('no candidate has that number', name, `#1 to #${names.length}`);
  }
  const exact = indicesOf(names, (known) => known === name);
  const found =
    exact.length > 0 ? exact : indicesOf(names, (known) => known.trim().toLowerCase() === name.toLowerCase());
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    throw badLot('several candidates have that name', name, `one of ${found.map((at) => `#${at + 1}`).join(', ')}`);
  }
  const near = nearest(name, names);
  throw badLot(
    'no candidate of that name',
    name,
    'the name of a candidate, or # and the number',
    near.length === 0 ? `the candidates are ${names.join(', ')}` : `did you mean ${near.join(' or ')}?`,
  );
}

function indicesOf(names: readonly string[], matches: (name: string) => boolean): readonly number[] {
  return names.flatMap((name, index) => (matches(name) ? [index] : []));
}

function badLot(message: string, received: string, expected: string, hint?: string): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `--lot: ${message}`,
    expected,
    received: shown(received),
    ...(hint === undefined ? {} : { hint }),
  });
}

function missing(tied: readonly string[], { stage, over }: LotOccasion): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `the count needs a lot over the ${over} at stage ${stage}, between ${counted(tied.length, 'candidate')}: ${listed(tied)}`,
    hint: `say who was taken, such as --lot "${stage}:${over}:${tied[0]}"`,
  });
}
