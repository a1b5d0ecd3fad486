import { CLOSED_UP } from '../../../ballots/read-ballots.ts';
import type { Count } from '../../../count/count.ts';
import type { Rule } from '../../../rules/rule.ts';
import { actHareClark } from '../../../rules/stv/statutes/act-hare-clark.ts';
import { ers76 } from '../../../rules/stv/statutes/ers76.ts';
import { ers97 } from '../../../rules/stv/statutes/ers97.ts';
import { irelandSeanad } from '../../../rules/stv/statutes/ireland-seanad.ts';
import { meekReference } from '../../../rules/stv/statutes/meek-reference.ts';
import { newSouthWalesLocal2021 } from '../../../rules/stv/statutes/new-south-wales-local-2021.ts';
import { newZealandLocal2001 } from '../../../rules/stv/statutes/new-zealand-local-2001.ts';
import { northernIreland } from '../../../rules/stv/statutes/northern-ireland.ts';
import { scotlandLocal2007 } from '../../../rules/stv/statutes/scotland-local-2007.ts';
import { tasmania } from '../../../rules/stv/statutes/tasmania.ts';
import { victoria } from '../../../rules/stv/statutes/victoria.ts';
import { wigmReference } from '../../../rules/stv/statutes/wigm-reference.ts';
import { type AlterWay, searchAlterations } from '../alter-search.ts';
import { raising } from '../head-to-head/pairwise-ways.ts';
import type { MarginFunction } from '../margin.ts';
import { marginFound, withoutSearch } from '../margin-found.ts';
import { type MarginQuestion, marginQuestion } from '../margin-question.ts';
import { byWorth, placesOnPapers } from '../places-on-paper.ts';
import { papersToUnseatAny, type QuotaKept } from './papers-to-unseat.ts';

/**
 * Bounds on margins of transferable votes, by id: those statutes under which papers are worth one at most, the excluded pass theirs on at the value they
 * have, the lowest alone are excluded or several who together do not exceed the next, and nobody is elected below a
 * quota while somebody has more votes.
 */
export const transferableMargins: readonly (readonly [string, MarginFunction])[] = [
  marginOf(scotlandLocal2007, 'fixed'),
  marginOf(ers97, 'may-fall'),
  marginOf(ers76, 'may-fall'),
  marginOf(northernIreland, 'fixed'),
  marginOf(irelandSeanad, 'fixed'),
  marginOf(wigmReference, 'fixed'),
  marginOf(meekReference, 'may-fall'),
  marginOf(newZealandLocal2001, 'may-fall'),
  marginOf(actHareClark, 'fixed'),
  marginOf(tasmania, 'fixed'),
  marginOf(victoria, 'fixed'),
  marginOf(newSouthWalesLocal2021, 'fixed'),
];

const METHOD =
  'bounds: below, by who could outlast somebody elected; above, by search, the altered papers counted again';

/** Recounts that a search makes unless it may make fewer. */
const MOST_COUNTS = 60;

/** Of the elected, and of the others, those who are nearest to changing places. */
const MOST_PAIRED = 3;

function marginOf(rule: Rule, quotaKept: QuotaKept): readonly [string, MarginFunction] {
  return [
    rule.id,
    async (contest, options) => {
      const question = marginQuestion(rule, contest, rule.reads ?? CLOSED_UP, options);
      const known = withoutSearch(question);
      if (known !== undefined) return known;
      const least = Math.max(
        question.settled || question.wanting === 'win' ? 1 : 0,
        papersToUnseatAny(question, quotaKept),
      );
      const mostNodes = Math.min(MOST_COUNTS, options.mostNodes ?? MOST_COUNTS);
      const found = await searchAlterations(question, least, ways(question, rule.count(contest, options)), {
        ...options,
        mostNodes,
      });
      return marginFound(question, { least, method: METHOD, ...found });
    },
  ];
}

/** Papers of somebody elected late go to somebody who held out long. */
function* ways(question: MarginQuestion, count: Count): Generator<AlterWay> {
  const place = placesOnPapers(question);
  const { papers, standing, elected } = question;
  const lost = [...count.stages.flatMap(({ excluded }) => excluded)].reverse();
  const others = [...standing.filter((one) => !elected.includes(one) && !lost.includes(one)), ...lost];
  const weakest = [...count.elected].reverse().slice(0, MOST_PAIRED);
  for (const rival of others.filter((one) => !elected.includes(one)).slice(0, MOST_PAIRED)) {
    for (const out of weakest) {
      const to = raising(standing, rival, out);
      yield {
        to,
        papers: byWorth(papers, (paper) => [
          Math.max(0, standing.length + 1 - place(paper, out)),
          place(paper, rival) - place(paper, out),
        ]),
      };
      yield {
        to,
        papers: byWorth(papers, (paper) => [Math.max(0, place(paper, rival) - place(paper, out)), -place(paper, out)]),
      };
    }
  }
}
