import { oneLine } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import { lotSentences } from '../count/explain/lot-and-order.ts';
import { isSupposed, neverCast } from '../count/never-cast.ts';
import type { VoteFigures } from './count-figures.ts';

/** Places, papers and quota of a count in a line. */
export function countLine(count: Count, figures: VoteFigures): string {
  const { contest, papers, quota, stages } = count;
  const each = papers.votesEach ?? 1;
  const changes = stages.some((stage) => stage.quota !== quota);
  return [
    `${figures.whole(contest.seats)} ${contest.seats === 1 ? 'place' : 'places'}`,
    `${figures.whole(papers.valid)} valid ${papers.valid === 1 ? 'paper' : 'papers'}`,
    ...(each === 1 ? [] : [`${figures.whole(each)} votes a paper`]),
    ...(quota === null ? [] : [`quota ${quotaFigure(quota, figures)}${changes ? ' at the end' : ''}`]),
  ].join(', ');
}

/** A quota; a whole one stands without decimals, also where votes have them. */
export function quotaFigure(quota: string, figures: VoteFigures): string {
  return /^\d+$/.test(quota) ? figures.exactWhole(quota) : figures.value(quota);
}

/** Who is elected, in a sentence; of many only the first. */
function electedLine({ elected, contest: { candidates } }: Count, most = 12): string {
  if (elected.length === 0) return 'Elected: nobody.';
  const names = elected.slice(0, most).map((candidate) => oneLine(candidates[candidate]));
  const more = elected.length - names.length;
  return `Elected: ${listed([...names, ...(more > 0 ? [`${more} others`] : [])])}.`;
}

/** What stands below the title of a picture of a count: which contest, under what it is supposed where transfers are, who is elected. */
export function countSubtitle(count: Count): string {
  const title = oneLine(count.contest.title ?? '').trim();
  return `${title === '' ? '' : `${title}. `}${outcomeLine(count)}`;
}

/** How it was counted: the rule, places, papers and quota. */
export function countedNote(count: Count, figures: VoteFigures): string {
  return `Counted by ${oneLine(count.rule.title)}: ${countLine(count, figures)}.`;
}

/** Who is elected, and under what that is supposed where papers were not cast so. */
export function outcomeLine(count: Count): string {
  const { synthetic: stamp } = count.provenance;
  if (stamp === undefined) return electedLine(count);
  const supposed = isSupposed(count)
    ? `Supposed: ${oneLine(stamp.assumes)}.`
    : 'Papers drawn from a model, never cast.';
  return `${supposed} ${electedLine(count)}`;
}

/** What a reader of any picture of a count must know: that papers were never cast, doubts about the rule, and that lots decided. */
export function cautionNotes(count: Count): readonly string[] {
  const { synthetic: stamp, approximate = [] } = count.provenance;
  const never = stamp === undefined ? [] : [neverCast(stamp)];
  return [...never, ...approximate.map((doubt) => `APPROXIMATE: ${doubt}.`), ...lotSentences(count)].map(oneLine);
}

/** What decides, where votes do not: the reader of a picture of votes must know. */
export function decidesNote(count: Count): readonly string[] {
  const { stages, pairwise, elected } = count;
  const of = [...new Set(stages.flatMap(({ scores }) => (scores === undefined ? [] : [oneLine(scores.of)])))];
  if (of.length > 0) return [`What decides is not the votes but: ${listed(of)}.`];
  if (pairwise !== undefined)
    return [
      'The rule compares candidates head to head; votes are shown as first preferences, and do not decide alone.',
    ];
  const reasons = stages.flatMap((stage) => stage.reasons ?? []).map(({ because }) => because);
  if (stages.length > 1 || elected.length === 0 || reasons.length === 0) return [];
  return [oneLine(`Elected because: ${listed([...new Set(reasons)])}.`)];
}

/** True where votes go from anybody to anybody at some stage. */
export function votesMove({ stages }: Count): boolean {
  const [first] = stages;
  return stages.some(
    (stage) =>
      stage.nonTransferable !== first.nonTransferable ||
      stage.votes.some((votes, candidate) => votes !== first.votes[candidate]),
  );
}

/** Items of a list as a picture has room for them: all, or the first and the last; and what is left out, in words. */
export function shownStages(
  total: number,
  most: number,
): { readonly indices: readonly number[]; readonly leftOut: readonly string[] } {
  const all = [...Array(total).keys()];
  if (total <= most) return { indices: all, leftOut: [] };
  const half = Math.floor(most / 2);
  return {
    indices: [...all.slice(0, half), ...all.slice(total - half)],
    leftOut: [`Stages ${half + 1} to ${total - half} are left out.`],
  };
}
