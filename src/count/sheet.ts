import { columns, oneLine, wrapped } from '../base/text-layout.ts';
import { counted, grouped, listed, withPlaces } from '../base/words.ts';
import type { Count } from './count.ts';
import type { Stage } from './stage.ts';
import type { Tie } from './tie.ts';

/** Options of {@link countSheet}. */
export interface SheetOptions {
  /** Characters a line may have; wider tables are cut into panels of stages. Default 100. */
  readonly width?: number;
}

/**
 * A count as a sheet to read: who is elected, a table of every vote at every stage, and what was done at each with its clause.
 *
 * @example countSheet(firstPastThePost.count(contest)).split('\n')[0] // the title of the contest
 */
export function countSheet(original: Count, { width = 100 }: SheetOptions = {}): string {
  const count = withSafeNames(original);
  const { contest, rule, papers } = count;
  const quota = count.quota === null ? '' : ` Quota ${grouped(withPlaces(count.quota, decimals(count)))}.`;
  const lines = [
    ...(contest.title === undefined ? [] : [contest.title]),
    `${rule.title} (${rule.id})`,
    `${counted(contest.seats, 'place')}, ${counted(papers.valid, 'valid paper')}, ${grouped(papers.invalid)} invalid.${quota}`,
    ...synthetic(count),
    '',
    `Elected: ${electedText(count)}.`,
    '',
    ...tables(count, width),
    ...count.stages.flatMap((stage) => wrapped(stageText(count, stage), '', width)),
    ...count.ties.flatMap((tie) => wrapped(tieText(count, tie), '', width)),
    ...shortfall(count),
  ];
  return `${lines.join('\n')}\n`;
}

/** Names and title on one line each, without anything that could steer a terminal. */
function withSafeNames(count: Count): Count {
  const { title, candidates, ...rest } = count.contest;
  const safeTitle = title === undefined ? {} : { title: oneLine(title) };
  return { ...count, contest: { ...rest, ...safeTitle, candidates: candidates.map(oneLine) } };
}

function synthetic({ provenance: { synthetic: stamp, approximate = [] } }: Count): readonly string[] {
  const doubts = approximate.map((doubt) => `APPROXIMATE: ${doubt}.`);
  if (stamp === undefined) return doubts;
  return [
    ...doubts,
    `SYNTHETIC BALLOTS, never cast: drawn from the model ${stamp.model} with seed ${stamp.seed}; assumes that ${stamp.assumes}.`,
  ];
}

function electedText({ elected, contest }: Count): string {
  return elected.length === 0
    ? 'nobody'
    : elected.map((candidate, place) => `${place + 1}. ${contest.candidates[candidate]}`).join(', ');
}

function shortfall({ elected, contest }: Count): readonly string[] {
  const unfilled = contest.seats - elected.length;
  return unfilled === 0
    ? []
    : [`${counted(unfilled, 'place')} left unfilled: nobody was left to fill ${unfilled === 1 ? 'it' : 'them'}.`];
}

/** Votes by candidate and stage, as many stages side by side as the width allows. */
function tables(count: Count, width: number): readonly string[] {
  const places = decimals(count);
  const lost = count.stages.some((stage) => stage.lostToRounding !== '0');
  const labels = [
    '',
    ...count.contest.candidates,
    count.papers.votesEach === undefined ? 'Non-transferable' : 'Votes not used',
    ...(lost ? ['Lost to rounding'] : []),
  ];
  const stages = count.stages.map((stage) => [
    `Stage ${stage.number}`,
    ...stage.votes.map((votes) => grouped(withPlaces(votes, places))),
    grouped(withPlaces(stage.nonTransferable, places)),
    ...(lost ? [grouped(withPlaces(stage.lostToRounding, places))] : []),
  ]);
  const room = width - longest(labels);
  const each = 2 + longest(stages.flat());
  const across = Math.max(1, Math.floor(room / each));
  const lines: string[] = [];
  for (let first = 0; first < stages.length; first += across) {
    const panel = stages.slice(first, first + across);
    lines.push(...columns(labels.map((label, row) => [label, ...panel.map((cells) => cells[row])])), '');
  }
  return lines;
}

/** The most decimal places of any value in the count, and at least two where there are any, as sheets are written. */
function decimals({ stages, quota }: Count): number {
  const values = [quota ?? '0', ...stages.flatMap(({ votes, nonTransferable }) => [...votes, nonTransferable])];
  const most = longest(values.map((value) => (value.includes('/') ? '' : (value.split('.')[1] ?? ''))));
  return most === 0 ? 0 : Math.max(2, most);
}

function stageText(count: Count, stage: Stage): string {
  const names = (candidates: readonly number[]): string =>
    listed(candidates.map((candidate) => count.contest.candidates[candidate]));
  const { action } = stage;
  const who = names(action.candidates ?? []);
  const done = {
    'first-preferences': 'first preferences',
    surplus: `surplus of ${who}`,
    exclusion: `exclusion of ${who}`,
    completion: 'the last places are filled',
  }[action.kind];
  const clause = action.clause === undefined || action.clause === '-' ? '' : ` [${action.clause}]`;
  const values = (stage.batches ?? []).map(({ papers, value }) => `${counted(papers, 'paper')} at ${value}`);
  const moved = values.length === 0 ? '' : `: ${values.join(', ')}`;
  const elected = (stage.reasons ?? []).map(
    ({ candidates, because, clause: why }) =>
      ` ${names(candidates)} elected: ${because}${why === undefined || why === '-' ? '' : ` [${why}]`}.`,
  );
  const excluded =
    action.kind === 'completion' && stage.excluded.length > 0 ? ` ${names(stage.excluded)} excluded.` : '';
  return `Stage ${stage.number}: ${done}${clause}${moved}.${excluded}${elected.join('')}`;
}

function tieText({ contest, provenance }: Count, { stage, over, tied, decidedBy, chosen, clause }: Tie): string {
  const names = (candidates: readonly number[]): string =>
    listed(candidates.map((candidate) => contest.candidates[candidate]));
  const how = {
    'earlier-stage': `${names(chosen)}, by the votes at an earlier stage`,
    lot: `${names(chosen)}, by lot: ${provenance.lot ?? 'as given'}`,
    nobody: 'none of them yet: they have never differed',
  }[decidedBy];
  return `Tie at stage ${stage} over the ${over} between ${names(tied)}: ${how}${clause === undefined ? '' : ` [${clause}]`}.`;
}

/** The length of the longest text; not by spreading them, of which a large count has too many. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
