/** The end of every help. */
export const EXIT_STATUS = 'Exit status: 0 done, 1 a file or the request is at fault, 2 wrong usage.';

/** What every command says of lots. */
export const TIES: string = `Ties:
  Where the rule leaves a tie to lot, the candidate who stands first on the ballot is
  taken, and the answer says so. --seed draws the lots instead; --lot tells how they
  really fell, such as --lot "5:exclusion:Ann Lee" or --lot "5:exclusion:#3".`;

/** What `psephos --help` says below the commands. */
export const PSEPHOS_HELP: string = `
Examples:
  psephos check ward.blt                   is the file in order, and what is in it?
  psephos count ward.blt --rule ers97      a sheet with every stage and every vote
  psephos count wards/*.blt --rule scotland-local-2007
  psephos compare ward.blt                 many rules on the same ballots, and where they part
  psephos vacancy council.txt --rule ers97 --vacating Ann
  psephos whatif result.json               what totals decide, allow and make probable
  psephos report result.json -o page.html  a page to hand round, with charts
  psephos generate result.json --model uniform --seed 1 -o drawn.ballots
  psephos backtest wards --model uniform   do such chances come true in real elections?
  psephos learn wards -o prior.json        learn from your own ballots how papers go on
  psephos explore result.json              drag where votes go next and see the winner change
  psephos convert ward.blt ward.csv
  psephos rules show ers97                 the decisions of a rule, each with its clause
  psephos laws --rule instant-runoff       which laws a rule keeps, and elections that show where not

Files:
  The format of a file is told from what is in it; gzip and zip are unpacked, a folder stands
  for all files in it, and "-" is standard input. A file is written whole or not at all.
  Answers go to standard output; warnings, and progress where it takes over a second, to
  standard error. psephos prints no colours, so NO_COLOR needs nothing; it asks nothing of
  the network, and the same input and seed give the same answer.

${EXIT_STATUS}`;
