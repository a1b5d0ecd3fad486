export { buildProfile, type RankingInput } from './ballots/build-profile.ts';
export type { Candidate } from './ballots/candidate.ts';
export { type CleanedContest, type CleaningOptions, cleanBallots } from './ballots/clean.ts';
export {
  type CleaningChoice,
  type CleaningMatter,
  type CleaningPolicy,
  cleaningChoices,
} from './ballots/cleaning-policy.ts';
export { cleaningPolicies } from './ballots/cleaning-presets.ts';
export type { CleaningReport, CleaningStep, Oddities } from './ballots/cleaning-report.ts';
export { policyFrom } from './ballots/cleaning-text.ts';
export { cleaningLines } from './ballots/cleaning-words.ts';
export { isWriteIn } from './ballots/cleaning-write-ins.ts';
export type { Contest } from './ballots/contest.ts';
export { checkDeclared, type DeclaredCandidate, type DeclaredResult } from './ballots/declared-result.ts';
export { firstPreferences } from './ballots/first-preferences.ts';
export { ballotText, parseBallots } from './ballots/notation.ts';
export type { Profile, SyntheticStamp } from './ballots/profile.ts';
export { type Agreement, reconcile } from './ballots/reconcile.ts';
export { type ErrorCode, type ErrorPlace, type Fault, PsephosError } from './base/errors.ts';
export { type RandomStream, randomStream } from './base/random.ts';
export { VERSION } from './base/version.ts';
export { compareRules } from './compare/compare-rules.ts';
export { firstDifference } from './compare/first-difference.ts';
export { faultsOf } from './count/check-count.ts';
export type { Count, Provenance, ReservedPlaces, Vacancy } from './count/count.ts';
export { type Difference, differences } from './count/differences.ts';
export type { ExplanationFormat, Paragraph } from './count/explain/render.ts';
export { type ExplainOptions, explain, explanation } from './count/explain.ts';
export { readCount, writeCount } from './count/json.ts';
export { countSheet, type SheetOptions } from './count/sheet.ts';
export { countSheetHtml } from './count/sheet-html.ts';
export { countSheetMarkdown } from './count/sheet-markdown.ts';
export type { Batch, ElectionReason, Stage, StageAction } from './count/stage.ts';
export type { Tie } from './count/tie.ts';
export type { ContestsRead } from './formats/read-as.ts';
export { type ReadOptions, readContest, readContests } from './formats/read-contest.ts';
export { type ReadDeclaredOptions, readDeclared } from './formats/read-declared.ts';
export type { Warning } from './formats/report.ts';
export { ruleById, rules } from './rules/catalogue.ts';
export { instantRunoff } from './rules/elimination/instant-runoff.ts';
export { everyLot } from './rules/every-lot.ts';
export { type Lot, lotByOrder, lotBySeed, recordedLots } from './rules/lot.ts';
export { blockVote } from './rules/plurality/block-vote.ts';
export { firstPastThePost } from './rules/plurality/first-past-the-post.ts';
export { singleNonTransferableVote } from './rules/plurality/single-non-transferable-vote.ts';
export type { CountOptions, Rule } from './rules/rule.ts';
export { ers97 } from './rules/stv/statutes/ers97.ts';
export { meekReference } from './rules/stv/statutes/meek-reference.ts';
export { scotlandLocal2007 } from './rules/stv/statutes/scotland-local-2007.ts';
export { givenFirstPreferences } from './synthetic/given-first-preferences.ts';
export type { BallotModel } from './synthetic/model.ts';
export { plackettLuce } from './synthetic/plackett-luce.ts';
export { transfers } from './synthetic/transfers.ts';
export { uniform } from './synthetic/uniform.ts';
export { chances } from './whatif/chances.ts';
export { possibilities } from './whatif/possible.ts';
export { type WhatIf, type WhatIfOptions, whatIf } from './whatif/what-if.ts';
