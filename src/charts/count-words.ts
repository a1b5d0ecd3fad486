import { oneLine } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
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
export function electedLine({ elected, contest: { candidates } }: Count, most = 12): string {
  if (elected.length === 0) return 'Elected: nobody.';
  const names = elected.slice(0, most).map((candidate) => oneLine(candidates[candidate]));
  const more = elected.length - names.length;
  return `Elected: ${listed([...names, ...(more > 0 ? [`${more} others`] : [])])}.`;
}

/** The rule on one line. */
export function ruleLine({ rule }: Count): string {
  return `${oneLine(rule.title)}.`;
}

/** That the papers were never cast, which every picture of their count says. */
export function syntheticNote({ provenance: { synthetic: stamp } }: Count): readonly string[] {
  if (stamp === undefined) return [];
  return [oneLine(`SYNTHETIC BALLOTS, never cast: drawn from the model ${stamp.model} with seed ${stamp.seed}.`)];
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
