import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { Contest } from '../../src/ballots/contest.ts';
import { blt, csvBallots, scottishCsv } from '../../src/formats/catalogue.ts';
import { readAs } from '../../src/formats/read-as.ts';
import { readSharedText, sharedData, testWithSharedData } from '../shared-data.ts';

interface Pair {
  readonly file: string;
  readonly csv: Contest;
  readonly blt: Contest;
  readonly warnings: readonly string[];
}

/** Every election that there is in both forms. */
function* pairs(): Generator<Pair> {
  for (const folder of readdirSync(`${sharedData()}scottish/csv`)) {
    for (const name of readdirSync(`${sharedData()}scottish/csv/${folder}`)) {
      const file = `${folder}/${name.replace(/\.csv$/, '')}`;
      const [csvText, bltText] = [
        readSharedText(`scottish/csv/${file}.csv`),
        readSharedText(`scottish/blt/${file}.blt`),
      ];
      expect(scottishCsv.recognises(csvText.slice(0, 65_536)), file).toBe(true);
      expect(scottishCsv.recognises(bltText.slice(0, 65_536)), file).toBe(false);
      expect(
        csvBallots.recognises(csvText.slice(0, 65_536)) || csvBallots.recognises(bltText.slice(0, 65_536)),
        file,
      ).toBe(false);
      const { contests, warnings } = readAs(scottishCsv, csvText);
      const messages = warnings.map(({ message }) => message);
      yield { file, csv: contests[0], blt: readAs(blt, bltText).contests[0], warnings: messages };
    }
  }
}

const ballotsIn = ({ profile, seats }: Contest): string =>
  [seats, profile.total, profile.starts.join(), profile.ranked.join(), profile.papers.join()].join(' ');

/** The texts that could be the name on a line of a BLT file: with or without the party in brackets or beside quotes. */
function namesOn(text: string): string[] {
  return [text, ...text.split('"')]
    .map((part) =>
      part
        .replace(/(?:\s*\([^()]*\))+\s*$/, '')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase(),
    )
    .filter((part) => part !== '');
}

testWithSharedData('all 638 Scottish CSV files give the ballots, places, title and names of the BLT file', () => {
  let files = 0;
  let titlesRecovered = 0;
  const cut = new Set<string>();
  for (const pair of pairs()) {
    files += 1;
    expect(ballotsIn(pair.csv) === ballotsIn(pair.blt), pair.file).toBe(true);
    expect(pair.csv.title, pair.file).toBe(pair.blt.title);
    pair.csv.profile.candidates.forEach(({ name, group }, index) => {
      expect(name, pair.file).toMatch(/^[^\s",](?:[^",]*[^\s",])?$/);
      expect(group, pair.file).toMatch(/^[^\s"][^"]* \([^()"]+\)$/);
      const own = name.replace(/\s+/g, ' ').toLowerCase();
      const others = namesOn(pair.blt.profile.candidates[index].name);
      if (others.includes(own)) return;
      expect(
        others.some((other) => other.startsWith(own)),
        `${pair.file}: ${name}`,
      ).toBe(true);
      cut.add(pair.file);
    });
    expect(
      pair.warnings.every((message) => message.startsWith('the title is not quoted')),
      pair.file,
    ).toBe(true);
    titlesRecovered += pair.warnings.length;
  }
  expect(files).toBe(638);
  expect(titlesRecovered).toBe(85);
  expect([...cut].sort()).toEqual(CUT_NAMES);
});

/** The files in which a name ends at a hyphen, an apostrophe or a letter beyond ASCII; the rest of it is in the BLT file. */
const CUT_NAMES: readonly string[] = [
  '10_cands/aberdeen_2017_ward12',
  '10_cands/argyll_bute_2012_ward5',
  '10_cands/edinburgh_2017_ward12',
  '10_cands/glasgow_2007_calton',
  '10_cands/glasgow_2017_ward3',
  '10_cands/glasgow_2022_ward2',
  '10_cands/north_lanarkshire_2017_ward2',
  '11_cands/aberdeen_2012_ward5',
  '11_cands/glasgow_2012_ward14',
  '11_cands/glasgow_2012_ward18',
  '11_cands/glasgow_2012_ward3',
  '12_cands/highland_2017_ward10',
  '13_cands/glasgow_2007_eastcentre',
  '5_cands/east_ayrshire_2017_ward5',
  '5_cands/fife_2012_ward18',
  '5_cands/renfrewshire_2017_ward11',
  '6_cands/east_ayrshire_2012_ward1',
  '6_cands/east_ayrshire_2022_ward5',
  '6_cands/east_dunbartonshire_2012_ward6',
  '6_cands/east_lothian_2012_ward6',
  '6_cands/east_lothian_2017_ward4',
  '6_cands/falkirk_2017_ward1',
  '6_cands/falkirk_2017_ward2',
  '6_cands/fife_2012_ward20',
  '6_cands/midlothian_2017_ward5',
  '6_cands/sc_borders_2012_ward5',
  '6_cands/south_ayrshire_2017_ward8',
  '6_cands/south_lanarkshire_2012_ward2',
  '7_cands/angus_2017_ward5',
  '7_cands/fife_2017_ward17',
  '7_cands/fife_2017_ward6',
  '7_cands/glasgow_2017_ward2',
  '7_cands/inverclyde_2012_ward3',
  '7_cands/midlothian_2017_ward2',
  '7_cands/moray_2012_ward5',
  '7_cands/moray_2017_ward5',
  '7_cands/north_ayrshire_2017_ward10',
  '7_cands/orkney_2017_ward4',
  '7_cands/sc_borders_2012_ward7',
  '7_cands/west_dunbartonshire_2012_ward4',
  '8_cands/aberdeen_2017_ward4',
  '8_cands/aberdeenshire_2012_ward11',
  '8_cands/argyll_bute_2017_ward4',
  '8_cands/dumgal_2012_ward10',
  '8_cands/highland_2017_ward17',
  '8_cands/south_lanarkshire_2017_ward5',
  '9_cands/argyll_bute_2012_ward4',
  '9_cands/east_renfrewshire_2012_ward1',
  '9_cands/east_renfrewshire_2017_ward2',
  '9_cands/east_renfrewshire_2022_ward5',
  '9_cands/fife_2012_ward23',
  '9_cands/glasgow_2017_ward9',
  '9_cands/renfrewshire_2017_ward3',
];
