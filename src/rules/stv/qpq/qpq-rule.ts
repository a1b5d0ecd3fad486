import { checkContest } from '../../../ballots/contest.ts';
import { present } from '../../../base/invariant.ts';
import { contestRecord } from '../../../count/contest-record.ts';
import { provenanceOf } from '../../../count/provenance.ts';
import { listDecisions } from '../../decision.ts';
import { lotByOrder } from '../../lot.ts';
import type { Rule } from '../../rule.ts';
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
    count: (contest, { lot = lotByOrder() } = {}) => {
      checkContest(contest);
      const { seats, withdrawn = [] } = contest;
      const papers = decisions.papers.choice(contest.profile);
      const book = openBook(statute);
      const { valid, elected, ties } = countByQuotients({ statute, papers, seats, withdrawn, lot }, book);
      return {
        format: 'psephos-count',
        version: 1,
        rule: { id, title },
        contest: contestRecord(contest),
        papers: { valid, invalid: contest.profile.total - valid },
        quota: present(book.stages.at(-1), 'a stage').quota,
        elected,
        stages: book.stages,
        ties,
        provenance: provenanceOf(contest, lot.seed, lot.describes),
      };
    },
  };
}
