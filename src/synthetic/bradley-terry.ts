import type { Candidate } from '../ballots/candidate.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { invariant } from '../base/invariant.ts';
import { defined } from '../base/shape.ts';
import { drawRankings } from './draw-rankings.ts';
import { type Culture, drawBySteps } from './electorate.ts';
import { type NextLaw, patternOf, splitAfter, stepsOf } from './next-law.ts';

/** Options of {@link bradleyTerry}. */
export interface BradleyTerryOptions {
  /** The strength of each candidate, as listed; without it the declared votes, half a paper for those who have none. */
  readonly strengths?: readonly number[];
}

/** Sums over all sets of so many candidates are made at once. */
const MOST_CANDIDATES = 15;

/**
 * Bradley and Terry's law of rankings: of two candidates the one of strength a is before the one of strength b with odds a to
 * b, in every pair at once; a ranking is as likely as the product over its pairs (Bradley and Terry 1952, DOI
 * 10.1093/biomet/39.3-4.324; Mallows 1957).
 *
 * The product is that of each strength to the power of how many stand below (our derivation: all rankings have the same
 * denominators), so the next preference depends on who is left alone, by sums over all sets of those.
 *
 * First-preference totals say nothing about later preferences unless the strengths are taken from them, which is then the
 * assumption. Given its first preference a paper goes on by the same law over the others.
 *
 * @throws PsephosError `bad-model` for a strength that is not above 0 and finite, and, when drawn, for another number of
 * strengths than candidates or whole electorates without strengths; `too-large`, when drawn, for more than 15 candidates.
 * @example bradleyTerry({ strengths: [3, 1] }) // A > B three times in four
 */
export function bradleyTerry({ strengths }: BradleyTerryOptions = {}): Culture {
  strengths?.forEach((strength, index) => {
    if (!(strength > 0 && Number.isFinite(strength)))
      throw bad('a strength must be above 0 and finite', shown(strength), `strengths[${index}]`);
  });
  const given = ({ candidates }: DeclaredResult): NextLaw =>
    bradleyTerryLaw(fitting(strengths ?? candidates.map(({ votes }) => Math.max(LEAST, votes)), candidates.length));
  const unconditioned = (candidates: readonly Candidate[]): NextLaw =>
    bradleyTerryLaw(fitting(strengths, candidates.length));
  const from = strengths === undefined ? 'first-preference votes' : strengths.join(', ');
  return {
    id: 'bradley-terry',
    parameters: { ...defined({ strengths }) },
    assumes: `every voter ranks everybody, each two candidates in proportion to their strengths (${from}), and that these are known for certain`,
    firstSplit: (declared, first) => splitAfter(given(declared), declared.candidates.length, first),
    given: (declared) => {
      const pattern = patternOf(given(declared));
      return () => pattern;
    },
    steps: (candidates) => {
      const steps = stepsOf(unconditioned(candidates), candidates.length);
      return () => steps;
    },
    draw: (candidates, voters, random) => {
      const law = unconditioned(candidates);
      return (
        drawRankings([{ share: 1, law }], candidates, voters, random) ??
        drawBySteps(stepsOf(law, candidates.length), candidates, voters, random)
      );
    },
  };
}

/** The strength of a candidate without votes: none at all would be behind everybody for certain. */
const LEAST = 0.5;

function fitting(strengths: readonly number[] | undefined, candidates: number): readonly number[] {
  if (candidates > MOST_CANDIDATES) {
    throw new PsephosError({
      code: 'too-large',
      message: 'the model bradley-terry takes sums over all sets of candidates',
      expected: `at most ${MOST_CANDIDATES} candidates`,
      received: String(candidates),
      hint: 'plackett-luce is close to it and takes any number',
    });
  }
  if (strengths?.length === candidates) return strengths;
  const message =
    strengths === undefined ? 'whole electorates need strengths' : 'a strength for each candidate is needed';
  throw bad(
    message,
    strengths === undefined ? 'none' : String(strengths.length),
    'strengths',
    `${candidates} strengths`,
  );
}

/** The chance of each next: its strength to the power of how many are below it, times the sum over all rankings of those. */
function bradleyTerryLaw(strengths: readonly number[]): NextLaw {
  const candidates = strengths.length;
  const logs = strengths.map(Math.log);
  const logSums = logSumsBySet(logs);
  return (ranked, weights) => {
    const left = ranked.reduce((set, candidate) => set & ~(1 << candidate), 2 ** candidates - 1);
    const below = candidates - ranked.length - 1;
    weights.fill(0);
    for (let next = 0; next < candidates; next++)
      if ((left & (1 << next)) !== 0)
        weights[next] = Math.exp(below * logs[next] + logSums[left & ~(1 << next)] - logSums[left]);
  };
}

/** The logarithm of the sum of the products of all rankings of each set of candidates, a number with a bit for each. */
function logSumsBySet(logs: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** logs.length);
  for (let set = 1; set < sums.length; set++) {
    const members = [...logs.keys()].filter((candidate) => (set & (1 << candidate)) !== 0);
    const terms = members.map((first) => (members.length - 1) * logs[first] + sums[set & ~(1 << first)]);
    const largest = Math.max(...terms);
    sums[set] = largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0));
  }
  invariant(Number.isFinite(sums[sums.length - 1]), 'sums over rankings are finite');
  return sums;
}

function bad(message: string, received: string, path: string, expected?: string): PsephosError {
  return new PsephosError({
    code: 'bad-model',
    message,
    received,
    place: { path },
    ...(expected === undefined ? {} : { expected }),
  });
}
