import type { Contest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { present } from '../base/invariant.ts';
import { exactText, type Fraction, lowestTerms } from '../numbers/decimal-text.ts';
import type { Lot, RecordedLot } from './lot.ts';
import type { CountOptions, Rule } from './rule.ts';

/** Options of {@link everyLot}. */
export interface EveryLotOptions extends Omit<CountOptions, 'lot'> {
  /** The most counts that are made. Default 10,000. */
  readonly most?: number;
}

/** One set of winners that some lots lead to. */
export interface LotOutcome {
  /** The winners as a set, in the order of the ballot. */
  readonly elected: readonly number[];
  /** Its probability when each lot takes each of the tied alike, as exact text; a lower bound where not all was followed. */
  readonly probability: string;
  /** The same as a number. */
  readonly chance: number;
  /** One way for the lots to fall that leads there; `recordedLots` takes it. */
  readonly lots: readonly RecordedLot[];
}

/** What the lots of a count decide between them. */
export interface EveryLot {
  /** The most probable first; one alone means that no lot matters. */
  readonly outcomes: readonly LotOutcome[];
  /** How many counts were made. */
  readonly counts: number;
  /** False where the following stopped at the most counts: further outcomes may exist. */
  readonly complete: boolean;
  /** The probability of everything that was followed, as exact text: 1 when complete. */
  readonly explored: string;
}

/**
 * Counts with every way in which the lots can fall and gives each set of winners with its exact probability. The lot with most
 * probability behind it is turned first, so that an early stop has seen widely different ways.
 *
 * @throws PsephosError `bad-argument` when `most` is not a whole number of at least 1, and what the rule throws.
 * @example everyLot({ profile: parseBallots('1: A\n1: B'), seats: 1 }, firstPastThePost).outcomes[0].probability // '0.5'
 */
export function everyLot(contest: Contest, rule: Rule, { most = 10_000, ...options }: EveryLotOptions = {}): EveryLot {
  if (!Number.isSafeInteger(most) || most < 1) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'so many counts cannot be made',
      expected: 'a whole number of at least 1',
      received: shown(most),
    });
  }
  const found = new Map<string, { readonly walk: Walk; probability: Fraction }>();
  const forks = openForks();
  let counts = 0;
  let explored = NOTHING;
  let start: readonly number[] | undefined = [];
  while (start !== undefined && counts < most) {
    const walk = follow(contest, rule, start, options);
    const probability = forks.add(walk, start.length);
    const known = found.get(walk.elected.join());
    found.set(walk.elected.join(), {
      walk: known?.walk ?? walk,
      probability: sum(known?.probability ?? NOTHING, probability),
    });
    explored = sum(explored, probability);
    counts += 1;
    start = forks.next();
  }
  const outcomes = [...found.values()]
    .map(({ walk: { elected, lots }, probability }) => ({
      elected,
      probability: exactText(probability),
      chance: asNumber(probability),
      lots,
    }))
    .sort((a, b) => b.chance - a.chance || (a.elected.join() < b.elected.join() ? -1 : 1));
  return { outcomes, counts, complete: start === undefined, explored: exactText(explored) };
}

/** One count: which of the tied each lot took (`path`), of how many (`ways`), and what came of it. */
interface Walk {
  readonly path: readonly number[];
  readonly ways: readonly number[];
  readonly lots: readonly RecordedLot[];
  readonly elected: readonly number[];
}

/** Counts with the first lots falling as told, and every later one taking the first of the tied. */
function follow(contest: Contest, rule: Rule, start: readonly number[], options: Omit<CountOptions, 'lot'>): Walk {
  const path: number[] = [];
  const ways: number[] = [];
  const lots: RecordedLot[] = [];
  const lot: Lot = {
    seed: null,
    describes: 'one way of all',
    choose: (tied, occasion) => {
      const choice = start[path.length] ?? 0;
      const taken = present(tied[choice], 'one of the tied: a rule must draw the same lots again in the same count');
      path.push(choice);
      ways.push(tied.length);
      lots.push({ ...occasion, taken });
      return taken;
    },
  };
  const { elected } = rule.count(contest, { ...options, lot });
  return { path, ways, lots, elected: [...elected].sort((a, b) => a - b) };
}

/** A lot on the way of some count, with choices that nobody has followed yet. */
interface Fork {
  readonly path: readonly number[];
  readonly at: number;
  readonly ways: number;
  choice: number;
}

/** The forks still to be followed. Each is kept by the product of the ways as far as it: the smaller, the more probable. */
function openForks(): { add(walk: Walk, from: number): Fraction; next(): readonly number[] | undefined } {
  const waiting = new Map<bigint, Fork[]>();
  return {
    add: ({ path, ways }, from) => {
      let product = 1n;
      ways.forEach((tied, at) => {
        product *= BigInt(tied);
        if (at < from || tied < 2) return;
        const forks = waiting.get(product) ?? [];
        forks.push({ path, at, ways: tied, choice: 1 });
        waiting.set(product, forks);
      });
      return { numerator: 1n, denominator: product };
    },
    next: () => {
      const fewest = [...waiting.keys()].reduce<bigint | undefined>(
        (a, b) => (a === undefined || b < a ? b : a),
        undefined,
      );
      const forks = fewest === undefined ? undefined : waiting.get(fewest);
      const fork = forks?.at(-1);
      if (fewest === undefined || forks === undefined || fork === undefined) return undefined;
      const start = [...fork.path.slice(0, fork.at), fork.choice];
      fork.choice += 1;
      if (fork.choice === fork.ways) forks.pop();
      if (forks.length === 0) waiting.delete(fewest);
      return start;
    },
  };
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

function sum(a: Fraction, b: Fraction): Fraction {
  return lowestTerms(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** To eighteen decimal places: either side of the fraction may be beyond every double. */
function asNumber({ numerator, denominator }: Fraction): number {
  return Number((numerator * 10n ** 18n) / denominator) / 1e18;
}
