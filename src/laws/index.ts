/** psephos/laws: laws that a way of electing should keep, and a kit to test any tally against them with fast-check. */
export type { Answer, Asking, Question } from './asking.ts';
export { certainWinners, outcomesOf, tallied } from './asking.ts';
export { votesConserved } from './bookkeeping/votes-conserved.ts';
export { lawById, laws } from './catalogue.ts';
export type { CheckLawOptions } from './check-law.ts';
export { checkLaw, checkLawLater } from './check-law.ts';
export type { Finding, Law, LawFamily, LawOf, ShownContest, Violation } from './law.ts';
export { broken, KEPT, SILENT } from './law.ts';
export { majority } from './majority/majority.ts';
export { monotonicity } from './monotonicity/monotonicity.ts';
export type { Outcomes } from './outcomes.ts';
export { asTally } from './rule-as-tally.ts';
export type { LaterTally, NowTally, Tallied, Tally, TallyHead, TallyQuestion, ToldStage } from './tally.ts';
export type { Turns } from './turns.ts';
export { EVERY_TURN, turnsFrom } from './turns.ts';
