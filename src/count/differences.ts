import type { Count } from './count.ts';
import type { Stage } from './stage.ts';

/** One way in which two counts differ. */
export interface Difference {
  readonly kind:
    | 'contest'
    | 'winners'
    | 'order'
    | 'action'
    | 'quota'
    | 'votes'
    | 'losses'
    | 'length'
    | 'scores'
    | 'ranking'
    | 'pairwise'
    | 'ties'
    | 'rule';
  /** The stage where they first differ so. */
  readonly stage?: number;
  /** The candidate it is about. */
  readonly candidate?: number;
  readonly a: string;
  readonly b: string;
  /** A full sentence. */
  readonly says: string;
}

/** From the most serious to the least. */
const SERIOUSNESS: readonly Difference['kind'][] = [
  'contest',
  'winners',
  'order',
  'action',
  'length',
  'votes',
  'quota',
  'losses',
  'scores',
  'ranking',
  'pairwise',
  'ties',
  'rule',
];

/**
 * How two counts of one contest differ, the most serious first: the contest itself, who is elected, in what order, what
 * was done at a stage, how many stages, the votes, the quota, what was lost, what the rule decides by, the full order, the
 * head-to-head table, the ties, the rule. Each kind is told once,
 * where it first shows.
 *
 * @example differences(count, count) // []
 */
export function differences(a: Count, b: Count): readonly Difference[] {
  const found = [
    ...contestDifferences(a, b),
    ...electedDifferences(a, b),
    ...stageDifferences(a, b),
    ...comparisonDifferences(a, b),
  ];
  if (tiesText(a) !== tiesText(b)) {
    found.push(told('ties', String(a.ties.length), String(b.ties.length), 'The records of ties differ'));
  }
  if (a.rule.id !== b.rule.id) found.push(told('rule', a.rule.id, b.rule.id, 'They were counted by different rules'));
  return found.sort((x, y) => SERIOUSNESS.indexOf(x.kind) - SERIOUSNESS.indexOf(y.kind));
}

function contestDifferences(a: Count, b: Count): Difference[] {
  const [left, right] = [a, b].map(({ contest: { seats, candidates, withdrawn = [] }, papers: { valid, invalid } }) =>
    JSON.stringify({ seats, candidates, withdrawn: [...withdrawn].sort((x, y) => x - y), valid, invalid }),
  );
  return left === right ? [] : [told('contest', left, right, 'These are not counts of one contest')];
}

function electedDifferences(a: Count, b: Count): Difference[] {
  const names = (count: Count, elected: readonly number[]): string =>
    elected.map((candidate) => count.contest.candidates[candidate]).join(', ') || 'nobody';
  const sorted = (elected: readonly number[]): readonly number[] => [...elected].sort((x, y) => x - y);
  const [left, right] = [names(a, a.elected), names(b, b.elected)];
  if (sorted(a.elected).join() !== sorted(b.elected).join())
    return [told('winners', left, right, 'Different candidates are elected')];
  return left === right ? [] : [told('order', left, right, 'The same candidates are elected in another order')];
}

function stageDifferences(a: Count, b: Count): Difference[] {
  const found = new Map<Difference['kind'], Difference>();
  const note = (difference: Difference): void => {
    if (!found.has(difference.kind)) found.set(difference.kind, difference);
  };
  for (let index = 0; index < Math.min(a.stages.length, b.stages.length); index++) {
    for (const difference of stageDifference(a, a.stages[index], b.stages[index])) note(difference);
  }
  if (a.stages.length !== b.stages.length) {
    note(told('length', String(a.stages.length), String(b.stages.length), 'One count has more stages'));
  }
  return [...found.values()];
}

function stageDifference(count: Count, a: Stage, b: Stage): Difference[] {
  const found: Difference[] = [];
  const at = { stage: a.number };
  const [left, right] = [actionText(count, a), actionText(count, b)];
  if (left !== right)
    found.push({ ...told('action', left, right, `At stage ${a.number} they do different things`), ...at });
  const candidate = a.votes.findIndex((votes, index) => votes !== b.votes[index]);
  if (candidate !== -1) {
    const says = `At stage ${a.number} ${count.contest.candidates[candidate]} has different votes`;
    found.push({ ...told('votes', a.votes[candidate], b.votes[candidate] ?? 'none', says), ...at, candidate });
  }
  if (a.quota !== b.quota)
    found.push({
      ...told('quota', a.quota ?? 'none', b.quota ?? 'none', `At stage ${a.number} the quota differs`),
      ...at,
    });
  const losses = [a, b].map(
    (stage) => `${stage.nonTransferable} non-transferable, ${stage.lostToRounding} lost to rounding`,
  );
  if (losses[0] !== losses[1])
    found.push({ ...told('losses', losses[0], losses[1], `At stage ${a.number} different votes are lost`), ...at });
  found.push(...scoreDifference(count, a, b));
  return found;
}

/** Scores of two rules that look at different things are not held against each other: the rules differ, which is told. */
function scoreDifference(count: Count, a: Stage, b: Stage): Difference[] {
  if (a.scores === undefined || b.scores === undefined || a.scores.of !== b.scores.of) return [];
  const [left, right] = [a.scores.values, b.scores.values];
  const candidate = left.findIndex((score, index) => score !== right[index]);
  if (candidate === -1) return [];
  const says = `At stage ${a.number} ${count.contest.candidates[candidate]} has a different score`;
  return [
    { ...told('scores', left[candidate] ?? 'none', right[candidate] ?? 'none', says), stage: a.number, candidate },
  ];
}

/** Only where both counts have them. */
function comparisonDifferences(a: Count, b: Count): Difference[] {
  const { candidates } = a.contest;
  const found: Difference[] = [];
  if (a.ranking !== undefined && b.ranking !== undefined) {
    const [left, right] = [a.ranking, b.ranking].map((ranking) =>
      ranking
        .map((group) =>
          [...group]
            .sort((x, y) => x - y)
            .map((candidate) => candidates[candidate])
            .join(' = '),
        )
        .join(' > '),
    );
    if (left !== right) found.push(told('ranking', left, right, 'The full orders differ'));
  }
  const row = (a.pairwise ?? []).findIndex((papers, index) => papers.join() !== (b.pairwise?.[index] ?? papers).join());
  if (row !== -1) {
    const [left, right] = [a.pairwise?.[row] ?? [], b.pairwise?.[row] ?? []].map((papers) => papers.join(', '));
    const says = `Different papers rank ${candidates[row]} above others`;
    found.push({ ...told('pairwise', left, right, says), candidate: row });
  }
  return found;
}

function tiesText({ ties }: Count): string {
  return JSON.stringify(
    ties.map(({ stage, over, tied, decidedBy, chosen, clause }) => [stage, over, tied, decidedBy, chosen, clause]),
  );
}

function actionText(count: Count, { action, elected }: Stage): string {
  const names = (list: readonly number[]): string =>
    list.map((candidate) => count.contest.candidates[candidate]).join(', ');
  const who = action.candidates === undefined ? '' : ` of ${names([...action.candidates].sort((x, y) => x - y))}`;
  return `${action.kind}${who}${elected.length === 0 ? '' : `, electing ${names([...elected].sort((x, y) => x - y))}`}`;
}

function told(kind: Difference['kind'], a: string, b: string, what: string): Difference {
  return { kind, a, b, says: `${what}: ${a} / ${b}.` };
}
