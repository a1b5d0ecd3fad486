import { type Contest, checkContest } from '../../../ballots/contest.ts';
import type { Papers } from '../../../ballots/papers.ts';
import { contestRecord } from '../../../count/contest-record.ts';
import type { Count } from '../../../count/count.ts';
import { provenanceOf } from '../../../count/provenance.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import { listDecisions } from '../../decision.ts';
import { lotByOrder } from '../../lot.ts';
import type { CountOptions, Rule } from '../../rule.ts';
import { openBook } from './book.ts';
import { countGregory, type GregoryRun } from './engine.ts';
import type { GregoryStatute } from './statute.ts';

/** The rule that counts by a statute of the value-transfer family. */
export function gregoryRule(statute: GregoryStatute): Rule {
  const { id, title, source, promise, decisions } = statute;
  return {
    id,
    title,
    source,
    ...placesOf(statute),
    ...(promise === undefined ? {} : { promise }),
    decisions: listDecisions(decisions),
    count: (contest, options) => {
      checkContest(contest);
      return countInFull(statute, contest, decisions.papers.choice(contest.profile), options);
    },
    countPapers: (contest, papers, options) => countInFull(statute, contest, papers, options),
    winners: (papers, seats, lot) => {
      const run = { statute, papers, seats, withdrawn: [], lot };
      const arithmetic = arithmeticFor(run);
      return arithmetic.holds === 'number'
        ? countGregory(run, arithmetic).elected
        : countGregory(run, arithmetic).elected;
    },
  };
}

function placesOf({ decisions }: GregoryStatute): { readonly places?: number } {
  const { places } = decisions.numbers.choice(0, 1);
  return places === undefined ? {} : { places };
}

function countInFull(
  statute: GregoryStatute,
  contest: Contest,
  papers: Papers,
  { lot = lotByOrder() }: CountOptions = {},
): Count {
  const { seats, withdrawn = [] } = contest;
  const run = { statute, papers, seats, withdrawn, lot };
  const arithmetic = arithmeticFor(run);
  const { result, valid } = arithmetic.holds === 'number' ? booked(run, arithmetic) : booked(run, arithmetic);
  return {
    format: 'psephos-count',
    version: 1,
    rule: { id: statute.id, title: statute.title },
    contest: contestRecord(contest),
    papers: { valid, invalid: papers.all.papers + papers.invalid - valid },
    ...result,
    provenance: {
      ...provenanceOf(contest, lot.seed, lot.describes),
      ...(statute.approximate === undefined ? {} : { approximate: statute.approximate }),
    },
  };
}

function booked<V>(
  run: GregoryRun,
  numbers: NumberSystem<V>,
): {
  readonly valid: number;
  readonly result: Pick<Count, 'quota' | 'elected' | 'stages' | 'ties'>;
} {
  const book = openBook<V>();
  const { valid, quota, elected, ties } = countGregory(run, numbers, book);
  return { valid, result: { quota: numbers.toText(quota), elected, stages: book.stages, ties } };
}

function arithmeticFor({
  statute,
  papers,
  seats,
}: GregoryRun): ReturnType<GregoryStatute['decisions']['numbers']['choice']> {
  return statute.decisions.numbers.choice(papers.all.papers, seats);
}
