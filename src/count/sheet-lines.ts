import { counted, listed } from '../base/words.ts';
import type { Count } from './count.ts';
import { quotientSentences, reasonsOf } from './explain/outcome.ts';
import { movesWholePapers } from './explain/papers-worth.ts';
import { type StageTelling, stageTellings } from './explain/telling.ts';
import { isOnlyOrder } from './explain/ties.ts';
import { wordingOf } from './explain/wording.ts';
import type { Batch } from './stage.ts';
import type { Tie } from './tie.ts';

/** What was done at each stage with its clause, and how each tie fell beside the stage it belongs to. */
export function stageLines(count: Count): readonly string[] {
  const telling = {
    count,
    words: wordingOf('uk'),
    names: count.contest.candidates,
    most: count.contest.candidates.length,
  };
  return stageTellings(telling).flatMap((told) => [
    stageText(told),
    ...count.ties.filter(({ stage }) => stage === told.stage.number).map((tie) => tieText(count, tie)),
  ]);
}

function stageText(told: StageTelling): string {
  const { count, stage, names } = told;
  const { action } = stage;
  const values = stage.batches?.length ? `: ${batchesText(count, stage.batches)}` : '';
  const keeping = [...(stage.keepFactors ?? []).entries()]
    .filter(([, factor]) => factor !== '0' && factor !== '1')
    .map(([candidate, factor]) => `${names[candidate]} ${factor}`);
  return [
    `Stage ${stage.number}: ${doneText(told)}${inBrackets(action.clause)}${values}.`,
    ...(stage.restart === true ? ['The count begins again.'] : []),
    ...(stage.recount === true ? ['All papers are counted again without the elected.'] : []),
    ...(keeping.length === 0 ? [] : [`Kept of a whole vote: ${listed(keeping)}.`]),
    ...quotientSentences(told),
    ...(action.kind === 'completion' && stage.excluded.length > 0
      ? [`${namesOf(count, stage.excluded)} excluded.`]
      : []),
    ...reasonsOf(stage).map(
      ({ candidates, because, clause }) => `${namesOf(count, candidates)} elected: ${because}${inBrackets(clause)}.`,
    ),
  ].join(' ');
}

function doneText({ count, stage, names }: StageTelling): string {
  const { action, quotients, elected } = stage;
  const { vacancy } = count.contest;
  const who = namesOf(count, action.candidates ?? []);
  switch (action.kind) {
    case 'first-preferences':
      return vacancy?.kind === 'countback'
        ? `the papers of ${names[vacancy.member]} by the next candidate they show`
        : 'first preferences';
    case 'next-preferences':
      return 'the next preferences count as well';
    case 'surplus':
      return quotients === undefined ? `surplus of ${who}` : `the papers that elected ${who} go on`;
    case 'exclusion':
      return `exclusion of ${who}`;
    case 'completion':
      return ['the count ends', 'the last place is filled'][elected.length] ?? 'the last places are filled';
  }
}

/** Papers with their values, which whole papers do not have. */
function batchesText(count: Count, batches: readonly Batch[]): string {
  if (!movesWholePapers(count))
    return batches.map(({ papers, value }) => `${counted(papers, 'paper')} at ${value}`).join(', ');
  return counted(
    batches.reduce((sum, { papers }) => sum + papers, 0),
    'whole paper',
  );
}

function tieText(count: Count, tie: Tie): string {
  const { stage, over, tied, decidedBy, chosen, clause } = tie;
  const order = isOnlyOrder(count, tie);
  const who = `${namesOf(count, chosen)}${order ? ' first' : ''}`;
  const how = {
    'earlier-stage': `${who}, by the votes at an earlier stage`,
    preferences: `${who}, by how often each is preferred on all papers`,
    lot: `${who}, by lot: ${count.provenance.lot ?? 'as given'}`,
    nobody: 'none of them yet: they have never differed',
  }[decidedBy];
  return `Tie at stage ${stage} over the ${order ? `order of ${over}` : over} between ${namesOf(count, tied)}: ${how}${inBrackets(clause)}.`;
}

function namesOf({ contest }: Count, candidates: readonly number[]): string {
  return listed(candidates.map((candidate) => contest.candidates[candidate]));
}

function inBrackets(clause: string | undefined): string {
  return clause === undefined || clause === '-' ? '' : ` [${clause}]`;
}
