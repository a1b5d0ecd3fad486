import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError } from '../../base/errors.ts';
import { type RandomStream, randomStream } from '../../base/random.ts';
import type { Lot } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { paperDrawer } from '../../synthetic/drawn-papers.ts';
import type { BallotModel, TransferPattern } from '../../synthetic/model.ts';

/** One draw from a model that can be counted again with another pattern, chance falling the same. */
export interface Trial {
  /** As the model drew it; good until the next trial. */
  readonly pattern: TransferPattern;
  /** Who is elected when the papers go on by this pattern; tells whose papers were asked for a next preference. */
  elected(pattern: TransferPattern, tell?: (first: number) => void): readonly number[];
}

/**
 * Draws from a model that serve many counts each (common random numbers): what differs between two counts of a trial comes from the
 * patterns alone.
 *
 * The assumption is drawn in full before anything is counted; the papers that first prefer each candidate have a stream of their
 * own, so that what is drawn for some does not shift what is drawn for others; lots fall from a stream of their own.
 *
 * @throws PsephosError `bad-argument` for a rule without a quick count.
 */
export function trialsOf(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  seed: string | number,
): (draw: number) => Trial {
  const { winners } = rule;
  if (winners === undefined) {
    throw new PsephosError({
      code: 'bad-argument',
      message: `${rule.title} (${rule.id}) cannot be asked thousands of times over which assumption matters`,
      expected: 'a rule with a quick count (winners), such as ers97',
      received: rule.id,
    });
  }
  const root = randomStream(seed).split(`sensitivity ${rule.id}`);
  const patternFor = model.given(declared);
  const papers = paperDrawer(declared);
  return (draw) => {
    const random = root.split(draw);
    const pattern = patternFor(random.split('pattern'));
    drawInFull(pattern, declared.candidates.length);
    return {
      pattern,
      elected: (bent, tell) => {
        const chance = streamsByFirst(random.split('papers'));
        const watched = watching(bent, (first) => {
          chance.turnTo(first);
          tell?.(first);
        });
        return winners(papers(watched, chance.stream), declared.seats, lotFrom(random));
      },
    };
  };
}

/** A model may draw its shares when they are first asked for: all are asked for, in an order that no count can change. */
function drawInFull(pattern: TransferPattern, candidates: number): void {
  if (pattern.kind === 'whole') return;
  const weights = new Float64Array(candidates + 1);
  for (let first = 0; first < candidates; first++) {
    if (pattern.kind === 'path') pattern.weigh([first], weights);
    else for (let sort = 0; sort < pattern.sorts; sort++) pattern.row(first, sort);
    if (pattern.kind === 'luce' && pattern.sorts > 1) pattern.shares(first);
  }
}

/** A stream that is really one for each first preference, whichever is turned to. */
function streamsByFirst(random: RandomStream): { readonly stream: RandomStream; turnTo(first: number): void } {
  const streams: (RandomStream | undefined)[] = [];
  let current = random;
  return {
    stream: {
      uint32: () => current.uint32(),
      uniform: () => current.uniform(),
      below: (n) => current.below(n),
      split: (label) => current.split(label),
    },
    turnTo(first) {
      current = streams[first] ?? random.split(first);
      streams[first] = current;
    },
  };
}

/** The same pattern, telling whose papers it is asked about. */
function watching(pattern: TransferPattern, tell: (first: number) => void): TransferPattern {
  switch (pattern.kind) {
    case 'luce':
      return {
        kind: 'luce',
        sorts: pattern.sorts,
        shares(first) {
          tell(first);
          return pattern.shares(first);
        },
        row(first, sort) {
          tell(first);
          return pattern.row(first, sort);
        },
      };
    case 'path':
      return {
        kind: 'path',
        weigh(ranked, weights) {
          tell(ranked[0]);
          pattern.weigh(ranked, weights);
        },
      };
    case 'whole':
      return pattern;
  }
}

function lotFrom(random: RandomStream): Lot {
  let lots: RandomStream | undefined;
  return {
    seed: null,
    describes: 'drawn afresh in every draw',
    choose(tied) {
      lots ??= random.split('lots');
      return tied[lots.below(tied.length)];
    },
  };
}
