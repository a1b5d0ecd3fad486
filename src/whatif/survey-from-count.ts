import { PsephosError, shown } from '../base/errors.ts';
import type { Count } from '../count/count.ts';
import type { Batch, Stage } from '../count/stage.ts';
import { sumExact } from '../numbers/decimal-text.ts';
import { checked, papersSeen, type TransferEvidence } from '../synthetic/evidence/transfer-evidence.ts';

/** Options of {@link surveyFromCount}. */
export interface SurveyFromCountOptions {
  /**
   * As how many papers drawn at random a transfer counts at the most. Its own papers are many, but they are of another election: what they
   * tell of this one is limited by how much voters change, so there is no default.
   */
  readonly worthAtMost: number;
  /** Who a candidate of the count is now, by name; a candidate without an entry is who has the same name. */
  readonly names?: Readonly<Record<string, string>>;
  /**
   * Who stands now. Transfers from others are left out, and so are papers that went to others, as if they had not been seen: by Luce's
   * axiom those who stand keep their proportions. Default: everybody of the count.
   */
  readonly standing?: readonly string[];
}

/**
 * Transfers that a count sheet shows, as evidence of how the papers of a candidate go on among those who then continued.
 *
 * Taken are stages at which only first preferences of one candidate move: an exclusion at full value, and a surplus in which every
 * transferable paper moved at one value below 1, where papers are votes over that value. Other stages mix papers of several candidates,
 * or move a sample, and are left out; so are counts by keep factors and by quotients, which show no papers.
 *
 * @throws PsephosError `bad-argument` where no stage can be taken, or for a worth below 1.
 * @example surveyFromCount(ers97.count(earlier), { worthAtMost: 400 })[0].from // who was excluded first
 */
export function surveyFromCount(
  count: Count,
  { worthAtMost, names = {}, standing }: SurveyFromCountOptions,
): readonly TransferEvidence[] {
  if (!(worthAtMost >= 1)) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'a transfer must be worth at least 1 paper',
      received: String(worthAtMost),
    });
  }
  const { candidates, title } = count.contest;
  const nameOf = (candidate: number): string => names[candidates[candidate]] ?? candidates[candidate];
  const stands = (candidate: number): boolean => standing === undefined || standing.includes(nameOf(candidate));
  const transfers = count.stages.slice(1).flatMap((stage, at) => {
    const transfer = transferAt(count.stages.slice(0, at + 1), stage);
    return transfer === undefined ? [] : [{ stage, transfer }];
  });
  const found = transfers.flatMap(({ stage, transfer }) => {
    if (!stands(transfer.from)) return [];
    const to = transfer.to.filter(({ candidate }) => stands(candidate));
    const seen = {
      from: nameOf(transfer.from),
      continuing: to.map(({ candidate }) => nameOf(candidate)),
      counts: to.map(({ papers }) => papers),
      nonTransferable: transfer.nonTransferable,
      worth: 0,
      kind: 'count' as const,
      source: `stage ${stage.number} of ${title ?? 'a count'} by ${count.rule.id}`,
    };
    const worth = Math.min(worthAtMost, papersSeen(seen));
    return to.length === 0 || worth === 0 ? [] : [checked({ ...seen, worth }, '')];
  });
  if (found.length > 0) return found;
  if (transfers.length > 0) {
    const from = transfers.map(({ transfer }) => shown(nameOf(transfer.from)));
    throw new PsephosError({
      code: 'bad-argument',
      message: 'no transfer of the count is from one of those who stand now to others of them',
      expected: `transfers among ${(standing ?? []).map(shown).join(', ')}`,
      received: `transfers from ${[...new Set(from)].join(', ')}`,
      hint: 'names must be the same to the letter, or put as "names" where code reads the count',
    });
  }
  throw new PsephosError({
    code: 'bad-argument',
    message:
      'no stage of the count moves first preferences of one candidate alone, so it shows no transfer to learn from',
    received: `${count.stages.length} stages of ${shown(title ?? 'a count')}`,
  });
}

interface Transfer {
  readonly from: number;
  /** Everybody who continued. */
  readonly to: readonly { readonly candidate: number; readonly papers: number }[];
  readonly nonTransferable: number;
}

function transferAt(before: readonly Stage[], stage: Stage): Transfer | undefined {
  const [first] = before;
  const last = before[before.length - 1];
  const from = sourceOf(stage, last);
  if (
    from === undefined ||
    stage.restart === true ||
    stage.recount === true ||
    before.some(({ restart, recount }) => restart === true || recount === true)
  )
    return undefined;
  if (stage.keepFactors !== undefined || stage.quotients !== undefined) return undefined;
  // Papers that came from others are not the candidate's own voters.
  if (last.votes[from] !== first.votes[from]) return undefined;
  const held = Number(first.votes[from]);
  const batch = theOneBatch(stage);
  const surplus = stage.action.kind === 'surplus';
  if (!Number.isSafeInteger(held) || held === 0 || batch === undefined || (batch.value === '1') === surplus)
    return undefined;

  const gone = new Set(
    before.flatMap(({ elected, excluded }) => [...elected, ...excluded]).concat(stage.action.candidates ?? []),
  );
  const continuing = [...first.votes.keys()].filter((candidate) => !gone.has(candidate));
  const to = continuing.map((candidate) => ({
    candidate,
    papers: papersOf(last.votes[candidate], stage.votes[candidate], batch.value),
  }));
  const moved = to.reduce((sum, { papers }) => sum + papers, 0);
  if (to.length === 0 || !to.every(({ papers }) => papers >= 0)) return undefined;
  // Values are rounded, so papers are too: they must come to those that the count says moved.
  if (surplus ? moved !== batch.papers : moved > held) return undefined;
  return { from, to, nonTransferable: held - moved };
}

/** The one candidate whose papers move; others of the same stage had none. */
function sourceOf({ action }: Stage, last: Stage): number | undefined {
  if (action.kind !== 'exclusion' && action.kind !== 'surplus') return undefined;
  const sources = (action.candidates ?? []).filter((candidate) => last.votes[candidate] !== '0');
  return sources.length === 1 ? sources[0] : undefined;
}

/** A stage that says nothing of batches moves whole papers. */
function theOneBatch({ batches, action }: Stage): Pick<Batch, 'value' | 'papers'> | undefined {
  if (batches === undefined) return action.kind === 'exclusion' ? { value: '1', papers: 0 } : undefined;
  return batches.length === 1 ? batches[0] : undefined;
}

/** What was gained over what a paper was worth; a share of a paper at full value is no paper. */
function papersOf(before: string, after: string, value: string): number {
  const [gained, each] = [[after, `-${before}`], [value]].map((texts) => {
    const { numerator, denominator } = sumExact(texts);
    return Number(numerator) / Number(denominator);
  });
  const papers = gained / each;
  return value === '1' && !Number.isInteger(papers) ? Number.NaN : Math.round(papers);
}
