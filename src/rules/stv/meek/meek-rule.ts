import { type Contest, checkContest } from '../../../ballots/contest.ts';
import { readingFor } from '../../../ballots/overvotes.ts';
import { readBallots } from '../../../ballots/read-ballots.ts';
import type { Count } from '../../../count/count.ts';
import { countRecord } from '../../count-record.ts';
import { listDecisions } from '../../decision.ts';
import { lotByOrder } from '../../lot.ts';
import type { CountOptions, Rule } from '../../rule.ts';
import { openBook } from './book.ts';
import { countMeek } from './engine.ts';
import type { MeekStatute } from './statute.ts';

/**
 * The rule that counts by a statute of the keep-factor family.
 *
 * Where the statute shares papers among equal preferences, `count` throws `too-large` as soon as so many candidates who stand equal on
 * papers are elected that the papers would be divided into more than 2^22 shares.
 */
export function meekRule(statute: MeekStatute): Rule {
  const { id, title, source, approximate, decisions } = statute;
  const { places } = decisions.numbers.choice;
  return {
    id,
    title,
    source,
    ...(places === undefined ? {} : { places }),
    ...(approximate === undefined ? {} : { approximate }),
    decisions: listDecisions(decisions),
    reads: decisions.papers.choice,
    count: (contest, options) => countContest(statute, contest, options),
  };
}

function countContest(statute: MeekStatute, contest: Contest, { lot = lotByOrder() }: CountOptions = {}): Count {
  checkContest(contest);
  const { profile, seats, withdrawn = [] } = contest;
  const standing = profile.candidates.map((_, candidate) => !withdrawn.includes(candidate));
  const ballots = readBallots(profile, readingFor(contest, statute.decisions.papers.choice));
  const book = openBook();
  const { tree, quota, numbers, elected, ties } = countMeek({ statute, ballots, seats, standing, lot }, book);
  return countRecord(contest, {
    rule: statute,
    papers: { valid: tree.valid, invalid: profile.total - tree.valid },
    quota: numbers.toText(quota),
    elected,
    stages: book.stages,
    ties,
    lot,
  });
}
