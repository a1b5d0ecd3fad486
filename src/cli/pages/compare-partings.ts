import { wrapped } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';
import type { DifferingDecision, FirstDifference } from '../../compare/difference.ts';
import type { Decision } from '../../rules/decision.ts';
import { decisionWords } from './rules-words.ts';

/** Where each rule parts from the one they are held against: in full with the decisions that differ there, or in a sentence or two. */
export function partingLines(partings: readonly FirstDifference[], withDecisions: boolean): readonly string[] {
  const some = partings.some(({ decisions }) => decisions.length > 0);
  return [
    ...(some && withDecisions ? [...wrapped(NO_CAUSE), ''] : []),
    ...partings.flatMap((parting) => (withDecisions ? inFull(parting) : wrapped(`${parting.b}: ${parting.inBrief}`))),
    ...(some && !withDecisions ? ['', ...wrapped(MORE)] : []),
  ];
}

const NO_CAUSE =
  'Of the decisions on which two tables differ, all are given that may bear on a point; which of them is the cause is established only where counts with one decision exchanged are told.';

const MORE = 'With --decisions: where the votes first differ, and the decisions on which the tables differ there.';

function inFull(parting: FirstDifference): readonly string[] {
  const { a, b, says, decisions, quota, votes, action } = parting;
  const at = {
    quota: 'On the quota',
    votes: `On the votes at stage ${votes?.stage ?? quota?.stage}`,
    action: `On what is done at stage ${action?.stage}${votes === null ? '' : ', where the votes differ already,'}`,
  };
  return [
    ...wrapped(`${b}: ${says}`),
    ...(['quota', 'votes', 'action'] as const).flatMap((point) => {
      const bearing = decisions.filter(({ mayBearOn }) => mayBearOn === point);
      return bearing.length === 0
        ? []
        : [`    ${at[point]} their tables differ here in:`, ...bearing.flatMap((one) => decisionLines(a, b, one))];
    }),
    ...trialLines(parting),
  ];
}

/** Which decisions change the winners by themselves, by counts with one decision of the other rule at a time. */
function trialLines({ a, b, trials = [] }: FirstDifference): readonly string[] {
  if (trials.length === 0) return [];
  const turned = (rule: string, other: string, side: 'a' | 'b', to: 'a' | 'b'): readonly string[] => {
    const alone = trials.filter((trial) => trial[side] === to).map(({ name }) => decisionWords(name));
    const says =
      alone.length === 0
        ? `no decision of ${other} alone makes ${rule} elect as ${other} does.`
        : `${rule} elects as ${other} does when it takes from it alone: ${listed(alone, 'or')}.`;
    return wrapped(says, '      ');
  };
  return ['    Counted again with one decision exchanged:', ...turned(a, b, 'a', 'b'), ...turned(b, a, 'b', 'a')];
}

function decisionLines(idA: string, idB: string, { name, a, b }: DifferingDecision): readonly string[] {
  const textOf = (id: string, decision: Decision | null): string =>
    decision === null ? `${id}: its table has no such decision.` : decisionText(id, decision);
  return [
    `      ${decisionWords(name)}:`,
    ...wrapped(textOf(idA, a), '        '),
    ...wrapped(textOf(idB, b), '        '),
  ];
}

function decisionText(id: string, { basis, clause, says }: Decision): string {
  const from = clause === '-' ? 'our reading' : basis === 'law' ? clause : `our reading of ${clause}`;
  return `${id} [${from}]: ${says}.`;
}
