import { wrapped } from '../../base/text-layout.ts';
import { CHARTS } from '../chart-choice.ts';
import { EXIT_STATUS } from '../help-words.ts';

/** What `psephos report --help` says below the options. */
export const REPORT_HELP: string = `
What it is about:
  Declared totals: would a transferable vote have changed the result? As "psephos whatif"
  answers it; "psephos whatif --help" shows what stands in the files of --claims, --scenarios,
  --survey and --parameters.
  Ballots: what --rule and --against elect from the same papers, beside some other rules.
  Scores of a backtest: do such chances come true?
  One contest at a time; where a file holds several, --contest says which.

The report:
  One HTML file: nothing is loaded from anywhere and no script runs, so it can be sent by
  mail, put on any site and printed; "print to PDF" of a browser makes a PDF of it. It tells the
  command that made it; the same command gives the same bytes. In Markdown charts
  are told in words, or with --pictures shown.

Charts:
${charts()}

Examples:
  psephos report result.json -o report.html
  psephos report result.csv --claims claims.json --scenarios scenarios.json -o report.html
  psephos report result.json -o report.md --pictures .
  psephos report ward.blt -o report.html
  psephos report ward.blt --rule scotland-local-2007 --against ers97 -o report.md
  psephos report result.json --list
  psephos report result.json --svg ternary --theme auto -o ternary.svg
  psephos report ward.blt --svg votes --width 320 > votes.svg
  psephos report ward.blt --png flow --scale 3 -o flow.png

Progress goes to standard error when it takes over a second. A file is written whole or not at all.

${EXIT_STATUS}`;

function charts(): string {
  const ids = Object.keys(CHARTS);
  const width = Math.max(0, ...ids.map((id) => id.length)) + 2;
  return ids
    .flatMap((id) => {
      const [first = '', ...others] = wrapped(CHARTS[id], ' '.repeat(width + 2));
      return [`  ${id.padEnd(width)}${first.trimStart()}`, ...others];
    })
    .join('\n');
}
