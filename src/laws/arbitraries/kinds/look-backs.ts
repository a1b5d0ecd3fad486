import type { Line } from '../../changes/lines.ts';
import type { Draw } from '../draw.ts';
import { inTurn } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import { lineWithFirst } from './first-preferences.ts';
import type { Kind } from './kind.ts';

/**
 * Three candidates who are level once the weakest is excluded, or the two weakest, and were not, or not all, before: rules that break ties by
 * earlier stages look back one stage or two.
 *
 * The weak pass papers to the three, and each of them had as many fewer at first as come in. A fifth candidate is a second weak one, or ahead.
 */
export const lookBacks: Kind = {
  candidates: 4,
  draw(draw, shape) {
    const { candidates, seats } = shape;
    const [weakest, one, two, three, ...rest] = draw.shuffled(everybody(candidates));
    const level = [one, two, three];
    const first = draw.oneOf(GAINS);
    const weaker = rest.length > 0 && draw.onceIn(2) ? rest[0] : undefined;
    const second = weaker === undefined ? NOTHING : laterGains(draw, sumOf(first));
    const gains = level.map((_, at) => first[at] + second[at]);
    const votes = Math.max(...gains) + sumOf(first) + sumOf(second) + draw.between(1, 3);
    const lines = [
      ...level.map((candidate, at) => lineWithFirst(draw, shape, candidate, votes - gains[at])),
      ...passing(weakest, level, first),
      ...(weaker === undefined ? [] : passing(weaker, level, second)),
      ...rest
        .filter((other) => other !== weaker)
        .map((ahead) => lineWithFirst(draw, shape, ahead, votes + draw.between(1, 4))),
    ];
    return { candidates, seats, lines: lines.filter(({ papers }) => papers > 0), withdrawn: [] };
  },
};

const NOTHING = [0, 0, 0];

/** What the three gain when a weak candidate is excluded. */
const GAINS = [
  [0, 1, 2],
  [0, 0, 1],
  [0, 1, 1],
  [1, 1, 2],
  [1, 2, 3],
];

/** Gains from one who is excluded next, and so has more papers than the weakest: alike, or the other way round. */
function laterGains(draw: Draw, weakest: number): readonly number[] {
  const gains = draw.oneOf([NOTHING, NOTHING, ...GAINS.map((list) => draw.shuffled(list))]);
  const more = Math.max(0, Math.ceil((weakest + 1 - sumOf(gains)) / 3));
  return gains.map((gain) => gain + more);
}

/** Papers of a weak candidate that go on to the three. */
function passing(weak: number, level: readonly number[], gains: readonly number[]): readonly Line[] {
  return level.map((candidate, at) => ({ papers: gains[at], ranking: inTurn([weak, candidate]) }));
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0);
}
