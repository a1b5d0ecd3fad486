import { listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import type { Stage } from '../count/stage.ts';

/**
 * Where two counts of one election part, in a sentence or two: whom only one of them elects, and the first stage at which they do
 * different things. Shorter than `whereCountsPart` of a comparison, which also names clauses and decisions and is long.
 *
 * @example partingOf(instantRunoffCount, firstPastThePostCount) // 'Only Instant runoff elects Bob, only … They part at stage 1: …'
 */
export function partingOf(a: Count, b: Count): string {
  return `${winnersSentence(a, b)} ${stageSentence(a, b)}`.trim();
}

function winnersSentence(a: Count, b: Count): string {
  const only = [onlyBy(a, b), onlyBy(b, a)].filter((words) => words !== undefined);
  if (only.length === 0) return 'Both rules elect the same.';
  return `Different candidates are elected: ${listed(only)}.`;
}

function onlyBy(one: Count, other: Count): string | undefined {
  const found = one.elected.filter((candidate) => !other.elected.includes(candidate));
  return found.length === 0 ? undefined : `${namesOf(one, found)} only by ${one.rule.title}`;
}

function stageSentence(a: Count, b: Count): string {
  const stages = Math.max(a.stages.length, b.stages.length);
  for (let at = 0; at < stages; at++) {
    const [left, right] = [doneAt(a, a.stages[at]), doneAt(b, b.stages[at])];
    if (left !== right) return `They part at stage ${at + 1}: ${a.rule.title} ${left}; ${b.rule.title} ${right}.`;
  }
  const differs = a.stages.findIndex((stage, at) => stage.votes.join(' ') !== b.stages[at].votes.join(' '));
  if (differs === -1) {
    return decidesBy(a) === decidesBy(b)
      ? 'The votes are the same at every stage.'
      : 'They look at the same votes and decide by other figures.';
  }
  return `They do the same at every stage; the votes first differ at stage ${differs + 1}.`;
}

/** What a rule decides by beside the votes, where it says so. */
function decidesBy({ pairwise, stages }: Count): string {
  return `${pairwise === undefined ? '' : 'pairs'} ${stages.at(-1)?.scores?.of ?? ''}`;
}

/** What is done at a stage: whose papers move, who is elected, who is excluded. */
function doneAt(count: Count, stage: Stage | undefined): string {
  if (stage === undefined) return 'is done';
  const { action, elected, excluded } = stage;
  const moved = namesOf(count, action.candidates ?? []);
  const acts = {
    'first-preferences': [],
    'next-preferences': ['counts the next preferences too'],
    surplus: [`moves the surplus of ${moved}`],
    exclusion: [`moves the papers of ${moved}`],
    completion: ['fills the places that are left'],
  };
  // Whoever is left when the places are filled is told by nobody.
  const isLast = stage === count.stages.at(-1);
  const parts = [
    ...acts[action.kind],
    ...(elected.length === 0 ? [] : [`elects ${namesOf(count, elected)}`]),
    ...(excluded.length === 0 || isLast ? [] : [`excludes ${namesOf(count, excluded)}`]),
  ];
  return parts.length === 0 ? 'elects nobody yet' : listed(parts);
}

/** In the order of the ballot, so that the same candidates read the same. */
function namesOf({ contest }: Count, candidates: readonly number[]): string {
  return listed([...candidates].sort((a, b) => a - b).map((candidate) => contest.candidates[candidate]));
}
