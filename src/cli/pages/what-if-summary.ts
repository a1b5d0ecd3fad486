import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed } from '../../base/words.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Chances } from '../../whatif/chances.ts';
import { changeOf } from '../../whatif/changes.ts';
import { drawnShare, workedOut } from '../../whatif/words/chance-words.ts';
import { asTold, isLevel } from '../../whatif/words/what-if-change.ts';
import type { WhatIfInBrief } from '../many-contests.ts';

/** What holds for every row of the table. */
export interface SummaryTerms {
  readonly rule: Rule;
  readonly seed: string;
}

/** Characters of a line of a cell: contest, winner, who else. */
const [CONTEST, WINNER, OTHERS] = [24, 20, 24];

/** Many contests as a table: who won, who else could have, and how probable another result is under each model. */
export function whatIfSummary(briefs: readonly WhatIfInBrief[], { rule, seed }: SummaryTerms): string {
  const [first] = briefs;
  const models = first.models.map(({ model }) => model);
  const rows = briefs.map((brief) => ({ brief, ...answerOf(brief) }));
  const count = (kind: Kind): number => rows.filter((row) => row.kind === kind).length;
  const draws = [...new Set(briefs.map(({ models: [drawn] }) => drawn.draws))].sort((a, b) => b - a);
  const lines = [
    'WOULD A TRANSFERABLE VOTE HAVE CHANGED THE RESULT?',
    `${counted(briefs.length, 'contest')} under ${rule.title} (${rule.id})`,
    '',
    ...columns(
      [
        ['contest', 'first-past-the-post', 'who else could win', ...models],
        ...rows.flatMap(({ brief, others, chances }) => broken(brief, others, chances)),
      ],
      [0, 1, 2],
    ),
    '',
    ...wrapped(summed(count), ''),
    '',
    ...wrapped(
      `The columns ${listed(models)} give the chance of a different result under an assumption, in each contest by itself:`,
      '',
    ),
    ...first.models.flatMap(({ model, assumes }) => wrapped(`${model}: if ${oneLine(assumes)}`)),
    ...wrapped(
      'Nobody knows how those papers would have gone on: each figure follows from its assumption, and changes with it.',
      '',
    ),
    '',
    ...wrapped(
      `${draws.map(grouped).join(' or ')} draws from each model (a chance that was worked out needs none), seed ${seed}. More draws: --draws NUMBER; all about one contest: --contest NAME; all about all: --json.`,
      '',
    ),
  ];
  return `${lines.join('\n')}\n`;
}

type Kind = 'level' | 'sure' | 'other' | 'open' | 'undecided';

function answerOf({ declared, elected, found, models }: WhatIfInBrief): {
  readonly kind: Kind;
  readonly others: string;
  readonly chances: readonly string[];
} {
  const nothing = models.map(() => '-');
  const named = declared.candidates.flatMap(({ name }, candidate) =>
    ['possible', 'certain'].includes(found[candidate].status) && !elected.includes(candidate) ? [oneLine(name)] : [],
  );
  const others = named.join(', ');
  if (isLevel(declared, elected)) return { kind: 'level', others: others === '' ? 'nobody' : others, chances: nothing };
  if (elected.every((candidate) => found[candidate].status === 'certain'))
    return { kind: 'sure', others: 'nobody', chances: models.map(() => 'none') };
  if (elected.some((candidate) => found[candidate].status === 'impossible'))
    return { kind: 'other', others, chances: models.map(() => 'certain') };
  return {
    kind: named.length === 0 ? 'undecided' : 'open',
    others: named.length === 0 ? 'not known' : others,
    chances: models.map((model) => chanceText(declared, model)),
  };
}

function chanceText(declared: DeclaredResult, model: Chances): string {
  const change = asTold(changeOf(declared, model));
  return 'exact' in change ? workedOut(change.exact) : drawnShare(change.drawn, model.draws);
}

/** A row, its cells broken into lines so that it is no wider than a page. */
function broken(
  { declared, elected }: WhatIfInBrief,
  others: string,
  chances: readonly string[],
): readonly (readonly string[])[] {
  const names = elected.map((candidate) => oneLine(declared.candidates[candidate].name)).join(', ');
  const winner = isLevel(declared, elected) ? `${names} (level, by lot)` : names;
  const cells = [
    wrapped(oneLine(declared.title), '', CONTEST),
    wrapped(winner, '', WINNER),
    wrapped(others, '', OTHERS),
    ...chances.map((chance) => [chance]),
  ];
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ''));
}

function summed(count: (kind: Kind) => number): string {
  const parts = [
    [count('sure'), 'no later preferences could have changed the result'],
    [count('open'), 'they could have'],
    [count('other'), 'any would have: who won by first-past-the-post could not win'],
    [count('undecided'), 'the totals do not say'],
    [count('level'), 'first-past-the-post itself ends level and a lot decides'],
  ] as const;
  const said = parts.filter(([contests]) => contests > 0);
  return `${said.map(([contests, words], at) => `In ${at === 0 ? counted(contests, 'contest') : grouped(contests)} ${words}.`).join(' ')}`;
}
