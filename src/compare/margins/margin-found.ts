import { papersChanged } from '../altered/paper-change.ts';
import type { MarginOfVictory, MarginSearch, MarginWitness } from './margin.ts';
import type { MarginQuestion } from './margin-question.ts';
import { recounted } from './recount.ts';

/** What was found out about a margin. */
export interface Found {
  readonly least: number;
  readonly witness?: MarginWitness;
  readonly searched?: MarginSearch;
  readonly method: string;
}

/** The answer from what was found. */
export function marginFound(question: MarginQuestion, { least, witness, searched, method }: Found): MarginOfVictory {
  const most = witness === undefined ? null : papersChanged(witness.changes);
  return {
    ...headOf(question),
    least,
    most,
    exact: least === most,
    ...(witness === undefined ? {} : { witness }),
    method,
    ...(searched === undefined ? {} : { searched }),
  };
}

/**
 * The answer that needs no search: no way where places are for all or there is no paper to alter, and nothing to alter where a lot may elect
 * others already; `undefined` where a search is needed.
 */
export function withoutSearch(question: MarginQuestion): MarginOfVictory | undefined {
  const { contest, standing, total, wanting } = question;
  if (standing.length <= contest.seats || (total === 0 && wanting === 'win')) return noWay(question);
  if (question.settled || wanting === 'win') return undefined;
  const witness = recounted(question, []);
  return witness && marginFound(question, { least: 0, witness, method: 'a lot decides on the papers as they are' });
}

function noWay(question: MarginQuestion): MarginOfVictory {
  return {
    ...headOf(question),
    least: question.total + 1,
    most: null,
    exact: true,
    impossible: true,
    method: 'no alteration of valid papers can do it',
  };
}

function headOf({ rule, elected, wanting }: MarginQuestion): Pick<MarginOfVictory, 'rule' | 'elected' | 'wanting'> {
  return { rule: rule.id, elected, wanting };
}
