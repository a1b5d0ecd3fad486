/** psephos/laws: laws that a way of electing should keep, and a kit to test any tally against them with fast-check. */

export { countsLike } from './agreement/counts-like.ts';
export { electsLike } from './agreement/elects-like.ts';
export type { BallotOptions } from './arbitraries/ballots.ts';
export { ballots } from './arbitraries/ballots.ts';
export { contestNotation, profileNotation } from './arbitraries/contest-notation.ts';
export type { ContestOptions } from './arbitraries/contests.ts';
export { contests } from './arbitraries/contests.ts';
export type { DeclaredOptions } from './arbitraries/declared-results.ts';
export { declaredResults } from './arbitraries/declared-results.ts';
export type { KindWeights } from './arbitraries/draw-election.ts';
export type { ContestKind } from './arbitraries/kinds/kinds.ts';
export type { ElectionOptions, PaperCountOptions, PaperOptions, Range } from './arbitraries/limits.ts';
export type { ProfileOptions } from './arbitraries/profiles.ts';
export { profiles } from './arbitraries/profiles.ts';
export type { Ranking } from './arbitraries/ranking-input.ts';
export type { RankingOptions } from './arbitraries/rankings.ts';
export { rankings } from './arbitraries/rankings.ts';
export type { AsRuleOptions, OwnTally, TallyDetails } from './as-rule.ts';
export { asRule } from './as-rule.ts';
export type { Answer, Asking, Question } from './asking.ts';
export { certainWinners, outcomesOf, tallied } from './asking.ts';
export type { LawsRun } from './assert-law.ts';
export { assertLaw, assertLaws, plainLaws } from './assert-law.ts';
export { electedAtTheQuota } from './bookkeeping/elected-at-the-quota.ts';
export { electedGainNothing } from './bookkeeping/elected-gain-nothing.ts';
export { excludedGainNothing } from './bookkeeping/excluded-gain-nothing.ts';
export { firstPreferences } from './bookkeeping/first-preferences.ts';
export { highestElected } from './bookkeeping/highest-elected.ts';
export { lowestExcluded } from './bookkeeping/lowest-excluded.ts';
export { nonTransferableNeverFalls } from './bookkeeping/non-transferable-never-falls.ts';
export { nothingNegative } from './bookkeeping/nothing-negative.ts';
export { oneFate } from './bookkeeping/one-fate.ts';
export { papersWhole } from './bookkeeping/papers-whole.ts';
export { placesFilled } from './bookkeeping/places-filled.ts';
export { quotaRespected } from './bookkeeping/quota-respected.ts';
export { votesConserved } from './bookkeeping/votes-conserved.ts';
export { lawById, laws } from './catalogue.ts';
export type { CheckLawOptions } from './check-law.ts';
export { checkLaw, checkLawLater } from './check-law.ts';
export { condorcet } from './head-to-head/condorcet.ts';
export { condorcetLoser } from './head-to-head/condorcet-loser.ts';
export { smith } from './head-to-head/smith.ts';
export { cloneIndependence } from './independence/clone-independence.ts';
export { dominatedAlternatives } from './independence/dominated-alternatives.ts';
export { irrelevantAlternatives } from './independence/irrelevant-alternatives.ts';
export { lastPlaced } from './independence/last-placed.ts';
export { laterNoHarm } from './later-preferences/later-no-harm.ts';
export { laterNoHelp } from './later-preferences/later-no-help.ts';
export type { Finding, Law, LawFamily, LawOf, ShownContest, Violation } from './law.ts';
export { broken, KEPT, SILENT } from './law.ts';
export { lawsKept } from './laws-kept.ts';
export { majority } from './majority/majority.ts';
export { majorityLoser } from './majority/majority-loser.ts';
export { mutualMajority } from './majority/mutual-majority.ts';
export { monotonicity } from './monotonicity/monotonicity.ts';
export type { Outcomes } from './outcomes.ts';
export type { ToldValue } from './own-tally/exact-value.ts';
export type { NamedBallot, NamedLevelBallot } from './own-tally/named-ballots.ts';
export type { Told, ToldCount, ToldStageByName } from './own-tally/told-by-name.ts';
export { consistency } from './participation/consistency.ts';
export { negativeInvolvement } from './participation/negative-involvement.ts';
export { participation } from './participation/participation.ts';
export { positiveInvolvement } from './participation/positive-involvement.ts';
export { droopProportionality } from './proportionality/droop-proportionality.ts';
export { droopProportionalityWeak } from './proportionality/droop-proportionality-weak.ts';
export { hareProportionality } from './proportionality/hare-proportionality.ts';
export { reversal } from './reversal/reversal.ts';
export { asTally } from './rule-as-tally.ts';
export type { LawFailure } from './running/law-failure.ts';
export { failureOf } from './running/law-failure.ts';
export type { LawRun } from './running/law-runs.ts';
export type { LawTestOptions } from './running/law-test-options.ts';
export type { ReduceOptions } from './running/reduce.ts';
export { reduceContest, reduceContestLater } from './running/reduce.ts';
export { houseMonotonicity } from './several-places/house-monotonicity.ts';
export { winnerAmongWinners } from './several-places/winner-among-winners.ts';
export { blankPapers } from './symmetry/blank-papers.ts';
export { namesOfCandidates } from './symmetry/names-of-candidates.ts';
export { orderOfCandidates } from './symmetry/order-of-candidates.ts';
export { orderOfPapers } from './symmetry/order-of-papers.ts';
export { repeatable } from './symmetry/repeatable.ts';
export { scaling } from './symmetry/scaling.ts';
export { splittingPapers } from './symmetry/splitting-papers.ts';
export { withdrawnAsIfAbsent } from './symmetry/withdrawn-as-if-absent.ts';
export type { LaterTally, NowTally, Tallied, Tally, TallyHead, TallyQuestion, ToldStage } from './tally.ts';
export type { TestFunction } from './test-laws.ts';
export { testLaws } from './test-laws.ts';
export type { Turns } from './turns.ts';
export { EVERY_TURN, turnsFrom } from './turns.ts';
export type {
  LawVerdict,
  Literature,
  RuleVerdicts,
  Searched,
  SearchedVerdict,
  Verdict,
  VerdictPlaces,
  Witness,
} from './verdicts/verdict.ts';
export { lawVerdicts, verdictOf, witnessContest } from './verdicts/verdicts.ts';
