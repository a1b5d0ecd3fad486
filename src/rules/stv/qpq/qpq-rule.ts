import { type Contest, checkContest } from '../../../ballots/contest.ts';
import { readingFor } from '../../../ballots/overvotes.ts';
import { papersOf } from '../../../ballots/papers.ts';
import { present } from '../../../base/invariant.ts';
import type { Count } from '../../../count/count.ts';
import { countRecord } from '../../count-record.ts';
import { listDecisions } from '../../decision.ts';
import { lotByOrder } from '../../lot.ts';
import type { CountOptions, Rule } from '../../rule.ts';
import { openBook } from './book.ts';
import { countByQuotients } from './engine.ts';
import type { QpqStatute } from './statute.ts';

/**
 * The rule that counts by a table of decisions about quotients.
 *
 * It cannot count papers that are drawn as they are asked for: to begin again it must see the same papers twice.
 */
export function qpqRule(statute: QpqStatute): Rule {
  const { id, title, source, decisions } = statute;
  return {
    id,
    title,
    source,
    decisions: listDecisions(decisions),
    reads: decisions.papers.choice,
    count: (contest, options) => countInFull(statute, contest, options),
  };
}

function countInFull(statute: QpqStatute, contest: Contest, { lot = lotByOrder() }: CountOptions = {}): Count {
  checkContest(contest);
  const { profile, seats, withdrawn = [] } = contest;
  const papers = papersOf(profile, readingFor(contest, statute.decisions.papers.choice));
  const book = openBook(statute);
  const { valid, elected, ties } = countByQuotients({ statute, papers, seats, withdrawn, lot }, book);
  const { quota } = present(book.stages.at(-1), 'a stage');
  return countRecord(contest, {
    rule: statute,
    papers: { valid, invalid: profile.total - valid },
    quota,
    elected,
    stages: book.stages,
    ties,
    lot,
  });
}
