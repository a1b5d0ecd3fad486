import { EXIT_STATUS, TIES } from '../help-words.ts';

/** What `psephos count --help` says below the options. */
export const COUNT_HELP: string = `
What it prints:
  A count sheet: who is elected, then a table of every stage, with the votes of every
  candidate, what is non-transferable and what was lost to rounding; below it every tie and
  how it was broken. The votes of every stage add up to the valid papers.
  Of several files or contests: a table with a line each. A file at fault is told on standard
  error, the others are counted all the same, and the exit status is 1. This holds for the
  files of a folder or an archive too, unless --contest asks for one contest.

${TIES}

Examples:
  psephos count ward.blt --rule ers97
  psephos count ward.blt --rule instant-runoff --seats 1 --json
  psephos count wards/*.blt --rule scotland-local-2007
  psephos count wards --rule scotland-local-2007 --json > counts.jsonl
  psephos count ward.blt --rule scotland-local-2007 --explain
  psephos count ward.blt --rule minneapolis --explain --words us -o explained.html
  psephos count ward.blt --rule ers97 -o sheet.html
  psephos count ward.blt --rule meek-reference --to rcvis -o for-rcvis.json
  psephos count ballots.csv.gz --rule wigm-reference --seats 3 --clean skipped=close-up
  psephos count cvr.zip --rule instant-runoff --contest "Mayor" --clean maine
  psephos count ward.blt --rule ers97 --lot "5:exclusion:J. Smith" --lot "7:surplus:Ann Lee"
  psephos count ward.blt --rule ireland-dail --order file
  psephos count council.txt --rule ers97 --reserve "Women>=2" --reserve "North: Ann, Cy, Dee <= 2"
  printf '3: Ann > Bob\\n2: Bob\\n' | psephos count - --rule first-past-the-post

${EXIT_STATUS}`;
