import { EXIT_STATUS } from '../help-words.ts';

/** What `psephos laws --help` says below the options. */
export const LAWS_HELP: string = `
What it prints:
  Without options a table of all rules and laws, a mark a cell. A rule keeps a law ("holds")
  only where the literature says so or it is proved, and a search found nothing against it;
  it fails where an election breaks the law, and that election is at hand; else it is open.
  With one --rule: each law with what was searched, or the election that breaks it. With
  --law: what the law says, and which rules keep it. With both: the election in full, the
  change that breaks the law and who is elected before and after, counted at that moment.

Examples:
  psephos laws
  psephos laws --places one -o laws.txt
  psephos laws --rule instant-runoff
  psephos laws --rule instant-runoff --law monotonicity
  psephos laws --rule borda schulze ers97 --places one
  psephos laws --law later-no-harm
  psephos laws --rule scotland-local-2007 --json

${EXIT_STATUS}`;
