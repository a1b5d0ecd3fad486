import type { Line } from '../../changes/lines.ts';
import type { Lines } from './fewer-papers.ts';

/** As many papers with fewer different rankings: one line is ranked as another is. */
export function* fewerRankings(lines: Lines): Generator<Lines> {
  for (const [at, { papers }] of lines.entries()) {
    for (const [other, { ranking }] of lines.entries()) {
      if (at !== other) yield lines.with(at, { papers, ranking });
    }
  }
}

/** The lines with shorter rankings: all at once, then one cut after its first, in the middle, before its last, or without one in between. */
export function* shorterRankings(lines: Lines): Generator<Lines> {
  const longest = Math.max(0, ...lines.map(({ ranking }) => ranking.length));
  for (let length = 1; length < longest; length++) {
    yield lines.map(({ papers, ranking }) => ({ papers, ranking: cut(ranking, length) }));
  }
  for (const [at, { papers, ranking }] of lines.entries()) {
    const { length } = ranking;
    for (const to of new Set([0, 1, Math.floor(length / 2), length - 1])) {
      if (to < length) yield lines.with(at, { papers, ranking: cut(ranking, to) });
    }
    for (let place = 0; place < length - 1; place++) {
      yield lines.with(at, { papers, ranking: ranking.toSpliced(place, 1) });
    }
  }
}

function cut(ranking: Line['ranking'], length: number): Line['ranking'] {
  const end = ranking.slice(0, length).findLastIndex((group) => group.length > 0);
  return ranking.slice(0, end + 1);
}

/** The lines with equal preferences put in the order of the ballot. */
export function* strictRankings(lines: Lines): Generator<Lines> {
  const strict = ({ papers, ranking }: Line): Line => ({
    papers,
    ranking: ranking.flatMap((group) => (group.length > 1 ? group.map((candidate) => [candidate]) : [group])),
  });
  if (lines.some(hasEqual)) yield lines.map(strict);
  for (const [at, line] of lines.entries()) if (hasEqual(line)) yield lines.with(at, strict(line));
}

function hasEqual({ ranking }: Line): boolean {
  return ranking.some((group) => group.length > 1);
}
