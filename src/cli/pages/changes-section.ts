import { wrapped } from '../../base/text-layout.ts';
import { grouped } from '../../base/words.ts';
import { chanceOf } from '../../whatif/chances.ts';
import type { GroupChances } from '../../whatif/changes.ts';
import type { WhatIf, WhatIfModel } from '../../whatif/what-if.ts';
import { drawnShare } from '../../whatif/words/chance-words.ts';
import { changeSentence } from '../../whatif/words/change-sentence.ts';
import { brokenTable } from './broken-table.ts';

/** For several places: how probable a change is, of how many places, and what each group gets. */
export function changeLines(answer: WhatIf, model: WhatIfModel): readonly string[] {
  const { declared, candidates } = answer;
  if (declared.seats === 1 || candidates.every(({ status }) => status === 'certain' || status === 'impossible'))
    return [];
  return [...wrapped(changeSentence(answer, model), '    '), ...groupLines(model)];
}

/** More numbers of places than this have no column each. */
const MOST_COLUMNS = 6;

/** Characters of a line of a group's name. */
const NAME = 24;

function groupLines({ groups, draws }: WhatIfModel): readonly string[] {
  if (groups === undefined) return [];
  const numbers = groups.flatMap(({ places }) => places.filter(({ mean }) => mean > 0).map(({ places: at }) => at));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const each = most - least < MOST_COLUMNS;
  const columns = Array.from({ length: most - least + 1 }, (_, place) => least + place);
  const head = each ? columns.map((places) => grouped(places)) : ['fewer', 'as many', 'more'];
  const rows = groups.map((group) => [
    group.group ?? 'no group',
    grouped(group.firstPastThePost),
    `${group.expected.toFixed(2)} ± ${group.standardError.toFixed(2)}`,
    ...(each ? columns.map((places) => chanceOfPlaces(group, (at) => at === places, draws)) : compared(group, draws)),
  ]);
  return [
    ...wrapped(
      `Places of each group: by first-past-the-post, in the mean of all draws, and the chance of ${each ? 'each number' : 'fewer, as many and more'} (a dash where no draw came out so):`,
      '    ',
    ),
    ...brokenTable([['', 'now', 'mean', ...head], ...rows], { 0: NAME }),
  ];
}

function compared(group: GroupChances, draws: number): readonly string[] {
  const now = group.firstPastThePost;
  return [
    chanceOfPlaces(group, (places) => places < now, draws),
    chanceOfPlaces(group, (places) => places === now, draws),
    chanceOfPlaces(group, (places) => places > now, draws),
  ];
}

/** Where all draws or none came out so, the table is too narrow for a bound. */
function chanceOfPlaces({ places }: GroupChances, wanted: (places: number) => boolean, draws: number): string {
  const found = places.filter((place) => wanted(place.places)).reduce((sum, { mean }) => sum + mean, 0);
  const chance = chanceOf(Math.round(found * draws), draws);
  if (chance.mean === 0) return '-';
  if (chance.mean === 1) return 'all draws';
  return drawnShare(chance, draws);
}
