import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { Contest } from '../../src/ballots/contest.ts';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { readBallots, writeBallots } from '../../src/formats/ballots/ballots-file.ts';
import { readBlt } from '../../src/formats/blt/blt.ts';
import { writeBlt } from '../../src/formats/blt/write-blt.ts';
import { readContest } from '../../src/formats/read-contest.ts';
import { readSharedLines, readSharedText, sharedData, testWithSharedData } from '../shared-data.ts';

interface FirstPreferenceRecord {
  readonly file: string;
  readonly candidates: number;
  readonly valid: number;
  readonly totals: readonly number[];
}

interface ScottishRecord {
  readonly file: string;
  readonly seats: number;
}

const read = (file: string): Contest => readBlt(readSharedText(`scottish/blt/${file}`));
const names = (file: string): string[] => read(file).profile.candidates.map(({ name }) => name);

testWithSharedData(
  'all 660 Scottish files give the candidates, places, valid papers and first preferences of the reference',
  () => {
    const seats = new Map(
      readSharedLines<ScottishRecord>('reference/scotland-local-2007.jsonl.gz').map((one) => [one.file, one.seats]),
    );
    const records = readSharedLines<FirstPreferenceRecord>('reference/first-past-the-post.jsonl.gz');
    expect(records.length).toBe(660);
    for (const record of records) {
      const contest = read(record.file);
      const first = firstPreferences(contest.profile);
      expect(
        {
          candidates: contest.profile.candidates.length,
          seats: contest.seats,
          valid: contest.profile.total - first.unclear,
          totals: [...first.papers],
        },
        record.file,
      ).toEqual({
        candidates: record.candidates,
        seats: seats.get(record.file),
        valid: record.valid,
        totals: record.totals,
      });
    }
  },
);

testWithSharedData(
  'every Scottish file is recognised as BLT and comes back the same, every tenth from psephos ballots too',
  () => {
    readSharedLines<ScottishRecord>('reference/scotland-local-2007.jsonl.gz').forEach(({ file }, index) => {
      const contest = readContest(readSharedText(`scottish/blt/${file}`));
      const blt = writeBlt(contest);
      // Texts, because comparing typed arrays entry by entry takes a minute.
      expect(writeBlt(readBlt(blt)) === blt, file).toBe(true);
      if (index % 10 === 0) expect(writeBlt(readBallots(writeBallots(contest))) === blt, file).toBe(true);
    });
  },
);

testWithSharedData('no name or title of a Scottish file keeps a mark of its file format', () => {
  for (const { file } of readSharedLines<ScottishRecord>('reference/scotland-local-2007.jsonl.gz')) {
    const { profile, title = '' } = read(file);
    const groups = profile.candidates.flatMap(({ group }) => (group === undefined ? [] : [group]));
    for (const text of [title, ...groups, ...profile.candidates.map(({ name }) => name)]) {
      expect(text, file).toMatch(/^[^\s"#,].*[^\s,]$/);
      expect((text.match(/"/g) ?? []).length % 2, `quotes of ${file}: ${text}`).toBe(0);
    }
  }
});

/** Letters only, as the CSV files cut names at hyphens, apostrophes and letters beyond ASCII. */
const surname = (name: string): string => /^[a-z]*/.exec(name.toLowerCase().split(' ').at(-1) ?? '')?.[0] ?? '';

testWithSharedData('the names agree with those of the CSV files made from the same elections', () => {
  let compared = 0;
  for (const folder of readdirSync(`${sharedData()}scottish/csv`)) {
    for (const csv of readdirSync(`${sharedData()}scottish/csv/${folder}`)) {
      const file = `${folder}/${csv.replace(/csv$/, 'blt')}`;
      const rows = [...readSharedText(`scottish/csv/${folder}/${csv}`).matchAll(/^"Candidate \d+","([^"]*)"/gm)];
      const own = names(file);
      expect(own.length, file).toBe(rows.length);
      own.forEach((name, index) => {
        expect(name.toLowerCase(), file).toContain(surname(rows[index][1]));
      });
      compared += 1;
    }
  }
  expect(compared).toBe(638);
});

testWithSharedData('titles that begin with a digit are titles', () => {
  const titles = readSharedLines<ScottishRecord>('reference/scotland-local-2007.jsonl.gz').map(
    ({ file }) => read(file).title ?? '',
  );
  expect(titles.filter((title) => /^\d/.test(title)).sort()).toEqual([
    '1. Renfrew North Ward',
    '10. Bishopton Bridge of Weir & Langbank Ward',
    '11. Erskine & Inchinnan Ward',
    '2. Renfrew South  Gallowhill Ward',
    '3. Paisley East & Ralston Ward',
    '4. Paisley North West Ward',
    '6. Paisley South West Ward',
    '8. Johnstone North Kilbarchan & Lochwinnoch Ward',
    '9. Houston Crosslee & Linwood Ward',
  ]);
});

testWithSharedData('the 2007 Glasgow files have their names behind a label in a comment', () => {
  const contest = read('11_cands/glasgow_2007_govan.blt');
  expect(contest.title).toBe('govan');
  expect(names('11_cands/glasgow_2007_govan.blt').slice(0, 3)).toEqual([
    'Shaukat Butt (Lab)',
    'Michael Cobley (LD)',
    'Stephen Dornan (Lab)',
  ]);
});

testWithSharedData('quotes doubled as in CSV are quotes, and a blank before the last one is none', () => {
  expect(names('11_cands/aberdeen_2012_ward8.blt').slice(0, 3)).toEqual([
    'Grn "Richie BRIAN"',
    'LD "Kris CHAPMAN"',
    'Con "Brian George DAVIDSON"',
  ]);
});

testWithSharedData('a second quoted text is the group, quoted once or twice over', () => {
  expect(read('10_cands/aberdeenshire_2022_ward4.blt').profile.candidates[0]).toEqual({
    name: 'Jamie COLE-HAMILTON',
    group: 'Scottish Green Party',
  });
  const paisley = read('7_cands/renfrewshire_2022_ward5.blt');
  expect(paisley.title).toBe('Ward 5 - Paisley East and Central');
  expect(paisley.profile.candidates[0]).toEqual({ name: 'Athol BOND', group: 'Scottish Green Party' });
});

testWithSharedData('the file whose lines end in commas has none in its names but the one inside a name', () => {
  const file = '5_cands/perth_kinross_2016_by_election_ward9.blt';
  expect(names(file)).toEqual(['Kathleen BAIRD', 'Denise BAYKAL', 'George HAYTON', 'Wilma,LUMSDEN', 'Dave MACKENZIE']);
  expect(read(file).title).toBe('Ward 9 - Almond and Earn');
});
