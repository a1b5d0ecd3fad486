import { groupOf } from './groups.ts';

/** What the mean weights are made of, between two candidates of one group. */
export const KIN_TERMS = ['constant', 'target', 'source', 'field', 'later', 'many'] as const;

/** The same between two candidates of different groups, or of none. */
export const OTHER_TERMS = [
  'constant',
  'target',
  'source',
  'together',
  'field',
  'nextOnBallot',
  'targetMembers',
  'targetGroup',
  'sourceMembers',
  'sourceGroup',
  'ungroupedTarget',
  'ungroupedSource',
] as const;

/** One candidate as the terms see it. */
export interface Placed {
  /** `undefined` for no group. */
  readonly group: string | undefined;
  /** The logarithm of its share of the first preferences, times the number of candidates. */
  readonly size: number;
  /** The same for its group. */
  readonly groupSize: number;
  /** Candidates of its group. */
  readonly members: number;
}

/** A candidate with no votes counts as one of half a vote, so that its share has a logarithm. */
const LEAST_VOTES = 0.5;

/** Candidates as the terms see them; without `groups` each stands for itself. */
export function placed(
  candidates: readonly { readonly group?: string; readonly votes: number }[],
  groups: 'use' | 'ignore',
): readonly Placed[] {
  const votes = candidates.map((candidate) => Math.max(candidate.votes, LEAST_VOTES));
  const total = votes.reduce((sum, papers) => sum + papers, 0);
  const names = candidates.map((candidate) => (groups === 'use' ? groupOf(candidate) : undefined));
  return candidates.map((_, candidate) => {
    const group = names[candidate];
    const members = group === undefined ? [candidate] : [...names.keys()].filter((other) => names[other] === group);
    const together = members.reduce((sum, member) => sum + votes[member], 0);
    const scale = candidates.length / total;
    return {
      group,
      size: Math.log(votes[candidate] * scale),
      groupSize: Math.log(together * scale),
      members: members.length,
    };
  });
}

/** True for two candidates of one group. */
export function kin(from: Placed, to: Placed): boolean {
  return from.group !== undefined && from.group === to.group;
}

/** The values of the terms for papers that go from one candidate to another, in the order of {@link KIN_TERMS} or {@link OTHER_TERMS}. */
export function termsOf(all: readonly Placed[], from: number, to: number): readonly number[] {
  const [source, target] = [all[from], all[to]];
  const field = Math.log(all.length);
  if (kin(source, target)) return [1, target.size, source.size, field, to > from ? 1 : 0, source.members > 2 ? 1 : 0];
  return [
    1,
    target.size,
    source.size,
    source.size * target.size,
    field,
    to === from + 1 ? 1 : 0,
    Math.log(target.members),
    target.groupSize,
    Math.log(source.members),
    source.groupSize,
    target.group === undefined ? target.size : 0,
    source.group === undefined ? source.size : 0,
  ];
}
