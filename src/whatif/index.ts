export { type Chance, type Chances, type ChancesOptions, chances } from './chances.ts';
export { type Claim, type ClaimVerdict, checkClaims, judgeClaims, plainClaims } from './claims.ts';
export { type Delegation, type DelegationAnswer, whatIfDelegation } from './delegation.ts';
export { allTo, type DirectionOptions, type Turn, tippingAlong } from './direction.ts';
export { exactChances, exactChancesInPapers } from './exact-chances.ts';
export { firstPastThePostWinners, type Possibility, possibilities } from './possible.ts';
export {
  type PrintedScenario,
  recompute,
  type ScenarioCell,
  type ScenarioRow,
  type ScenarioStudy,
  type ScenarioTable,
} from './scenario.ts';
export { checkScenarios } from './scenario-shape.ts';
export { leastToWin, levelSplit, type TippingLine, type TippingPoint, tippingLine, tippingPoints } from './tipping.ts';
export { type WhatIf, type WhatIfCandidate, type WhatIfOptions, whatIf } from './what-if.ts';
export type { Witness } from './witness.ts';
