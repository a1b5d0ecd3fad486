import { cleaningLines } from '../../ballots/cleaning-words.ts';
import { counted, grouped } from '../../base/words.ts';
import { reservedInWords } from '../contest-record.ts';
import { ASSUMED } from '../never-cast.ts';
import { quotaText } from './amounts.ts';
import { orderText } from './comparison.ts';
import { lotSentences, orderSentences } from './lot-and-order.ts';
import { mayBeUnused } from './papers-worth.ts';
import type { Telling } from './telling.ts';
import { electedText, goneText, unfilledText } from './vacancy.ts';

/** What a reader must know before anything else: papers never cast, doubts about the reading of the rules. */
export function warnings({ count, words }: Telling): readonly string[] {
  const { synthetic, approximate = [] } = count.provenance;
  return [
    ...(synthetic === undefined
      ? []
      : [
          synthetic.model === ASSUMED
            ? `Supposed: these ${words.paper}s were never cast. Beyond their first preferences they go on as assumed: ${synthetic.assumes}.`
            : `Synthetic: these ${words.paper}s were never cast. They were drawn from the model ${synthetic.model} with seed ${synthetic.seed}, which assumes that ${synthetic.assumes}.`,
        ]),
    ...approximate.map((doubt) => `Approximate: ${words.inWords(doubt)}.`),
  ];
}

/** The count in short: what was counted, how, and who is elected. */
export function summary(telling: Telling): readonly string[] {
  const { count, words } = telling;
  const { contest, papers, rule } = count;
  const { votesEach } = papers;
  return [
    `${counted(papers.valid, `valid ${words.paper}`)} ${papers.valid === 1 ? 'was' : 'were'} counted for ${counted(contest.seats, words.place)} by the rule “${rule.title}”; ${papers.invalid === 0 ? 'none' : grouped(papers.invalid)} ${papers.invalid < 2 ? 'was' : 'were'} invalid.`,
    ...(votesEach === undefined
      ? []
      : [`Each ${words.paper} ${mayBeUnused(count) ? 'carries up to' : 'is worth'} ${counted(votesEach, 'vote')}.`]),
    ...goneText(telling),
    ...(contest.cleaning === undefined ? [] : cleaningLines(contest.cleaning)),
    ...(contest.vacancy === undefined ? reservedInWords(contest) : []),
    ...orderSentences(count, words.paper),
    ...quota(telling),
    ...electedText(telling),
    ...orderText(telling),
    ...lotSentences(count),
    ...unfilledText(telling),
  ];
}

/** The quota, where it is the same all through. */
function quota({ count: { quota: last, stages }, words }: Telling): readonly string[] {
  if (last === null) return [];
  const constant = stages.every((stage) => stage.quota === last);
  return [
    constant
      ? `The ${words.quota} is ${quotaText(last)}.`
      : `The ${words.quota} changes as the count goes on; at the end it is ${quotaText(last)}.`,
  ];
}

/** The title of an explanation. */
export function titleOf({ count }: Telling): string {
  const { title } = count.contest;
  return title === undefined ? 'The count explained' : `${title}: the count explained`;
}
