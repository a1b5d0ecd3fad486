import { firstPlacesOf } from '../../ballots/first-places.ts';
import { type Pairwise, pairwiseOf } from '../../ballots/pairwise.ts';
import type { Preferences } from '../../ballots/preferences.ts';
import { invariant } from '../../base/invariant.ts';
import type { Stage, StageAction, StageScores } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import type { Lot } from '../lot.ts';
import { firstPlaceScores, type Scores, scoreText } from './scores.ts';

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
  /** Papers that rank somebody who continues. */
  counted(): number;
  /** Writes beside the stage what the rule decides by, of those who continue. */
  decidesBy(of: string, scores: Scores): void;
  /** One of those who are level: by lot where there are several. */
  lot(level: readonly number[], over: 'election' | 'exclusion'): number;
  /** Excludes candidates: a new stage begins. */
  exclude(candidates: readonly number[], clause?: string): void;
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
  if (preferences.standing.length > 0) rule(desk.conduct);
  return desk.finish();
}

interface OpenStage {
  readonly action: StageAction;
  readonly excluded: readonly number[];
  scores?: StageScores;
  elected?: { readonly candidate: number; readonly because: string; readonly clause?: string };
}

function deskFor(preferences: Preferences, lot: Lot): { readonly conduct: Conduct; readonly finish: () => Conducted } {
  const open = new Uint8Array(preferences.candidates);
  for (const candidate of preferences.standing) open[candidate] = 1;
  const stages: Stage[] = [];
  const ties: Tie[] = [];
  let stage: OpenStage = { action: { kind: 'first-preferences' }, excluded: [] };
  let table: Pairwise | undefined;
  let ranking: readonly (readonly number[])[] | undefined;
  let places: { readonly votes: Scores; readonly none: number } | undefined;

  const votes = (): { readonly votes: Scores; readonly none: number } => {
    if (places === undefined) {
      const first = firstPlacesOf(preferences, open);
      places = { votes: firstPlaceScores(first, preferences.candidates), none: first.none };
    }
    return places;
  };
  const close = (): void => {
    const { votes: scores, none } = votes();
    const { elected } = stage;
    stages.push({
      number: stages.length + 1,
      action: stage.action,
      votes: scores.numerators.map((_, candidate) => scoreText(scores, candidate)),
      nonTransferable: String(none),
      lostToRounding: '0',
      quota: null,
      elected: elected === undefined ? [] : [elected.candidate],
      excluded: stage.excluded,
      ...(elected === undefined ? {} : { reasons: [reasonOf(elected)] }),
      ...(stage.scores === undefined ? {} : { scores: stage.scores }),
    });
  };
  const draw = (level: readonly number[], over: 'election' | 'exclusion'): number => {
    invariant(level.length > 0, 'somebody is level with somebody');
    if (level.length === 1) return level[0];
    // An exclusion makes the next stage, and its lot stands there.
    const at = stages.length + (over === 'exclusion' ? 2 : 1);
    const chosen = lot.choose(level, { stage: at, over });
    ties.push({ stage: at, over, tied: level, decidedBy: 'lot', chosen: [chosen] });
    return chosen;
  };
  const conduct: Conduct = {
    preferences,
    pairwise: () => {
      table ??= pairwiseOf(preferences);
      return table;
    },
    continuing: () => preferences.standing.filter((candidate) => open[candidate] === 1),
    firstPlaces: () => votes().votes,
    counted: () => preferences.valid - votes().none,
    decidesBy: (of, scores) => {
      stage.scores = {
        of,
        values: scores.numerators.map((_, candidate) => (open[candidate] === 1 ? scoreText(scores, candidate) : null)),
      };
    },
    lot: draw,
    exclude: (candidates, clause) => {
      close();
      for (const candidate of candidates) open[candidate] = 0;
      places = undefined;
      const cited = clause === undefined ? {} : { clause };
      stage = { action: { kind: 'exclusion', candidates, ...cited }, excluded: candidates };
    },
    elect: (level, because, clause) => {
      const candidate = draw(level, 'election');
      stage.elected = { candidate, because, ...(clause === undefined ? {} : { clause }) };
    },
    ranks: (order) => {
      ranking = order;
    },
  };
  return {
    conduct,
    finish: () => {
      close();
      return {
        elected: stages.flatMap(({ elected }) => elected),
        stages,
        ties,
        ...(ranking === undefined ? {} : { ranking }),
        ...(table === undefined ? {} : { pairwise: table }),
      };
    },
  };
}

function reasonOf({ candidate, because, clause }: NonNullable<OpenStage['elected']>): {
  readonly candidates: readonly number[];
  readonly because: string;
  readonly clause?: string;
} {
  return { candidates: [candidate], because, ...(clause === undefined ? {} : { clause }) };
}
