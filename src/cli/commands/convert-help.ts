/** What `psephos convert --help` says below the options. */
export const CONVERT_HELP = `
How formats are told:
  The format of the file read is told from what is in it (--format overrules), that of the
  file written from its ending (--to overrules). Where several formats share an ending, csv is
  written for .csv, ballots for .txt, else the first of the list below; "-" has no ending, and
  needs --to. Ballots that were drawn, not cast, are marked as such in the new file.

What it prints:
  Nothing, where all went well. What was odd in the file read, and what the new format has no
  place for, is told on standard error. The new file is written whole or not at all.

Examples:
  psephos convert ward.blt ward.csv
  psephos convert ward.blt ward.toc
  psephos convert cvr.zip mayor.blt --contest "Mayor" --seats 1
  psephos convert ballots.csv ballots.blt --seats 3 --encoding windows-1252
  psephos convert ward.blt ward.blt.gz
  psephos convert ward.blt - --to abif
  psephos count ward.blt --rule ers97 --json | psephos convert - sheet.html
  psephos count ward.blt --rule ers97 --json | psephos convert - for-rcvis.json --to rcvis
  psephos convert results.csv results.json`;
