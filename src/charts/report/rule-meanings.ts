/** What well-known rules do with the same papers, in a sentence, by their id. */
const MEANINGS: Readonly<Record<string, string>> = {
  'first-past-the-post': 'each paper counts for its first preference alone, and the most votes win.',
  'two-round': 'the two with most first preferences meet again, unless one of them has more than half.',
  'instant-runoff':
    'while nobody has more than half of the votes that still count, the lowest is excluded, and those papers go on to the next candidate they name.',
  borda: 'each paper gives points, the more the higher a candidate stands on it, and the most points win.',
  schulze:
    'candidates are compared two by two on all papers. Who beats everybody else so is elected; where nobody does, whose chains of such wins are strongest.',
  'block-vote':
    'each paper gives one vote to each of the candidates it puts first, as many as there are places, and the most votes win.',
  'single-non-transferable-vote':
    'each paper counts for its first preference alone; of all candidates those with most votes take the places.',
  ers97: transferable('A surplus goes on from the papers that came last, at a lower value.'),
  'scotland-local-2007': transferable('A surplus goes on from all papers of whoever is elected, at a lower value.'),
  'meek-reference': transferable(
    'Of every paper each of the elected keeps just so much as the quota takes, worked out again after each exclusion.',
  ),
};

function transferable(how: string): string {
  return `a single transferable vote: a quota is enough to be elected, the lowest are excluded while places are left, and their papers go on to the next candidate they name. ${how}`;
}

/** What these rules do, as far as a sentence is at hand: the title, and what it means. */
export function ruleMeanings(rules: readonly { readonly id: string; readonly title: string }[]): readonly string[] {
  return rules.flatMap(({ id, title }) => (Object.hasOwn(MEANINGS, id) ? [`${title}: ${MEANINGS[id]}`] : []));
}
