import type { Count } from '../count/count.ts';
import type { StageAction } from '../count/stage.ts';
import type { Rule } from '../rules/rule.ts';
import { decisionDifferences } from './decision-differences.ts';
import type { ActionDifference, DifferingDecision, FirstDifference } from './difference.ts';

type Points = Pick<FirstDifference, 'quota' | 'votes' | 'action'>;

/**
 * The decisions on which two tables differ and which may bear on the points where the counts first part: what the values there are made of,
 * what is chosen there. All of them are given, the nearest to its point first, for a table alone does not show which of them decides.
 */
export function differingDecisions(
  ruleA: Rule,
  a: Count,
  ruleB: Rule,
  b: Count,
  points: Points,
): readonly DifferingDecision[] {
  const differing = decisionDifferences(ruleA, ruleB).filter(
    ({ name, differs }) => differs !== 'clause' && !(name === 'papers' && readAlike(ruleA, ruleB)),
  );
  const names = new Map<string, DifferingDecision['mayBearOn']>();
  for (const { on, bearing } of bearings(a, b, points))
    for (const name of bearing) if (!names.has(name)) names.set(name, on);
  return [...names].flatMap(([name, mayBearOn]) =>
    differing.filter((decision) => decision.name === name).map((decision) => ({ ...decision, mayBearOn })),
  );
}

/** Two wordings of one way to read papers are no difference. */
function readAlike({ reads: a }: Rule, { reads: b }: Rule): boolean {
  return a !== undefined && b !== undefined && a.gap === b.gap && a.repeat === b.repeat && a.equal === b.equal;
}

function bearings(
  a: Count,
  b: Count,
  { quota, votes, action }: Points,
): readonly { readonly on: DifferingDecision['mayBearOn']; readonly bearing: readonly string[] }[] {
  return [
    // A table without a quota has nothing to hold against one.
    ...(quota === null || quota.a === null || quota.b === null ? [] : [{ on: 'quota' as const, bearing: FOR_QUOTA }]),
    // Where the figures are the two quotas, nothing that makes votes bears on them.
    ...(votes === null || votes.isQuota
      ? []
      : [{ on: 'votes' as const, bearing: FOR_VOTES[a.stages[votes.stage - 1].action.kind] }]),
    ...(action === null ? [] : [{ on: 'action' as const, bearing: forAction(a, b, action) }]),
  ];
}

const FOR_QUOTA = ['quota', 'quotaAfterExclusionBatch', 'paperWorth'];

const VALUES = ['share', 'keepFactor', 'settled', 'quotient', 'contribution', 'paperWorth', 'numbers', 'papers'];

const FOR_VOTES: Readonly<Record<StageAction['kind'], readonly string[]>> = {
  'first-preferences': ['papers', ...VALUES],
  surplus: [
    'surplusPapers',
    'transferValue',
    'surplusTransfer',
    'shareTie',
    'credit',
    'unmovedSurplus',
    'surplusRest',
    ...VALUES,
  ],
  exclusion: [
    'exclusionOrder',
    'exclusionSteps',
    'exclusionTransfer',
    'exclusionPapers',
    'credit',
    'transferValue',
    'stop',
    ...VALUES,
  ],
  'next-preferences': [],
  completion: [],
};

const FOR_THE_END = [
  'fillLast',
  'fillAllButLowest',
  'fillLastPlace',
  'exclusionCompletes',
  'complete',
  'exclusionTie',
  'electionTie',
  'tie',
];

function forAction(a: Count, b: Count, { stage, differs }: ActionDifference): readonly string[] {
  const kinds = [a, b].map(({ stages }) => stages[stage - 1]?.action.kind);
  const every = (wanted: StageAction['kind']): boolean => kinds.every((kind) => kind === wanted);
  if (every('completion')) return FOR_THE_END;
  if (differs === 'length' || kinds.includes('completion'))
    return [...FOR_THE_END, 'stop', 'deferSurpluses', 'exclude'];
  if (differs === 'elected') return ['elect', 'electionTie', 'quota', 'stop', 'tie'];
  if (differs === 'excluded' || every('exclusion')) return ['exclude', 'exclusionTie', 'exclusionCompletes', 'tie'];
  if (every('surplus')) return ['surplusOrder', 'surplusTie', 'deferSurpluses', 'elect', 'tie'];
  return ['deferSurpluses', 'surplusOrder', 'exclude', 'settled', 'elect', 'tie'];
}
