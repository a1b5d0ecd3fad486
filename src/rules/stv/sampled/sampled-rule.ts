import { type Contest, checkContest } from '../../../ballots/contest.ts';
import { readingFor } from '../../../ballots/overvotes.ts';
import { houseOrder } from '../../../ballots/paper-order.ts';
import type { Count } from '../../../count/count.ts';
import { countRecord } from '../../count-record.ts';
import { listDecisions } from '../../decision.ts';
import { lotByOrder } from '../../lot.ts';
import type { CountOptions, Rule } from '../../rule.ts';
import { openBook } from '../gregory/book.ts';
import { countSampled } from './engine.ts';
import { orderedPapers } from './ordered-pile.ts';
import type { SampledStatute } from './statute.ts';

/** The rule that counts by a statute of the whole-paper family. */
export function sampledRule(statute: SampledStatute): Rule {
  const { id, title, source, approximate, decisions } = statute;
  return {
    id,
    title,
    source,
    places: 0,
    ...(approximate === undefined ? {} : { approximate }),
    decisions: listDecisions(decisions),
    reads: decisions.papers.choice,
    count: (contest, options) => countInFull(statute, contest, options),
  };
}

function countInFull(
  statute: SampledStatute,
  contest: Contest,
  { lot = lotByOrder(), order = houseOrder }: CountOptions = {},
): Count {
  checkContest(contest);
  const { profile, seats, withdrawn = [] } = contest;
  const reading = readingFor(contest, statute.decisions.papers.choice, { asksWhoContinues: true });
  const papers = orderedPapers(profile, reading, order);
  const book = openBook<number>();
  const { valid, quota, elected, ties } = countSampled({ statute, papers, seats, withdrawn, lot }, book);
  return countRecord(contest, {
    rule: statute,
    papers: { valid, invalid: papers.all.papers + papers.invalid - valid },
    quota: String(quota),
    elected,
    stages: book.stages,
    ties,
    lot,
    order: order.describes,
  });
}
