import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { oneLine, wrapped } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { NamedChart } from '../charts/named/named-chart.ts';

/** Every chart there is, over all that a report can be about, and what it is a picture of. */
export const CHARTS: Readonly<Record<string, string>> = {
  ternary: 'who is elected wherever the papers of one candidate go: to one rival, to another, nowhere',
  tipping: 'how large a share of those papers is needed, the more of them go nowhere',
  chances: 'the chances of each candidate under each model, with their uncertainty',
  votes: 'the votes of each candidate at every stage, against the quota',
  flow: 'where votes flow from stage to stage',
  count: 'the count sheet',
  pairwise: 'everybody against everybody',
  rules: 'whom each rule elects',
  tornado: 'which assumption moves the answer most',
  reliability: 'whether chances came true',
};

/**
 * Refuses a chart that is none, before a long work is done for nothing.
 *
 * @throws PsephosError `bad-argument`.
 */
export function refuseUnknownChart(id: string): void {
  const known = Object.keys(CHARTS);
  // Of several counts each has its pictures: `flow`, `flow-2`, …
  if (known.includes(id.replace(/-\d{1,3}$/, ''))) return;
  throw noChart('no such chart', id, known);
}

/**
 * The chart of that name.
 *
 * @throws PsephosError `bad-argument` where these findings have no such chart.
 */
export function chartById(charts: readonly NamedChart[], id: string): NamedChart {
  const found = charts.find((chart) => chart.id === id);
  if (found !== undefined) return found;
  throw noChart(
    'there is no such chart of this file',
    id,
    charts.map((chart) => chart.id),
  );
}

function noChart(message: string, id: string, known: readonly string[]): PsephosError {
  const near = nearest(id, known);
  return new PsephosError({
    code: 'bad-argument',
    message,
    expected: known.length === 0 ? 'none: it has no charts' : `one of ${known.join(', ')}`,
    received: shown(id),
    hint: near.length === 0 ? '--list says which a file has' : `did you mean ${listed(near, 'or')}?`,
  });
}

/** What charts there are, as `--list` prints it. */
export function chartList(charts: readonly NamedChart[]): string {
  if (charts.length === 0) return 'There is no chart of this file.\n';
  const width = Math.max(...charts.map(({ id }) => id.length)) + 2;
  const lines = charts.flatMap(({ id, title }) => {
    const [first = '', ...others] = wrapped(oneLine(title), ' '.repeat(width));
    return [`${id.padEnd(width)}${first.slice(width)}`, ...others];
  });
  return lines.map((line) => `${line}\n`).join('');
}
