import { defined, type Reader, readersFor } from '../base/shape.ts';
import { isExact } from '../numbers/decimal-text.ts';
import type { Count } from './count.ts';
import type { StageScores } from './stage.ts';

const { text, whole, record, list, fail } = readersFor('bad-count');

/** The keys of counts by rules that compare candidates: a full order and the head-to-head table. */
export function comparisonShape(
  data: Readonly<Record<string, unknown>>,
  candidates: number,
  indices: Reader<readonly number[]>,
): Pick<Count, 'ranking' | 'pairwise'> {
  return defined({
    ranking: data['ranking'] === undefined ? undefined : rankingShape(indices)(data['ranking'], 'ranking'),
    pairwise: data['pairwise'] === undefined ? undefined : squareShape(candidates)(data['pairwise'], 'pairwise'),
  });
}

/** What a rule decides by at a stage: a value or nothing for every candidate. */
export function scoresShape(candidates: number): Reader<StageScores> {
  return (value, path) => {
    const data = record(value, path);
    return {
      of: text(data['of'], `${path}.of`),
      values: sized(candidates, exactOrNull)(data['values'], `${path}.values`),
    };
  };
}

function rankingShape(indices: Reader<readonly number[]>): Reader<readonly (readonly number[])[]> {
  return (value, path) => {
    const groups = list(indices)(value, path);
    const seen = new Set<number>();
    groups.forEach((group, place) => {
      if (group.length === 0) throw fail(`${path}[${place}]`, 'must name somebody', group);
      for (const candidate of group) {
        if (seen.has(candidate)) throw fail(`${path}[${place}]`, 'must not name a candidate a second time', candidate);
        seen.add(candidate);
      }
    });
    return groups;
  };
}

function squareShape(candidates: number): Reader<readonly (readonly number[])[]> {
  return sized(candidates, sized(candidates, whole));
}

function sized<T>(length: number, read: Reader<T>): Reader<readonly T[]> {
  return (value, path) => {
    if (Array.isArray(value) && value.length !== length)
      throw fail(path, `must have an entry for each of the ${length} candidates`, value.length);
    return list(read)(value, path);
  };
}

const exactOrNull: Reader<string | null> = (value, path) => {
  if (value === null) return null;
  const number = text(value, path);
  if (isExact(number)) return number;
  throw fail(path, 'must be an exact number as text', value);
};
