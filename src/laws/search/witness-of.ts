import type { Candidate } from '../../ballots/candidate.ts';
import { ballotText, parseBallots } from '../../ballots/notation.ts';
import type { Witness } from '../verdicts/verdict.ts';
import { type Broken, isComplete, kindOf, type LawSearch, sizeOf } from './law-search.ts';

/** The smallest election that broke a law; where that is not proven, the smallest of complete papers, if that is. */
export function bestWitness(search: LawSearch, found: Broken): Witness {
  const witness = witnessOf(found, search);
  if (witness.smallest === 'proven' || search.foundComplete === undefined) return witness;
  const complete = witnessOf(search.foundComplete, search);
  return complete.smallest === 'proven' ? complete : witness;
}

/** An election that breaks a law, as it is kept: with the fewest papers if all with fewer were tried. */
function witnessOf(broken: Broken, search: LawSearch): Witness {
  const { contest } = broken;
  const { papers, candidates: most } = sizeOf(broken);
  const own = { ...contest.profile, candidates: lettersFor(contest.profile.candidates.length) };
  const isLarger = own.total === papers && own.candidates.length === most;
  const names = own.candidates.map(({ name }) => name);
  const ballots = ballotText(own).trimEnd();
  return {
    ballots,
    ...(namesIn(ballots).join() === names.join() ? {} : { candidates: names }),
    seats: contest.seats,
    papers,
    ...smallness(isLarger ? triedBelow(search, papers, most, contest.seats) : 'some', isComplete(contest)),
  };
}

function smallness(tried: 'all' | 'complete' | 'some', complete: boolean): Pick<Witness, 'smallest' | 'among'> {
  if (tried === 'all') return { smallest: 'proven' };
  return tried === 'complete' && complete ? { smallest: 'proven', among: 'complete' } : { smallest: 'found' };
}

/** Which elections of fewer papers and so many candidates or fewer were all tried. */
function triedBelow(
  { law, reached }: LawSearch,
  papers: number,
  candidates: number,
  seats: number,
): 'all' | 'complete' | 'some' {
  const sizes = Array.from({ length: candidates }, (_, at) => at + 1).filter((size) => size >= seats);
  const tried = (size: number, short: boolean): boolean =>
    (reached.get(kindOf({ candidates: size, short })) ?? 0) >= papers - 1;
  if (!sizes.every((size) => tried(size, false))) return 'some';
  if (law.of.papers === 'complete') return 'all';
  return sizes.every((size) => size === 1 || tried(size, true)) ? 'all' : 'complete';
}

/** A search draws no names: candidates who were left out leave gaps among the letters. */
function lettersFor(candidates: number): readonly Candidate[] {
  return Array.from({ length: candidates }, (_, at) => ({ name: String.fromCharCode(65 + at) }));
}

function namesIn(ballots: string): readonly string[] {
  return parseBallots(ballots).candidates.map(({ name }) => name);
}
