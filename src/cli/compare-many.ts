import type { Contest } from '../ballots/contest.ts';
import type { Comparison } from '../compare/compare-rules.ts';
import { COMPARISON_HEAD, comparisonRows } from '../compare/many/comparison-csv.ts';
import { type BesideComparison, comparisonTotals } from '../compare/many/comparison-totals.ts';
import { contestMargins } from '../compare/many/contest-margins.ts';
import { type Answered, type EachContest, eachContest, refuseFailures } from './each-contest.ts';
import type { Io } from './io.ts';
import { compareManyPage, type TableRow } from './pages/compare-many-page.ts';
import type { ContestOptions } from './reading-options.ts';

/** What may be asked of many comparisons. */
export interface ManyOptions extends ContestOptions {
  readonly against?: string;
  /** A line of JSON a contest; with `totals` one JSON of these. */
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly totals?: boolean;
  readonly margins?: boolean;
}

/** The parts of a comparison that are kept until all are read. */
type Kept = TableRow & Pick<Comparison, 'headToHead'> & { readonly against: string; readonly beside: BesideComparison };

/** Orders of exclusion that one margin may take: some tenths of a second. */
const NODES = 500;

/** Compares rules on the contests of many files, and prints totals and a table, CSV, or JSON lines. */
export async function compareMany(
  files: Pick<EachContest<Comparison>, 'paths' | 'read'>,
  compare: (contest: Contest) => Comparison,
  options: ManyOptions,
  io: Io,
): Promise<void> {
  if (options.json === true && options.totals !== true) {
    const { failed } = await eachContest({ ...files, json: 'comparison', answer: compare }, options, io);
    return refuseFailures(failed, 'compared');
  }
  const answer = (contest: Contest): Promise<Kept> => kept(contest, compare(contest), options);
  const { rows, failed } = await eachContest({ ...files, answer }, options, io);
  const all = await Promise.all(rows.map(async ({ file, answer }) => ({ file, answer: await answer })));
  await io.write(options.csv === true ? csvOf(all) : pageOrJson(all, failed, options));
  refuseFailures(failed, 'compared');
}

async function kept(
  contest: Contest,
  { contest: record, rules, groups, headToHead, partings }: Comparison,
  { against, margins }: ManyOptions,
): Promise<Kept> {
  const parties = contest.profile.candidates.map(({ group }) => group);
  const asked = rules.map(({ id }) => id);
  return {
    contest: record,
    rules,
    groups,
    headToHead,
    against: against ?? partings.at(0)?.a ?? rules[0].id,
    beside: {
      groups: parties,
      ...(margins === true ? { margins: await contestMargins(contest, asked, { mostNodes: NODES }) } : {}),
    },
  };
}

function csvOf(rows: readonly Answered<Kept>[]): string {
  const lines = rows.map(({ file, answer }) => {
    const { against, beside } = answer;
    return comparisonRows(answer, { file, against, ...beside });
  });
  return COMPARISON_HEAD + lines.join('');
}

function pageOrJson(rows: readonly Answered<Kept>[], failed: number, { json, totals: only }: ManyOptions): string {
  const base = rows.at(0)?.answer.against;
  const totals = comparisonTotals(base === undefined ? {} : { against: base });
  for (const { answer } of rows) totals.add(answer, answer.beside);
  const found = totals.finish();
  if (json === true)
    return `${JSON.stringify({ format: 'psephos-compare-many', version: 1, failed, ...found }, null, 2)}\n`;
  return compareManyPage(rows, found, { failed, table: only !== true });
}
