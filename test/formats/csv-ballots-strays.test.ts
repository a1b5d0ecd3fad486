import { describe, expect, it } from 'vitest';
import { rankings } from '../../src/ballots/profile.ts';
import { faultsIn } from '../../src/base/errors.ts';
import { csvBallots } from '../../src/formats/catalogue.ts';
import { isTotalsCell } from '../../src/formats/csv/csv-totals.ts';
import { namesTotals } from '../../src/formats/gathered-names.ts';
import { readAs } from '../../src/formats/read-as.ts';
import { readContests } from '../../src/formats/read-contest.ts';
import { thrown } from '../thrown.ts';

const faults = (text: string): string[] =>
  faultsIn(thrown(() => readAs(csvBallots, text))).map(
    ({ place, message, received }) => `${place.line}:${place.column ?? ''} ${message} ${received}`,
  );

/** Contest and warnings of a table that a format was found for. */
const read = (text: string) => {
  const { contests, warnings } = readContests(text, { seats: 1 });
  const [{ profile }] = contests;
  return {
    names: profile.candidates.map(({ name }) => name),
    total: profile.total,
    rankings: rankings(profile),
    warnings: warnings.map(({ place, message, received }) => `${place.line ?? ''}: ${message} ${received}`),
  };
};

const CHOICES = 'Ballot;Choice 1;Choice 2;Choice 3\n1;Ann;Bob;\n2;Bob;Ann;Cy\n3;Ann;;\n';
const RANKS = 'Ballot,Ann,Bob,Cy\n1,1,2,3\n2,2,1,3\n3,1,2,\n';
const TOTALS = 'a row of totals stands among the ballots';

describe('a row of totals in a table of ballots', () => {
  it.each([
    'Total',
    'TOTALS:',
    'Grand total',
    'subtotal',
    'Sum',
    'Somme',
    'Gesamt',
    'Summe',
    'Totaal',
    'Totale',
    'Total votes',
  ])('is a fault when a column beside the ballots calls it %j', (word) => {
    // With and without a line end: most rows are read from bytes, the last one without its end as text.
    for (const end of ['\n', '']) {
      expect(faults(`${CHOICES}${word};3;;${end}`)).toEqual([`5:1 ${TOTALS} ${JSON.stringify(word)}`]);
      expect(faults(`${RANKS}${word},3,3,6${end}`)).toEqual([`5:1 ${TOTALS} ${JSON.stringify(word)}`]);
    }
  });

  it('is found in quotes, behind blanks, and in any column that is passed over', () => {
    expect(faults(`${CHOICES}"Total";3;;\n`)).toEqual([`5:1 ${TOTALS} "Total"`]);
    expect(faults(`${CHOICES}  Total ;3;;\n`)).toEqual([`5:1 ${TOTALS} "Total"`]);
    expect(faults(`${RANKS}\u00a0Total,3,3,6\n`)).toEqual([`5:1 ${TOTALS} "Total"`]);
    expect(faults('Ann,Bob,precinct\n1,2,North\n1,2,total\n')).toEqual([`3:5 ${TOTALS} "total"`]);
    expect(faults('ballot id,papers,rank1\na,2,Ann\nTotal,2,\n')).toEqual([`3:1 ${TOTALS} "Total"`]);
  });

  it('is not seen in words that only begin alike', () => {
    const places = ['Totton', 'Somerset', 'Summit', 'Grand Rapids', 'Gesa', 'Sommer', 'Totals Road'];
    const rows = places.map((place) => `${place},Ann,Bob`).join('\n');
    expect(read(`precinct,rank1,rank2\n${rows}\n`)).toMatchObject({ names: ['Ann', 'Bob'], total: places.length });
  });

  it('is known by its bytes where it is known by its text', () => {
    const words = [
      'Total',
      'totals:',
      'GRAND  TOTAL',
      'grand\u00a0total',
      'Sub-total',
      'sub total',
      'sum',
      'Sum:',
      'Summe ',
      'somme',
    ];
    const wide = ['\u3000Gesamt', '\uff34otal', ' Totaal', '"Totale"', '\u2003total votes'];
    const others = [
      '',
      '"',
      'to',
      'Totnes',
      'Summit',
      'Summerset',
      'Grand Rapids',
      'grand',
      'sub',
      'subtle',
      'sum of',
      'a total',
      'gesamtschule',
    ];
    for (const word of [...words, ...wide, ...others]) {
      const bytes = new TextEncoder().encode(`,${word},total`);
      expect([word, isTotalsCell(bytes, 1, bytes.length - 6)]).toEqual([word, !others.includes(word)]);
      expect([word, namesTotals(word.replaceAll('"', ''))]).toEqual([word, !others.includes(word)]);
    }
  });

  it('is at least told of when nothing calls it so, by candidates who are numbers', () => {
    const { warnings } = read('Ballot;Choice 1;Choice 2\n1;Ann;Bob\n2;Bob;Ann\n;3;2\n');
    expect(warnings).toContain('4: a number has become a candidate, where others have names "3"');
  });

  it('is not suspected where all candidates are numbers, or one was declared', () => {
    const suspects = ({ warnings }: ReturnType<typeof read>): readonly string[] =>
      warnings.filter((warning) => warning.includes('a number has become'));
    expect(suspects(read('rank1,rank2\n101,102\n102,101\n'))).toEqual([]);
    expect(suspects(read('# candidate: 3\n# candidate: Ann\nrank1,rank2\n3,Ann\nAnn,3\n'))).toEqual([]);
  });
});

describe('a title above the header of a table of ballots', () => {
  const PASSED = 'lines above the header are passed over';

  it.each([
    ['with the padding of a spreadsheet', 'Staff ballot 2024;;;\n'],
    ['alone', 'Staff ballot 2024\n'],
    ['with a comma in it', 'Staff ballot, 2024;;;\n'],
    ['over several lines', 'Staff ballot 2024;;;\n;;;\nSecret;;;\n'],
  ])('is passed over with a warning: %s', (_, title) => {
    const plain = read(CHOICES);
    const { warnings, ...rest } = read(`${title}${CHOICES}`);
    expect(rest).toMatchObject({ names: plain.names, total: plain.total, rankings: plain.rankings });
    expect(warnings).toContain(`1: ${PASSED} ${JSON.stringify(title.split(/;;|\n/)[0])}`);
  });

  it('leaves a table of one candidate as it is', () => {
    expect(readAs(csvBallots, 'Ann\n1st\n1\n', { seats: 1 }).contests[0].profile.total).toBe(2);
    expect(readAs(csvBallots, `Ann\n${'1\n'.repeat(50)}`, { seats: 1 }).contests[0].profile.total).toBe(50);
  });

  it('above names and ranks is a fault that says which lines to delete', () => {
    const text = `Staff ballot 2024,,,\n\n${RANKS}`;
    expect(thrown(() => readContests(text)).detail.hint).toContain('delete the lines above the header (line 3)');
    const [fault, ...others] = faultsIn(thrown(() => readContests(text, { format: 'csv' })));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      message: 'the first line does not say what the columns hold',
      expected: 'a header; if it is line 3, delete the lines above it',
      received: '"Staff ballot 2024,,,"',
      place: { line: 1, column: 1 },
    });
  });

  it('of two cells is told of in the hint too', () => {
    const hint = thrown(() => readContests(`Staff ballot, June 2024\n${CHOICES}`)).detail.hint;
    expect(hint).toContain('delete the lines above the header (line 2)');
  });
});
