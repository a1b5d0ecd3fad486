import { EXIT_STATUS } from '../help-words.ts';

/** What `psephos whatif --help` says after its options. */
export const WHATIF_HELP: string = `
What it reads
  A declared result as JSON; only title, seats and candidates with name and votes are required:
    { "title": "Club chair", "seats": 1,
      "candidates": [ { "name": "Ann", "group": "Left", "votes": 41, "printedShare": "53.2%" },
                      { "name": "Bob", "votes": 36 } ],
      "spoiled": 2, "printedTotal": 79, "papersIssued": 100, "printedTurnout": "79%" }
  or votes by name alone, { "Ann": 41, "Bob": 36 }; several results stand in a list, or one on each line.
  Or CSV with a line of columns: candidate,group,votes for one contest, AreaName,Candidate,Party,Votes for many (see
  docs/formats.md for the other names columns may have). Rows "spoiled" and "total" are no candidates.

  --claims: a list; each claim is counted by the rule, and bent until the winner changes:
    [ { "id": "even", "about": "transfers", "who": "a blogger", "says": "her voters split evenly",
        "means": "half to each, no paper stops",
        "transfers": { "from": "Cy", "to": { "Ann": 0.5, "Bob": 0.5 }, "nonTransferable": 0 } } ]
  Shares are from 0 to 1 and add up to 1. With "about": "turnout" there are no transfers: the scenarios answer.

  --scenarios: an earlier result, a share of it that switches, and new voters who split, beside figures as printed:
    { "title": "Turnout", "base": { "Ann": 300, "Bob": 200 }, "switchFrom": "Ann", "switchTo": "Cy",
      "newVoters": { "Ann": "15%", "Bob": "5%", "Cy": "80%" }, "printedTo": 10,
      "scenarios": [ { "id": "1", "switch": "1/3", "newVoters": 50,
                       "printed": { "Ann": 210, "Bob": 200, "Cy": 150 } } ] }

What it prints
  For one contest a page: the declared result checked against its printed figures, who won by first-past-the-post, who can
  win under the rule and why, the tipping point, the chances under each model, claims and scenarios put to the test.
  For many contests a table: winner, who else could win, and the chance of another result under each model.
  A chance is never more than its assumption; what the totals prove is said apart from it.

Examples:
  psephos whatif result.json
  psephos whatif result.json --rule instant-runoff --draws 1000000 --seed 2017
  psephos whatif result.json --claims claims.json --scenarios scenarios.json
  psephos whatif result.csv --seats 3 --json > answer.json
  psephos whatif constituencies.csv                           a table of all
  psephos whatif constituencies.csv --contest "North Antrim"  the page of one
  psephos whatif constituencies.csv --json > answers.jsonl    a line for each

Progress goes to standard error when it takes over a second.

${EXIT_STATUS}`;
