import { type Contest, checkContest } from '../../../ballots/contest.ts';
import { houseOrder } from '../../../ballots/paper-order.ts';
import { contestRecord } from '../../../count/contest-record.ts';
import type { Count } from '../../../count/count.ts';
import { provenanceOf } from '../../../count/provenance.ts';
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
  const papers = orderedPapers(profile, statute.decisions.papers.choice, order);
  const book = openBook<number>();
  const { valid, quota, elected, ties } = countSampled({ statute, papers, seats, withdrawn, lot }, book);
  return {
    format: 'psephos-count',
    version: 1,
    rule: { id: statute.id, title: statute.title },
    contest: contestRecord(contest),
    papers: { valid, invalid: papers.all.papers + papers.invalid - valid },
    quota: String(quota),
    elected,
    stages: book.stages,
    ties,
    provenance: {
      ...provenanceOf(contest, lot.seed, lot.describes),
      order: order.describes,
      ...(statute.approximate === undefined ? {} : { approximate: statute.approximate }),
    },
  };
}
