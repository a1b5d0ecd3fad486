import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { CountFormat } from '../../src/formats/format.ts';
import { rctab2, rcvis } from '../../src/formats/rctab/rctab.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { ireland1990 } from '../count/sample-counts.ts';
import { thrown } from '../thrown.ts';

const both: readonly (readonly [string, CountFormat])[] = [rctab2, rcvis].map((format) => [format.id, format] as const);

/** A report as RCTab 2.0 writes it: blanks, keys that psephos has no use for, ballots that say nothing. */
const REPORT = `{
  "config" : {
    "contest" : "Mayor",
    "date" : "2025-11-04",
    "generatedBy" : "RCTab 2.0.0",
    "jurisdiction" : "Springfield",
    "office" : "Mayor"
  },
  "jsonFormatVersion" : "1",
  "results" : [ {
    "inactiveBallots" : { "exhaustedChoices" : "0", "overvotes" : "1", "repeatedRankings" : "0", "skippedRankings" : "0" },
    "round" : 1,
    "tally" : { "Cy" : "4", "Ann" : "6", "Bo" : "5" },
    "tallyResults" : [ { "eliminated" : "Cy", "transfers" : { "Ann" : "1", "Bo" : "2", "exhausted" : "1" } } ],
    "threshold" : "8"
  }, {
    "inactiveBallots" : { "exhaustedChoices" : "1", "overvotes" : "1", "repeatedRankings" : "0", "skippedRankings" : "0" },
    "round" : 2,
    "tally" : { "Ann" : "7", "Bo" : "7" },
    "tallyResults" : [ { "elected" : "Bo", "transfers" : { } } ],
    "threshold" : "8"
  } ],
  "summary" : { "finalThreshold" : "8", "numCandidates" : 3, "numWinners" : 1, "totalNumBallots" : 18, "undervotes" : 2 }
}`;

describe('a report of RCTab', () => {
  it('is read as a count, its rounds as stages', () => {
    const count = rctab2.read(REPORT);
    expect(count.contest).toEqual({ title: 'Mayor', seats: 1, candidates: ['Cy', 'Ann', 'Bo'] });
    expect(count.papers).toEqual({ valid: 16, invalid: 2 });
    expect(count.rule).toEqual({ id: 'rctab', title: 'as reported in a file of RCTab' });
    expect({ elected: count.elected, quota: count.quota }).toEqual({ elected: [2], quota: '8' });
    expect(
      count.stages.map(({ action, votes, nonTransferable, elected, excluded }) => [
        action,
        votes,
        nonTransferable,
        elected,
        excluded,
      ]),
    ).toEqual([
      [{ kind: 'first-preferences' }, ['4', '6', '5'], '1', [], []],
      [{ kind: 'exclusion', candidates: [0] }, ['0', '7', '7'], '2', [2], [0]],
    ]);
  });

  it('is told from the rounds that RCVis reads', () => {
    expect([rctab2.recognises(REPORT), rcvis.recognises(REPORT)]).toEqual([true, false]);
    const drawn = rcvis.write(ireland1990);
    expect([rctab2.recognises(drawn), rcvis.recognises(drawn)]).toEqual([false, true]);
    expect([rctab2.recognises('{"results": []}'), rcvis.recognises('[1]')]).toEqual([false, false]);
  });

  it.each<[string, string, string, string]>([
    [
      'bad JSON',
      '"round" : 1,',
      '"round" : 1',
      'line 13, column 5: the JSON is not well written: expected "," or "}", received "\\"". Hint: is a comma missing?',
    ],
    ['no rounds', '"results"', '"rounds"', 'line 1, column 1, results: must be a list: received undefined'],
    [
      'a round out of order',
      '"round" : 2',
      '"round" : 3',
      'line 18, column 15, results[1].round: must count the rounds from 1: received 3',
    ],
    [
      'votes that are none',
      '"Cy" : "4"',
      '"Cy" : "four"',
      'line 13, column 24, results[0].tally.Cy: must be a number of votes, as text such as "12.5": received "four"',
    ],
    [
      'a number without end',
      '"Cy" : "4"',
      '"Cy" : 1e300',
      'line 13, column 24, results[0].tally.Cy: must be a number of votes, as text such as "12.5": received 1e+300',
    ],
    [
      'a stranger in a tally',
      '"Bo" : "7" }',
      '"Bob" : "7" }',
      'line 19, column 38, results[1].tally.Bob: nobody of this name is in the first tally: received "Bob"',
    ],
    [
      'a stranger elected',
      '"elected" : "Bo"',
      '"elected" : "Bob"',
      'line 20, column 38, results[1].tallyResults[0].elected: nobody of this name is in the first tally: received "Bob"',
    ],
    [
      'a stranger who gets votes',
      '"Ann" : "1",',
      '"Anne" : "1",',
      'results[0].tallyResults[0].transfers.Anne: nobody of this name is in the first tally: received "Anne"',
    ],
    [
      'tallies that transfers do not explain',
      '"Bo" : "2"',
      '"Bo" : "1.5"',
      'the tally of "Cy" is not the one before it with what was transferred: expected 0.5, received 0',
    ],
    [
      'a report without transfers',
      '"transfers" : { }',
      '"transfer" : { }',
      'results[1].tallyResults[0].transfers: must be an object: received undefined',
    ],
    [
      'both or neither',
      '"elected" : "Bo"',
      '"who" : "Bo"',
      'results[1].tallyResults[0]: must say who is elected or who is eliminated',
    ],
    [
      'ballots that are not those of the first round',
      '"totalNumBallots" : 18',
      '"totalNumBallots" : 19',
      'summary.totalNumBallots: the first round does not add up to the ballots: expected 17, received 16',
    ],
    [
      'inactive ballots that transfers do not explain',
      '"exhaustedChoices" : "1"',
      '"exhaustedChoices" : "9"',
      'line 17, column 25, results[1].inactiveBallots: the inactive ballots are not those before with what was exhausted: expected 2, received 10',
    ],
    [
      'somebody both elected and eliminated',
      '"elected" : "Bo"',
      '"elected" : "Cy"',
      'the report does not add up: stage 2: candidate 0 was already out of the running',
    ],
    [
      'more elected than places',
      '"numWinners" : 1',
      '"numWinners" : 0',
      'the report does not add up: 1 elected to 0 places',
    ],
    [
      'a name with another meaning',
      '"Cy" : "4"',
      '"exhausted" : "4"',
      'line 13, column 31, results[0].tally.exhausted: nobody can be called that here: received "exhausted"',
    ],
  ])('is refused for %s, telling where', (_, was, is, message) => {
    expect(REPORT).toContain(was);
    const error = thrown(() => rctab2.read(REPORT.replace(was, is)));
    expect(error.message).toContain(message);
  });

  it('may have a place for each name that JavaScript would put elsewhere', () => {
    const candidates = ['Ann', '12', '__proto__', '7', 'a"b\\', 'x, y: {'];
    const count = { ...ireland1990, contest: { ...ireland1990.contest, candidates: candidates.slice(0, 3) } };
    for (const [, format] of both)
      expect(format.read(format.write(count)).contest.candidates).toEqual(candidates.slice(0, 3));
    const six = scotlandLocal2007.count({
      profile: {
        ...parseBallots('1: A > F\n2: B\n2: C\n2: D\n3: E\n2: F'),
        candidates: candidates.map((name) => ({ name })),
      },
      seats: 2,
    });
    for (const [, format] of both) expect(format.read(format.write(six)).contest.candidates).toEqual(candidates);
  });
});

it('refuses at once a small file of many candidates and rounds', () => {
  const tally = Array.from({ length: 30_000 }, (_, index) => `"c${index}":"1"`).join();
  const rounds = Array.from(
    { length: 10_000 },
    (_, index) => `{"round":${index + 1},"tally":{${index === 0 ? tally : ''}}}`,
  );
  expect(thrown(() => rcvis.read(`{"config":{},"results":[${rounds.join()}]}`)).code).toBe('too-large');
});
