import type { NaiveBallot } from '../../../oracles/naive-ers97.ts';

/** What a naive recount tells; all votes in hundredths. */
export interface NaiveRecount {
  /** The votes after every transfer. */
  readonly history: readonly (readonly number[])[];
  readonly newMember: number | undefined;
}

interface Batch {
  readonly value: number;
  readonly ballots: readonly NaiveBallot[];
}

/**
 * ERS97, section 7, paragraph by paragraph and with no line of src in it, for contests without ties: sitting members are never
 * excluded, so that the others compete for one place, and the recount ends when one of them is elected.
 */
export function naiveRecount(
  candidates: number,
  ballots: readonly NaiveBallot[],
  sitting: readonly number[],
  gone: readonly number[],
): NaiveRecount {
  const seats = sitting.length + 1;
  const open = new Set([...Array(candidates).keys()].filter((candidate) => !gone.includes(candidate)));
  const next = ({ ranking }: NaiveBallot): number => ranking.find((candidate) => open.has(candidate)) ?? -1;
  const papersIn = (some: readonly NaiveBallot[]): number => some.reduce((sum, { papers }) => sum + papers, 0);
  const votes = Array<number>(candidates).fill(0);
  const batches: Batch[][] = votes.map(() => []);
  let lost = 0;
  const move = (going: readonly NaiveBallot[], value: number): void => {
    for (const candidate of open) {
      const mine = going.filter((ballot) => next(ballot) === candidate);
      if (mine.length === 0) continue;
      batches[candidate].push({ value, ballots: mine });
      votes[candidate] += papersIn(mine) * value;
    }
  };
  const valid = ballots.filter((ballot) => next(ballot) !== -1);
  move(valid, 100);
  const cast = papersIn(valid) * 100;
  let quota = Math.ceil(cast / (seats + 1));
  const elected: number[] = [];
  const history = [[...votes]];
  const surplus = (candidate: number): number => Math.max(0, votes[candidate] - quota);
  const isNew = (candidate: number): boolean => !sitting.includes(candidate);
  const found = (): boolean => elected.some(isNew);
  const deem = (): void => {
    for (const candidate of [...open].sort((a, b) => votes[b] - votes[a])) {
      const active = cast - lost - elected.reduce((sum, each) => sum + Math.min(votes[each], quota), 0);
      const enough = votes[candidate] >= quota || votes[candidate] * (seats - elected.length + 1) >= active;
      if (!enough || votes[candidate] === 0 || found()) return;
      elected.push(candidate);
      open.delete(candidate);
    }
  };
  const dealt = new Set<number>();
  const told = (): NaiveRecount => ({ history, newMember: elected.find(isNew) });
  deem();
  while (!found() && elected.length < seats && open.size > 0) {
    if (open.size <= seats - elected.length) {
      elected.push(...open);
      return told();
    }
    const others = [...open].filter(isNew).sort((a, b) => votes[a] - votes[b]);
    const waiting = elected.filter((candidate) => !dealt.has(candidate) && surplus(candidate) > 0);
    const together = waiting.reduce((sum, candidate) => sum + surplus(candidate), 0);
    // 5.2.2 and 5.2.5: so many of the lowest can go, at least one of the others staying
    let few = 0;
    for (let count = 1; count < others.length; count++) {
      const lowest = others.slice(0, count).reduce((sum, candidate) => sum + votes[candidate], together);
      if (lowest <= votes[others[count]]) few = count;
    }
    if (waiting.length > 0 && few === 0) {
      const [first] = waiting.sort((a, b) => surplus(b) - surplus(a));
      const { value, ballots: last } = batches[first].at(-1) ?? { value: 0, ballots: [] };
      const papers = papersIn(last.filter((ballot) => next(ballot) !== -1));
      const over = surplus(first);
      const each = papers * value > over ? Math.floor(over / papers) : value;
      move(last, each);
      lost += over - papers * each;
      votes[first] -= over;
      dealt.add(first);
      history.push([...votes]);
      deem();
      continue;
    }
    const excluded = others.slice(0, Math.max(1, few));
    for (const candidate of excluded) open.delete(candidate);
    if (open.size === seats - elected.length) {
      elected.push(...open);
      return told();
    }
    const hands = excluded.flatMap((candidate) => batches[candidate]);
    for (const candidate of excluded) votes[candidate] = 0;
    for (const value of [...new Set(hands.map((batch) => batch.value))].sort((a, b) => b - a)) {
      const going = hands.filter((batch) => batch.value === value).flatMap((batch) => batch.ballots);
      const without = papersIn(going.filter((ballot) => next(ballot) === -1));
      lost += without * value;
      move(going, value);
      if (without > 0 && elected.length === 0) quota = Math.ceil((cast - lost) / (seats + 1));
      history.push([...votes]);
      deem();
      if (found()) break;
    }
  }
  return told();
}
