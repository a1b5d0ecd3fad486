import { EXIT_STATUS } from '../help-words.ts';
import { PARAMETERS_HELP } from '../model-input.ts';

/** What `psephos compare --help` says below the options. */
export const COMPARE_HELP: string = `
What it prints:
  Who is elected by each rule and which rules agree; what stands out, such as a winner who loses
  to everybody head to head; everybody against everybody; whom each outcome represents, and the
  votes that elected nobody; how few papers would have changed it; who spoils whom, who is a
  clone, and whether raising a winner could have made them lose; where the others part from one
  rule: the first stage at which they do different things, with the clauses of both, and the
  first votes that differ; every outcome that lots allow, with its probability, and how to
  repeat it; which rules are approximate and why; which could not count this, and what was not
  asked. Of more than twelve rules it tells the rules by family, and of the slow questions only
  the best known are asked; --json has everything behind the page.
  Of several files or contests: how often each rule elects the same as the one it is held
  against, how many places others fill, and how often it elects the Condorcet winner; then a
  table with a line each, how many rules agree and which part from them. A contest in which a
  lot decides counts by chances. --totals prints the totals alone, --csv a line for each
  contest and rule, --margins how few papers would change it as well (slow).
  A file at fault is told on standard error, the others are compared all the same, and the
  exit status is 1. This holds for the files of a folder or an archive too, unless --contest
  asks for one contest.

Drawn elections:
  With --model the elections are drawn, from a model of whole electorates with --candidates and
  --voters, or with a declared result as the file from any model of ballots behind it. Each
  figure comes with its standard error, and the same seed gives the same elections. For
  spatial (worth minus the distance to a candidate) and random-society (worth any number from
  0 to 1) there is utility efficiency too: what winners are worth to the voters beyond the
  average candidate, as a share of what the best ones are (Merrill 1984).
${PARAMETERS_HELP}

Examples:
  psephos compare ward.blt
  psephos compare ward.blt --rules scotland-local-2007,ers97,meek-reference
  psephos compare ward.blt --rules scotland-local-2007,ers97,meek-reference,victoria --decisions
  psephos compare ward.blt --rules first-past-the-post,instant-runoff --seats 1 --json
  psephos compare wards/*.blt --rules scotland-local-2007,ers97
  psephos compare wards --rules scotland-local-2007,ers97 --json > compared.jsonl
  psephos compare wards --rules first-past-the-post,instant-runoff,copeland --seats 1 --totals
  psephos compare wards --rules block-vote,ers97 --csv > compared.csv
  psephos compare --model spatial --candidates 5 --voters 101 --elections 100 --seed 1 --rules copeland,instant-runoff
  psephos compare --model polya-urn --parameters urn.json --candidates 4 --voters 25 --elections 50 --seed 1
  psephos compare result.json --model learned --elections 100 --seed 1 --rules first-past-the-post,instant-runoff

${EXIT_STATUS}`;
