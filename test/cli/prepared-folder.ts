import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll } from 'vitest';
import { dominion } from '../../src/formats/catalogue.ts';
import { readContest } from '../../src/formats/read-contest.ts';

/** A ward in BLT with three places, whose names stand in the examples of helps. */
export const WARD = `6 3
9 1 2 0
5 2 3 1 0
4 3 4 0
3 4 5 0
2 5 6 2 0
1 6 1 0
0
"Ann Lee"
"J. Smith"
"Bob"
"Cy"
"Dee"
"Eve"
"Ward"
`;

const COUNCIL = `@title "Council"
@seats 2
@candidates Ann [Women]; Bob [Men]; Cy [Men]; Dee [Women]; Eve [Women]
10: Ann > Dee > Eve
8: Bob > Cy
5: Cy > Bob
4: Dee > Ann
3: Eve > Dee > Ann
`;

const BALLOTS = 'papers,rank1,rank2,rank3\n6,Ann,Bob,Cy\n5,Bob,,Cy\n4,Cy,Dee,\n3,Dee,Cy,\n2,Eve,Ann,\n';

const RESULT = {
  title: 'Club chair',
  seats: 1,
  candidates: [
    { name: 'Ann', group: 'Left', votes: 41 },
    { name: 'Bob', votes: 36 },
    { name: 'Cy', votes: 23 },
  ],
};

const TABLE = {
  rows: [{ from: 'Cy', to: { Ann: 0.45, Bob: 0.35 }, nonTransferable: 0.2 }],
  worthPapers: 400,
};

const CLAIMS = [
  {
    id: 'even',
    about: 'transfers',
    who: 'a blogger',
    says: 'his voters split evenly',
    means: 'half to each, no paper stops',
    transfers: { from: 'Cy', to: { Ann: 0.5, Bob: 0.5 }, nonTransferable: 0 },
  },
];

const SCENARIOS = {
  title: 'Turnout',
  base: { Ann: 300, Bob: 200 },
  switchFrom: 'Ann',
  switchTo: 'Cy',
  newVoters: { Ann: '15%', Bob: '5%', Cy: '80%' },
  printedTo: 10,
  scenarios: [{ id: '1', switch: '1/3', newVoters: 50, printed: { Ann: 210, Bob: 200, Cy: 150 } }],
};

/** Makes a folder with every file that the examples of helps name, and gives its path. */
function preparedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'psephos-prepared-'));
  const text: Readonly<Record<string, string>> = {
    'ward.blt': WARD,
    'council.txt': COUNCIL,
    'electorate.blt': WARD.replace('6 3', '6 5'),
    'ballots.csv': BALLOTS,
    'result.json': JSON.stringify(RESULT),
    'result.csv': 'candidate,group,votes\nAnn,Left,41\nBob,,36\nCy,,23\nDee,,20\n',
    'results.csv': 'AreaName,Candidate,Party,Votes\nEast,Ann,Left,60\nEast,Bob,,30\nWest,Cy,,40\nWest,Dee,,35\n',
    'constituencies.csv':
      'AreaName,Candidate,Party,Votes\nNorth Antrim,Ann,Left,60\nNorth Antrim,Bob,,50\nNorth Antrim,Cy,,30\nWest,Cy,,40\nWest,Dee,,35\n',
    'urn.json': JSON.stringify({ alpha: 0.5 }),
    'table.json': JSON.stringify(TABLE),
    'claims.json': JSON.stringify(CLAIMS),
    'scenarios.json': JSON.stringify(SCENARIOS),
    'poll.json': JSON.stringify({ from: 'Cy', to: { Ann: 12, Bob: 18 }, nonTransferable: 10 }),
  };
  for (const [name, content] of Object.entries(text)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'ballots.csv.gz'), gzipSync(new TextEncoder().encode(BALLOTS)));
  mkdirSync(join(folder, 'wards'));
  for (const ward of ['north', 'south'])
    writeFileSync(join(folder, 'wards', `${ward}.blt`), WARD.replace('"Ward"', `"${ward}"`));
  writeFileSync(join(folder, 'cvr.zip'), cvr());
  return folder;
}

/** Cast vote records of a contest called Mayor. */
function cvr(): Uint8Array {
  const contest = readContest('@title Mayor\n5: Ann > Bob\n4: Bob > Cy\n3: Cy > Ann\n');
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      (dominion.writeFiles?.(contest) ?? []).map(({ name, pieces }) => [name, encoder.encode([...pieces].join(''))]),
    ),
  );
}

/** Runs the tests of a file in such a folder of their own. */
export function inPreparedFolder(): void {
  const before = process.cwd();
  let folder = '';
  beforeAll(() => {
    folder = preparedFolder();
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
}
