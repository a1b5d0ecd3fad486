import { PsephosError, shown } from '../../base/errors.ts';
import { type Reader, readersFor } from '../../base/shape.ts';

/**
 * What was seen of how one candidate's papers go on: a poll of second preferences, or a transfer of an earlier count. It is about the
 * papers that prefer the candidate first, and about their next preference among `continuing` alone.
 */
export interface TransferEvidence {
  readonly from: string;
  /** Who could be named or receive papers. */
  readonly continuing: readonly string[];
  /** Papers (or people asked) that went to each of `continuing`. */
  readonly counts: readonly number[];
  readonly nonTransferable: number;
  /**
   * As how many papers drawn at random it counts: the papers seen divided by the design effect. Voters are clustered and samples are
   * not random, so it is less than the papers seen.
   */
  readonly worth: number;
  /** Where it comes from. */
  readonly source?: string;
  /** `count` for papers that a count transferred; else people were asked. */
  readonly kind?: 'count';
}

/** The papers that were seen, or the people who were asked. */
export function papersSeen({ counts, nonTransferable }: TransferEvidence): number {
  return counts.reduce((sum, papers) => sum + papers, nonTransferable);
}

const { text, whole, number, record, list, onlyKeys, fail } = readersFor('bad-model');

/**
 * Checks plain data and gives it back as evidence: one survey of second preferences, or a list of them. `to` holds how many of those
 * asked named each candidate next, also 0, and `nonTransferable` how many nobody. A survey is worth as many random papers as people were
 * asked, divided by its `designEffect` (1 unless said otherwise: interviews by quota or of clusters have more), or as many as `worth`.
 *
 * @throws PsephosError `bad-model` with the path of the fault.
 * @example checkSurvey({ from: 'Cy', to: { Ann: 120, Bob: 180 }, nonTransferable: 100, designEffect: 2 })[0].worth // 200
 */
export function checkSurvey(value: unknown): readonly TransferEvidence[] {
  if (!Array.isArray(value)) return [survey(value, '')];
  if (value.length === 0) throw fail('', 'the list is empty, where surveys should stand', value);
  return list(survey)(value, '');
}

const survey: Reader<TransferEvidence> = (value, path) => {
  const at = pathsBelow(path);
  const data = record(value, path);
  onlyKeys(data, ['from', 'to', 'nonTransferable', 'designEffect', 'worth', 'source'], path);
  const to = Object.entries(record(data['to'], at('to')));
  const seen = {
    from: text(data['from'], at('from')),
    continuing: to.map(([name]) => name),
    counts: to.map(([name, papers]) => whole(papers, at(`to.${name}`))),
    nonTransferable: whole(data['nonTransferable'], at('nonTransferable')),
    ...(data['source'] === undefined ? {} : { source: text(data['source'], at('source')) }),
  };
  const papers = papersSeen({ ...seen, worth: 0 });
  if (data['worth'] !== undefined) {
    if (data['designEffect'] !== undefined)
      throw fail(at('worth'), 'worth and designEffect say the same: give one', data['worth']);
    return checked({ ...seen, worth: number(data['worth'], at('worth')) }, path);
  }
  const effect = data['designEffect'] === undefined ? 1 : number(data['designEffect'], at('designEffect'));
  if (!(effect >= 1)) throw fail(at('designEffect'), 'must be a number of at least 1', effect);
  if (papers > 0 && !(effect <= papers))
    throw fail(at('designEffect'), `leaves less than one of the ${papers} seen: must be at most ${papers}`, effect);
  return checked({ ...seen, worth: papers / effect }, path);
};

/**
 * Checks plain data in the shape of {@link TransferEvidence}, as parameters of a model keep it.
 *
 * @throws PsephosError `bad-model` with the path of the fault.
 */
export function checkEvidence(value: unknown, path: string): readonly TransferEvidence[] {
  return list(evidence)(value, path);
}

const evidence: Reader<TransferEvidence> = (value, path) => {
  const at = pathsBelow(path);
  const data = record(value, path);
  onlyKeys(data, ['from', 'continuing', 'counts', 'nonTransferable', 'worth', 'source', 'kind'], path);
  if (data['kind'] !== undefined && data['kind'] !== 'count')
    throw fail(at('kind'), 'must be "count" where it is there', data['kind']);
  const found: TransferEvidence = {
    from: text(data['from'], at('from')),
    continuing: list(text)(data['continuing'], at('continuing')),
    counts: list(whole)(data['counts'], at('counts')),
    nonTransferable: whole(data['nonTransferable'], at('nonTransferable')),
    worth: number(data['worth'], at('worth')),
    ...(data['source'] === undefined ? {} : { source: text(data['source'], at('source')) }),
    ...(data['kind'] === undefined ? {} : { kind: 'count' }),
  };
  return checked(found, path);
};

/** What holds of all evidence, however it was made. */
export function checked(found: TransferEvidence, path: string): TransferEvidence {
  const at = pathsBelow(path);
  const { from, continuing, counts, worth } = found;
  const papers = papersSeen(found);
  if (continuing.length !== counts.length)
    throw fail(at('counts'), 'must have one entry a continuing candidate', counts);
  if (new Set(continuing).size < continuing.length) throw fail(at('continuing'), 'names somebody twice', continuing);
  if (continuing.includes(from)) throw fail(at(`to.${from}`), 'papers cannot go on to the same candidate', from);
  if (continuing.length === 0) throw fail(at('to'), 'names nobody', continuing);
  if (papers === 0) {
    throw new PsephosError({
      code: 'bad-model',
      message: `nobody who first prefers ${shown(from)} was asked, so there is nothing to learn`,
      ...(path === '' ? {} : { place: { path } }),
    });
  }
  if (!(worth >= 1 && worth <= papers))
    throw fail(at('worth'), `must be at least 1 and no more than the ${papers} seen`, worth);
  return found;
}

function pathsBelow(path: string): (key: string) => string {
  return (key) => (path === '' ? key : `${path}.${key}`);
}
