import { firstPlacesOf } from '../../ballots/first-places.ts';
import { type Pairwise, pairwiseOf } from '../../ballots/pairwise.ts';
import { lastPlacesOf } from '../../ballots/places.ts';
import type { Preferences } from '../../ballots/preferences.ts';
import { invariant } from '../../base/invariant.ts';
import type { Stage, StageAction, StageScores } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import type { Lot } from '../lot.ts';
import { firstPlaceScores, type Scores, scoreText, sharedScores } from './scores.ts';

/**
 * A count by preferences as it goes on. The rule looks at the papers, writes what it looked at beside the stage, and excludes or elects;
 * the votes of a stage are always the first places among those who continue.
 */
export interface Conduct {
  readonly preferences: Preferences;
  /** Everybody against everybody, made when it is first asked for. */
  pairwise(): Pairwise;
  /** Those who continue, in the order of the ballot. */
  continuing(): readonly number[];
  /** First places among those who continue. */
  firstPlaces(): Scores;
  /** Last places among those who continue: those whom a paper does not rank share its last place. */
  lastPlaces(): Scores;
  /** Papers that rank somebody who continues. */
  counted(): number;
  /** Writes beside the stage what the rule decides by, of those who continue. */
  decidesBy(of: string, scores: Scores): void;
  /** One of those who are level: by lot where there are several. */
  lot(level: readonly number[], over: 'election' | 'exclusion', clause?: string): number;
  /** Writes down that the scores of an earlier stage took some of those who are level over the election. */
  lookedBack(level: readonly number[], chosen: readonly number[]): void;
  /** Excludes candidates: a new stage begins. */
  exclude(candidates: readonly number[], clause?: string): void;
  /** Counts the next preferences beside those counted so far: a new stage begins, and no votes move. */
  countNext(clause?: string): void;
  /** Elects at the stage that is open one of those who are level, by lot where there are several. */
  elect(level: readonly number[], because: string, clause?: string): void;
  /** The full order that the rule gives, groups of those who are level, the best first. */
  ranks(order: readonly (readonly number[])[]): void;
}

/** What came of a count by preferences. */
export interface Conducted {
  readonly elected: readonly number[];
  readonly stages: readonly Stage[];
  readonly ties: readonly Tie[];
  readonly ranking?: readonly (readonly number[])[];
  /** Present where the rule asked for it. */
  readonly pairwise?: Pairwise;
}

/** Counts papers by preferences as a rule conducts it. */
export function conducted(preferences: Preferences, lot: Lot, rule: (conduct: Conduct) => void): Conducted {
  const desk = deskFor(preferences, lot);
  if (preferences.standing.length > 0) rule(conductAt(desk));
  closeStage(desk);
  const { stages, ties, ranking, pairwise } = desk;
  return {
    elected: stages.flatMap(({ elected }) => elected),
    stages,
    ties,
    ...(ranking === undefined ? {} : { ranking }),
    ...(pairwise === undefined ? {} : { pairwise }),
  };
}

/** What a count has so far: its closed stages, and the one that is open. */
interface Desk {
  readonly preferences: Preferences;
  readonly given: Lot;
  /** 1 for whoever continues. */
  readonly open: Uint8Array;
  readonly stages: Stage[];
  readonly ties: Tie[];
  stage: OpenStage;
  /** First places among those who continue, once they were asked for. */
  first: { readonly votes: Scores; readonly none: number } | undefined;
  pairwise?: Pairwise;
  ranking?: readonly (readonly number[])[];
}

interface OpenStage {
  readonly action: StageAction;
  readonly excluded: readonly number[];
  scores?: StageScores;
  elected?: { readonly candidate: number; readonly because: string; readonly clause?: string };
}

function deskFor(preferences: Preferences, given: Lot): Desk {
  const open = new Uint8Array(preferences.candidates);
  for (const candidate of preferences.standing) open[candidate] = 1;
  const stage: OpenStage = { action: { kind: 'first-preferences' }, excluded: [] };
  return { preferences, given, open, stages: [], ties: [], stage, first: undefined };
}

function conductAt(desk: Desk): Conduct {
  const { preferences, open } = desk;
  return {
    preferences,
    pairwise: () => {
      desk.pairwise ??= pairwiseOf(preferences);
      return desk.pairwise;
    },
    continuing: () => preferences.standing.filter((candidate) => open[candidate] === 1),
    firstPlaces: () => firstPlaces(desk).votes,
    lastPlaces: () => sharedScores(lastPlacesOf(preferences, open).shared, preferences.candidates),
    counted: () => preferences.valid - firstPlaces(desk).none,
    decidesBy: (of, scores) => {
      desk.stage.scores = {
        of,
        values: scores.numerators.map((_, candidate) => (open[candidate] === 1 ? scoreText(scores, candidate) : null)),
      };
    },
    lot: (level, over, clause) => drawn(desk, level, over, clause),
    lookedBack: (level, chosen) => {
      const stage = desk.stages.length + 1;
      desk.ties.push({ stage, over: 'election', tied: level, decidedBy: 'earlier-stage', chosen });
    },
    exclude: (candidates, clause) => {
      closeStage(desk);
      for (const candidate of candidates) open[candidate] = 0;
      desk.first = undefined;
      desk.stage = { action: { kind: 'exclusion', candidates, ...cited(clause) }, excluded: candidates };
    },
    countNext: (clause) => {
      closeStage(desk);
      desk.stage = { action: { kind: 'next-preferences', ...cited(clause) }, excluded: [] };
    },
    elect: (level, because, clause) => {
      const candidate = drawn(desk, level, 'election', clause);
      desk.stage.elected = {
        candidate,
        because: level.length === 1 ? because : `${because}, taken by lot`,
        ...cited(clause),
      };
    },
    ranks: (order) => {
      desk.ranking = order;
    },
  };
}

function firstPlaces(desk: Desk): { readonly votes: Scores; readonly none: number } {
  if (desk.first === undefined) {
    const first = firstPlacesOf(desk.preferences, desk.open);
    desk.first = { votes: firstPlaceScores(first, desk.preferences.candidates), none: first.none };
  }
  return desk.first;
}

function drawn(
  { stages, ties, given }: Desk,
  level: readonly number[],
  over: 'election' | 'exclusion',
  clause?: string,
): number {
  invariant(level.length > 0, 'somebody is level with somebody');
  if (level.length === 1) return level[0];
  // An exclusion makes the next stage, and its lot stands there.
  const stage = stages.length + (over === 'exclusion' ? 2 : 1);
  const chosen = given.choose(level, { stage, over });
  ties.push({ stage, over, tied: level, decidedBy: 'lot', chosen: [chosen], ...cited(clause) });
  return chosen;
}

function closeStage(desk: Desk): void {
  const { votes, none } = firstPlaces(desk);
  const { action, excluded, scores, elected } = desk.stage;
  desk.stages.push({
    number: desk.stages.length + 1,
    action,
    votes: votes.numerators.map((_, candidate) => scoreText(votes, candidate)),
    nonTransferable: String(none),
    lostToRounding: '0',
    quota: null,
    elected: elected === undefined ? [] : [elected.candidate],
    excluded,
    ...(elected === undefined ? {} : { reasons: [reasonOf(elected)] }),
    ...(scores === undefined ? {} : { scores }),
  });
}

function reasonOf({ candidate, because, clause }: NonNullable<OpenStage['elected']>): {
  readonly candidates: readonly number[];
  readonly because: string;
  readonly clause?: string;
} {
  return { candidates: [candidate], because, ...cited(clause) };
}

function cited(clause: string | undefined): { readonly clause?: string } {
  return clause === undefined ? {} : { clause };
}
