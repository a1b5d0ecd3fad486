import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { WhatIfOfMarks } from '../../whatif/block-votes/what-if-of-marks.ts';
import { drawnShare, drawnSpread } from './chance-words.ts';
import { pageOf, section } from './sections.ts';

/** The answer for totals that are marks (a block vote) as a page to read and quote. */
export function marksPage(answer: WhatIfOfMarks): string {
  const { declared, rule, provenance } = answer;
  const sections = [
    ['WOULD A TRANSFERABLE VOTE HAVE CHANGED THE RESULT?', oneLine(declared.title), '', ...shortAnswer(answer)],
    section('The declared result', declaredLines(answer)),
    section('What holds however the papers were marked', boundLines(answer)),
    section(`How probable, under an assumption: ${rule.title} (${rule.id})`, chanceLines(answer)),
    section(
      'How to repeat this',
      wrapped(
        `psephos ${provenance.library}, rule ${rule.id}, ${counted(provenance.draws, 'draw')}, seed ${oneLine(provenance.seed)}; input ${provenance.input}. The same command prints the same bytes. Only marks were declared: every preference here is assumption.`,
      ),
    ),
  ];
  return pageOf(sections);
}

function named({ candidates }: WhatIfOfMarks, elected: readonly number[]): string {
  return listed(elected.map((candidate) => oneLine(candidates[candidate].name)));
}

function shortAnswer(answer: WhatIfOfMarks): readonly string[] {
  const { declared, change, models } = answer;
  const { marks } = declared;
  const most = marks === undefined ? 1 : marks.atMost;
  return wrapped(
    `The totals do not decide it: they are marks, up to ${grouped(most)} a paper, and no first preferences. ${mostMarks(answer)} Under the assumption below, papers with these totals elect others in ${drawnShare(change, models[0].draws)} of draws. That leans on assumption more than an answer from first preferences would.`,
    '',
  );
}

/** Who is elected by marks alone, where no lot decides that. */
function mostMarks(answer: WhatIfOfMarks): string {
  const { candidates, seats } = answer.declared;
  const marks = candidates.map(({ votes }) => votes);
  const last = Math.min(...answer.firstPastThePost.elected.map((candidate) => marks[candidate]));
  const those = (wanted: (votes: number) => boolean): readonly number[] =>
    [...marks.keys()].filter((candidate) => wanted(marks[candidate]));
  const [above, level] = [those((votes) => votes > last), those((votes) => votes === last)];
  const have = (elected: readonly number[]): string =>
    `${named(answer, elected)} ${elected.length === 1 ? 'has' : 'have'} the most marks`;
  const left = seats - above.length;
  if (level.length <= left) return `${have([...above, ...level].sort((a, b) => marks[b] - marks[a] || a - b))}.`;
  const clear = above.length === 0 ? '' : `${have(above)}, and `;
  return `${clear}${named(answer, level)} are level, with ${counted(last, 'mark')} each, for ${left === 1 ? 'the last place' : counted(left, 'place')}.`;
}

function declaredLines({ declared, reconciliation }: WhatIfOfMarks): readonly string[] {
  const { candidates, seats } = declared;
  const rows = candidates.map(({ name, group, votes }) => [
    `  ${oneLine(name)}${group === undefined ? '' : ` (${oneLine(group)})`}`,
    grouped(votes),
  ]);
  const marks = candidates.reduce((sum, { votes }) => sum + votes, 0);
  const wrong = reconciliation.filter(({ agrees }) => !agrees);
  return [
    ...columns([...rows, ['  marks', grouped(marks)]]),
    `  ${counted(seats, 'place')} to fill`,
    ...wrong.map(({ what, printed, computed }) => `  ${oneLine(what)}: printed ${printed}, the marks give ${computed}`),
  ];
}

function boundLines({ bounds, candidates, declared }: WhatIfOfMarks): readonly string[] {
  const { papers, quota, marksAPaper, firstPreferences } = bounds;
  const [least, most] = [marksAPaper.least, marksAPaper.most].map((mean) => mean.toFixed(2));
  const average = least === most ? least : `from ${least} to ${most}`;
  const carried = papers.most === 0 ? '' : `; marks a paper: ${average} on the average`;
  const between = (from: number | string, to: number | string): string =>
    from === to ? grouped(from) : `from ${grouped(from)} to ${grouped(to)}`;
  return [
    ...wrapped(
      `Valid papers: ${between(papers.least, papers.most)}${carried}; quota for ${counted(declared.seats, 'place')}: ${between(quota.least, quota.most)}. If voters prefer those they marked to all others, first preferences are:`,
    ),
    ...columns(
      candidates.map(({ name }, candidate) => [
        `    ${oneLine(name)}`,
        between(firstPreferences[candidate].least, firstPreferences[candidate].most),
      ]),
    ),
  ];
}

function chanceLines({ models: [model], candidates }: WhatIfOfMarks): readonly string[] {
  return [
    ...wrapped(
      `Assume that ${model.assumes} (model ${model.model}). Chance to be elected in ${counted(model.draws, 'draw')}, ± one standard error:`,
    ),
    ...columns(
      candidates.map(({ name, status }, candidate) => {
        const chance = model.candidates[candidate];
        if (status === 'certain') return [`    ${oneLine(name)}`, '100%', 'certain'];
        return [`    ${oneLine(name)}`, drawnShare(chance, model.draws), drawnSpread(chance)];
      }),
    ),
    '    The sets elected most often:',
    ...model.sets
      .slice(0, 5)
      .flatMap((set) =>
        wrapped(
          `${percentage(set.mean, 1)}: ${listed(set.elected.map((candidate) => oneLine(candidates[candidate].name)))}`,
          '    ',
        ),
      ),
  ];
}
