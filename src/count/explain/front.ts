import { counted, grouped } from '../../base/words.ts';
import { amount } from './amounts.ts';
import { named, type Telling } from './telling.ts';

/** What a reader must know before anything else: papers never cast, doubts about the reading of the rules. */
export function warnings({ count, words }: Telling): readonly string[] {
  const { synthetic, approximate = [] } = count.provenance;
  return [
    ...(synthetic === undefined
      ? []
      : [
          `Synthetic: these ${words.paper}s were never cast. They were drawn from the model ${synthetic.model} with seed ${synthetic.seed}, which assumes that ${synthetic.assumes}.`,
        ]),
    ...approximate.map((doubt) => `Approximate: ${words.inWords(doubt)}.`),
  ];
}

/** The count in short: what was counted, how, and who is elected. */
export function summary(telling: Telling): readonly string[] {
  const { count, words } = telling;
  const { contest, papers, rule, elected } = count;
  const { votesEach } = papers;
  const unfilled = contest.seats - elected.length;
  const withdrawn = contest.withdrawn ?? [];
  return [
    `${counted(papers.valid, `valid ${words.paper}`)} ${papers.valid === 1 ? 'was' : 'were'} counted for ${counted(contest.seats, words.place)} by the rule “${rule.title}”; ${papers.invalid === 0 ? 'none' : grouped(papers.invalid)} ${papers.invalid < 2 ? 'was' : 'were'} invalid.`,
    ...(votesEach === undefined ? [] : [`Each ${words.paper} carries up to ${counted(votesEach, 'vote')}.`]),
    ...(withdrawn.length === 0
      ? []
      : [
          `${named(telling, withdrawn)} withdrew and ${withdrawn.length === 1 ? 'is' : 'are'} passed over on every ${words.paper}.`,
        ]),
    ...quota(telling),
    elected.length === 0
      ? 'Nobody is elected.'
      : elected.length === 1
        ? `Elected: ${named(telling, elected)}.`
        : `Elected, in this order: ${named(telling, elected)}.`,
    ...lots(telling),
    ...(unfilled > 0 ? [`${counted(unfilled, words.place)} ${unfilled === 1 ? 'is' : 'are'} left unfilled.`] : []),
  ];
}

/** The quota, where it is the same all through. */
function quota({ count: { quota: last, stages }, words }: Telling): readonly string[] {
  if (last === null) return [];
  const constant = stages.every((stage) => stage.quota === last);
  return [
    constant
      ? `The ${words.quota} is ${amount(last)}.`
      : `The ${words.quota} changes as the count goes on; at the end it is ${amount(last)}.`,
  ];
}

/** The title of an explanation. */
export function titleOf({ count }: Telling): string {
  const { title } = count.contest;
  return title === undefined ? 'The count explained' : `${title}: the count explained`;
}

/** How the lots fell, where any were needed. */
function lots({ count: { ties, provenance } }: Telling): readonly string[] {
  if (provenance.lot === undefined || !ties.some(({ decidedBy }) => decidedBy === 'lot')) return [];
  return [`Lots were needed; they were decided by this: ${provenance.lot}.`];
}
