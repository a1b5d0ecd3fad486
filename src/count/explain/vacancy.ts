import { counted } from '../../base/words.ts';
import { named, type Telling } from './telling.ts';

/** Who is passed over and why: they withdrew, or the count is for the place of a member who left. */
export function goneText(telling: Telling): readonly string[] {
  const { count, words, names } = telling;
  const { withdrawn = [], vacancy } = count.contest;
  const verb = withdrawn.length === 1 ? 'is' : 'are';
  const passed = `${verb} passed over on every ${words.paper}.`;
  if (vacancy === undefined)
    return withdrawn.length === 0 ? [] : [`${named(telling, withdrawn)} withdrew and ${passed}`];
  const member = names[vacancy.member];
  const again =
    vacancy.kind === 'countback'
      ? `The ${words.place} of ${member} is vacant: the ${words.paper}s that ${member} held are counted again.`
      : `The ${words.place} of ${member} is vacant: all ${words.paper}s are counted again, until somebody new is elected.`;
  const sitting = vacancy.kind === 'recount' ? vacancy.sitting : [];
  const kept =
    sitting.length === 0
      ? []
      : [
          `${named(telling, sitting)} ${sitting.length === 1 ? 'sits' : 'sit'} already and cannot be ${words.excluded}.`,
        ];
  return [again, ...kept, ...(withdrawn.length === 0 ? [] : [`${named(telling, withdrawn)} ${passed}`])];
}

/** Who is elected; in a recount for a vacant place, who is new. */
export function electedText(telling: Telling): readonly string[] {
  const { elected, contest } = telling.count;
  if (contest.vacancy?.kind === 'recount') return newText(telling, contest.vacancy.sitting);
  if (elected.length === 0) return ['Nobody is elected.'];
  return [`Elected${elected.length === 1 ? '' : ', in this order'}: ${named(telling, elected)}.`];
}

function newText(telling: Telling, sitting: readonly number[]): readonly string[] {
  const { elected } = telling.count;
  const again = elected.filter((candidate) => sitting.includes(candidate));
  const fresh = elected.filter((candidate) => !sitting.includes(candidate));
  return [
    fresh.length === 0
      ? `Nobody new is elected, and the ${telling.words.place} stays vacant.`
      : `Newly elected: ${named(telling, fresh)}.`,
    ...(again.length === 0
      ? []
      : [`On the way ${named(telling, again)} ${again.length === 1 ? 'is' : 'are'} elected again.`]),
  ];
}

/** Places that nobody fills; a recount fills one only, and tells that itself. */
export function unfilledText({ count: { contest, elected }, words }: Telling): readonly string[] {
  const unfilled = contest.seats - elected.length;
  if (unfilled <= 0 || contest.vacancy?.kind === 'recount') return [];
  return [`${counted(unfilled, words.place)} ${unfilled === 1 ? 'is' : 'are'} left unfilled.`];
}
