import { areMarks } from '../../ballots/declared-marks.ts';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError } from '../../base/errors.ts';
import type { BallotModel } from '../model.ts';
import { BLOCK_MARKS } from './block-marks.ts';

/**
 * Refuses totals of marks where first preferences are wanted: as such they would prove and make probable what is not so.
 *
 * @throws PsephosError `unsupported` for a result by block vote and a model, or a proof, that takes totals for first preferences.
 */
export function refuseMarks(declared: DeclaredResult, model?: Pick<BallotModel, 'id'>): void {
  if (!areMarks(declared) || model?.id === BLOCK_MARKS) return;
  throw new PsephosError({
    code: 'unsupported',
    message: `these totals are marks, up to ${declared.marks.atMost} a paper, and no first preferences`,
    expected: model === undefined ? 'first preferences' : `the model ${BLOCK_MARKS}`,
    ...(model === undefined ? {} : { received: model.id }),
    hint: 'whatIfOfMarks and the model block-marks say what such totals can and cannot tell',
  });
}
