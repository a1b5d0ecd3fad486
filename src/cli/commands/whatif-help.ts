import { EXIT_STATUS } from '../help-words.ts';
import { PARAMETERS_HELP } from '../model-input.ts';

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

  --survey: how many of those asked who first prefer a candidate named each other next, or nobody; or a list of such polls:
    { "from": "Cy", "to": { "Ann": 120, "Bob": 180 }, "nonTransferable": 100, "designEffect": 1.5 }
  It counts as so many papers drawn at random as were asked, divided by "designEffect" (default 1), or as "worth" says.
  Models that leave transfers open learn from it; their chances stand first, before those without it.
  Or an earlier count (psephos count --json): its transfers of first preferences, each worth --survey-worth at most.

${PARAMETERS_HELP}

  Totals of a block vote are marks, several a paper, and no first preferences. A result that says so gets a page of its own:
    { "title": "Council", "seats": 2, "marks": { "kind": "block", "atMost": 2 }, "candidates": [ ... ] }
  with "papers" in "marks" where the number of valid papers is known.

What it prints
  For one contest a page: the declared result checked against its printed figures, who won by first-past-the-post, who can
  win under the rule and why, the tipping point, the chances under each model (for several places also of each number of
  places that change, and for each party), what a poll of the third of three would change, claims and scenarios put to the
  test. With --sensitivity also which assumption moves the answer most: each share of transfers low and high in turn, and
  how little one must be bent for others to be elected.
  For many contests a table: winner, who else could win, and the chance of another result under each model.
  A chance is never more than its assumption; what the totals prove is said apart from it.

Examples:
  psephos whatif result.json
  psephos whatif result.json --rule instant-runoff --draws 1000000 --seed 2017
  psephos whatif result.json --until-error 0.001
  psephos whatif result.json --draws 100000 --journal draws.journal
  psephos whatif result.json --claims claims.json --scenarios scenarios.json
  psephos whatif result.json --survey poll.json
  psephos whatif result.json --model polya-urn --parameters urn.json     urn.json: { "alpha": 0.5 }
  psephos whatif result.csv --seats 3 --json > answer.json
  psephos whatif result.json --sensitivity
  psephos whatif constituencies.csv                           a table of all
  psephos whatif constituencies.csv --contest "North Antrim"  the page of one
  psephos whatif constituencies.csv --json > answers.jsonl    a line for each

Progress goes to standard error when it takes over a second.
With --journal a run may be stopped at any moment, by Ctrl-C or by a loss of power: the same command goes on where it
was, also with more --draws or another --until-error, and gives the answer that it would have given at once.

${EXIT_STATUS}`;
