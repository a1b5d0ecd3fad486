import { EXIT_STATUS } from '../help-words.ts';

/** What `psephos compare --help` says below the options. */
export const COMPARE_HELP: string = `
What it prints:
  Who is elected by each rule; which rules agree; where the others part from one of them:
  the first stage at which they do different things, with the clauses of both, and the first
  votes that differ; every outcome that lots allow, with its probability, and how to repeat
  it; which rules are approximate and why; which could not count this.
  Of several files or contests: a table with a line each, how many rules agree and which
  part from them. A file at fault is told on standard error, the others are compared all the
  same, and the exit status is 1. This holds for the files of a folder or an archive too,
  unless --contest asks for one contest.

Examples:
  psephos compare ward.blt
  psephos compare ward.blt --rules scotland-local-2007,ers97,meek-reference
  psephos compare ward.blt --rules scotland-local-2007,ers97,meek-reference,victoria --decisions
  psephos compare ward.blt --rules first-past-the-post,instant-runoff --seats 1 --json
  psephos compare wards/*.blt --rules scotland-local-2007,ers97
  psephos compare wards --rules scotland-local-2007,ers97 --json > compared.jsonl

${EXIT_STATUS}`;
