import { EXIT_STATUS } from '../help-words.ts';

/** What `psephos explore --help` says below the options. */
export const EXPLORE_HELP: string = `
What it does:
  It prints the address of the page once that can be opened, and ends at Ctrl-C. Only programs
  on this machine reach it; the page asks nothing of the network and sends nothing anywhere,
  whatever is typed, pasted or dropped into it.
  With -o it writes the page, one file with the totals or ballots in it, to be opened from a
  disk, attached or put on any server. Who gets that file gets the ballots with it.

Examples:
  psephos explore
  psephos explore result.json
  psephos explore ward.blt --port 8080
  psephos explore result.csv -o page.html
  psephos explore constituencies.csv --contest "North Antrim" -o page.html

${EXIT_STATUS}`;
