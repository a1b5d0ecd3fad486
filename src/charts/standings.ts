import { oneLine } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import type { Stage } from '../count/stage.ts';

/** What became of a candidate. */
export interface Standing {
  readonly candidate: number;
  readonly name: string;
  readonly outcome: 'elected' | 'excluded' | 'not elected' | 'passed over';
  /** Number of the stage at which the candidate was elected or excluded for good. */
  readonly stage?: number;
  /** In words, such as `excluded at stage 3`. */
  readonly words: string;
}

/** What became of every candidate, in the order of the ballot; names are on one line. */
export function standingsOf(count: Count): readonly Standing[] {
  const several = count.stages.length > 1;
  return count.contest.candidates.map((name, candidate): Standing => {
    const named = { candidate, name: oneLine(name) };
    if (count.elected.includes(candidate)) {
      const stage = count.stages.findLast(({ elected }) => elected.includes(candidate))?.number;
      const when = stage === undefined || !several ? '' : ` at stage ${stage}`;
      return { ...named, outcome: 'elected', words: `elected${when}`, ...(stage === undefined ? {} : { stage }) };
    }
    if (count.contest.withdrawn?.includes(candidate) === true)
      return { ...named, outcome: 'passed over', words: 'passed over' };
    const last = count.stages.findLast(({ excluded }) => excluded.includes(candidate));
    if (last?.action.kind !== 'exclusion') return { ...named, outcome: 'not elected', words: 'not elected' };
    return { ...named, outcome: 'excluded', stage: last.number, words: `excluded at stage ${last.number}` };
  });
}

/**
 * Standings as a reader looks for them: the elected in their order, then whoever lasted longest; by the full order where the rule gives
 * one.
 */
export function bestFirst(count: Count, standings: readonly Standing[]): readonly Standing[] {
  const order = (count.ranking ?? []).flat();
  const rank = ({ candidate, outcome, stage }: Standing): readonly number[] => [
    placeIn(count.elected, candidate),
    placeIn(order, candidate),
    outcome === 'passed over' ? 1 : 0,
    outcome === 'excluded' ? -(stage ?? 0) : Number.NEGATIVE_INFINITY,
  ];
  const last = new Map(standings.map((one) => [one.candidate, mostRecentVotes(count, one.candidate)]));
  return [...standings].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const differs = left.findIndex((value, at) => value !== right[at]);
    if (differs >= 0) return left[differs] < right[differs] ? -1 : 1;
    return (last.get(b.candidate) ?? 0) - (last.get(a.candidate) ?? 0) || a.candidate - b.candidate;
  });
}

function placeIn(order: readonly number[], candidate: number): number {
  const place = order.indexOf(candidate);
  return place < 0 ? order.length : place;
}

/** Only to put candidates in order, for which a double is near enough. */
function mostRecentVotes({ stages }: Count, candidate: number): number {
  const votes = stages.findLast((stage) => stage.votes[candidate] !== '0')?.votes[candidate] ?? '0';
  const [above, below = '1'] = votes.split('/');
  return Number(above) / Number(below);
}

/** Who or what a stage was about and what was done, such as `['Allinson', 'excluded']`. */
export function stageHead({ action }: Stage, names: readonly string[]): readonly [string, string] {
  const { candidates = [] } = action;
  const who = candidates.length > 2 ? `${candidates.length} candidates` : listed(candidates.map((one) => names[one]));
  switch (action.kind) {
    case 'first-preferences':
      return ['first', 'preferences'];
    case 'next-preferences':
      return ['next', 'preferences'];
    case 'surplus':
      return [who, 'surplus'];
    case 'exclusion':
      return [who, 'excluded'];
    case 'completion':
      return ['the count', 'ends'];
  }
}

/** What was done at a stage, in a few words: `exclusion of Allinson; McCluskey elected`. */
export function stageDeed(stage: Stage, names: readonly string[]): string {
  const [who, what] = stageHead(stage, names);
  const deed =
    what === 'surplus' ? `surplus of ${who}` : what === 'excluded' ? `exclusion of ${who}` : `${who} ${what}`;
  const began = stage.restart === true || stage.recount === true ? `; the count begins again` : '';
  const elected = stage.elected.length === 0 ? '' : `; ${listed(stage.elected.map((one) => names[one]))} elected`;
  return `${deed}${began}${elected}`;
}
