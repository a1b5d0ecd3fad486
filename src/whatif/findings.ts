import { buildProfile } from '../ballots/build-profile.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { Count } from '../count/count.ts';
import { firstPastThePost } from '../rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../rules/plurality/single-non-transferable-vote.ts';
import type { Rule } from '../rules/rule.ts';
import { countAssumed, fixedTransfers } from './assumption.ts';
import { type WhatIfOfMarks, type WhatIfOfMarksOptions, whatIfOfMarks } from './block-votes/what-if-of-marks.ts';
import { type ClaimVerdict, plainClaims, type TransferClaim } from './claims.ts';
import { meanShares } from './sensitivity/mean-shares.ts';
import { type TransferMap, transferMap } from './transfer-map.ts';
import { usualModels } from './usual-models.ts';
import { type WhatIf, type WhatIfOptions, whatIf } from './what-if.ts';
import { type AnswerWords, answerWords } from './words/answer-words.ts';
import { type MarksWords, marksWords } from './words/marks-words.ts';

/** All that a report on declared totals shows, as plain data. */
export interface DeclaredFindings {
  readonly kind: 'declared';
  readonly answer: WhatIf;
  /** The answer in sentences. */
  readonly words: AnswerWords;
  /** The count that was held. */
  readonly firstPastThePost: Count;
  /** True where somebody made the claims that are judged; else they are plain suppositions. */
  readonly claimed: boolean;
  /** The count of each claim about transfers that could be counted, as assumed. */
  readonly supposed: readonly SupposedCount[];
  /** Left out for fewer than three candidates, for several hundred, and under a rule that cannot count it. */
  readonly map?: TransferMap;
  /** Where models that have learned from real elections put those papers on the average; empty where the map has no room for it. */
  readonly estimates: readonly LearnedEstimate[];
  /** The command line that makes the report again. */
  readonly command: string;
}

/** The count of a claim, as it assumes. */
export interface SupposedCount {
  readonly claim: ClaimVerdict;
  readonly count: Count;
  /** Left out where the claim is about the papers of another candidate than the map. */
  readonly split?: SupposedSplit;
}

/** The mean split of a model that has learned from real elections. */
export interface LearnedEstimate {
  readonly model: string;
  readonly split: SupposedSplit;
}

/** Where a claim puts the papers of the candidate whose papers the map splits: shares from 0 to 1 that add up to 1. */
export interface SupposedSplit {
  readonly toFirst: number;
  readonly toSecond: number;
  readonly nonTransferable: number;
}

/** Options of {@link declaredFindings}: those of the what-if, and the command that is told. */
export interface DeclaredFindingsOptions extends WhatIfOptions {
  readonly command: string;
}

/** All that a report on totals that are marks (a block vote) shows, as plain data. */
export interface MarksFindings {
  readonly kind: 'marks';
  readonly answer: WhatIfOfMarks;
  /** The answer in sentences. */
  readonly words: MarksWords;
  readonly command: string;
}

/** Options of {@link marksFindings}. */
export interface MarksFindingsOptions extends WhatIfOfMarksOptions {
  readonly command: string;
}

/**
 * All that a report on declared totals shows: the what-if, the count that was held, the count of each claim about transfers, and who
 * is elected wherever the papers of one candidate go.
 *
 * @throws PsephosError what `whatIf` throws; `unsupported` for totals that are marks, of which `marksFindings` tells.
 * @example declaredFindings(unite2017, ers97, { command: 'psephos report unite-2017.json' }).firstPastThePost.elected // [0]
 */
export function declaredFindings(
  declared: DeclaredResult,
  rule: Rule,
  { command, ...options }: DeclaredFindingsOptions,
): DeclaredFindings {
  const answer = whatIf(declared, rule, options);
  const map = mapOf(declared, rule);
  return {
    kind: 'declared',
    answer,
    words: answerWords(answer),
    firstPastThePost: countHeld(declared),
    claimed: options.claims !== undefined,
    supposed: supposedCounts(declared, rule, answer, options, map),
    ...defined({ map }),
    estimates: map === undefined ? [] : learnedEstimates(declared, answer, options, map),
    command,
  };
}

/**
 * All that a report on totals that are marks shows.
 *
 * @throws PsephosError what `whatIfOfMarks` throws.
 * @example marksFindings(westMidlands, ers97, { command: 'psephos report west-midlands.json' }).kind // 'marks'
 */
export function marksFindings(
  declared: DeclaredResult,
  rule: Rule,
  { command, ...options }: MarksFindingsOptions,
): MarksFindings {
  const answer = whatIfOfMarks(declared, rule, options);
  return { kind: 'marks', answer, words: marksWords(answer), command };
}

/** As it was held: the most votes, for as many places as there are; a spoiled paper names nobody. */
function countHeld(declared: DeclaredResult): Count {
  const { candidates, seats, title, spoiled = 0 } = declared;
  const rule = seats === 1 ? firstPastThePost : singleNonTransferableVote;
  const firsts = candidates.map(({ votes }, candidate) => ({ papers: votes, ranking: [candidate] }));
  const profile = buildProfile(candidates, [...firsts, { papers: spoiled, ranking: [] }]);
  return rule.count({ profile, seats, title });
}

function supposedCounts(
  declared: DeclaredResult,
  rule: Rule,
  { claims: verdicts }: WhatIf,
  { claims = plainClaims(declared) }: WhatIfOptions,
  map: TransferMap | undefined,
): readonly SupposedCount[] {
  return claims.flatMap((claim) => {
    const verdict = verdicts.find(({ id }) => id === claim.id);
    if (verdict === undefined || claim.about !== 'transfers') return [];
    const count = countAssumed(declared, rule, fixedTransfers(declared, [claim.transfers]), claim.means);
    return [{ claim: verdict, count, ...defined({ split: map && splitOf(claim, map) }) }];
  });
}

/** Where a claim lies on the map; nowhere when it is about other papers, or sends some to a candidate whom the map leaves out. */
function splitOf({ transfers }: TransferClaim, { candidates, from, to }: TransferMap): SupposedSplit | undefined {
  const [first, second] = to.map((candidate) => candidates[candidate].name);
  const others = Object.entries(transfers.to).some(([name, share]) => share > 0 && name !== first && name !== second);
  if (transfers.from !== candidates[from].name || others) return undefined;
  // Somebody may be called `constructor`.
  const shareTo = (name: string): number => (Object.hasOwn(transfers.to, name) ? transfers.to[name] : 0);
  return {
    toFirst: shareTo(first),
    toSecond: shareTo(second),
    nonTransferable: transfers.nonTransferable,
  };
}

/** No map where there is none: of two candidates, of a field that is too large, by a rule that cannot count it. */
function mapOf(declared: DeclaredResult, rule: Rule): TransferMap | undefined {
  try {
    return transferMap(declared, rule);
  } catch (error) {
    if (error instanceof PsephosError) return undefined;
    throw error;
  }
}

function learnedEstimates(
  declared: DeclaredResult,
  { models: answered, provenance }: WhatIf,
  { models = usualModels() }: WhatIfOptions,
  { from, to }: TransferMap,
): readonly LearnedEstimate[] {
  const learned = answered.flatMap(({ model, elections }) =>
    elections === undefined ? [] : models.filter(({ id }) => id === model),
  );
  return learned.flatMap((model) => {
    const shares = meanShares(declared, model, provenance.seed)?.[from];
    if (shares === undefined) return [];
    const split = { toFirst: shares[to[0]], toSecond: shares[to[1]], nonTransferable: shares[shares.length - 1] };
    const placed = split.toFirst + split.toSecond + split.nonTransferable;
    return Math.abs(placed - 1) < 1e-9 ? [{ model: model.id, split }] : [];
  });
}
