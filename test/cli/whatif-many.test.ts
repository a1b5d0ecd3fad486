import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

const TABLE = `AreaName,Candidate,Party,Votes
East,Ann,Left,60
East,Bob,Right,30
West,Cy,,40
West,Dee,Left,35
West,Eve,,30
North,Fay,,5
North,Gus,,5
North,Hal,,1
`;

const folder = mkdtempSync(join(tmpdir(), 'psephos-many-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('psephos whatif with many contests', () => {
  it('prints a table: winner, who else could win, and the chance of another result', async () => {
    const { status, out, err } = await psephos(['whatif', '-', '--draws', '500'], TABLE);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('3 contests under Electoral Reform Society rules');
    expect(out).toMatch(/^contest +first-past-the-post +who else could win +uniform +learned$/m);
    expect(out).toMatch(/^East +Ann +nobody +none +none$/m);
    expect(out).toMatch(/^West +Cy +Dee +\d\d\.\d\d% +\d\d%$/m);
    expect(out).toMatch(/^North +Fay \(level, by lot\) +Gus +- +-$/m);
    expect(out).toContain('In 1 contest no later preferences could have changed the result. In 1 they could have.');
    expect(out.replace(/\s+/g, ' ')).toContain('500 draws from each model');
  });

  it('gives the chance that the page of the one contest gives', async () => {
    const table = await psephos(['whatif', '-'], TABLE);
    const { out } = await psephos(['whatif', '-', '--contest', 'west'], TABLE);
    const chance = /the chance of a different result is (\d+\.\d+%)/.exec(out.replace(/\s+/g, ' '))?.[1];
    expect(chance).toMatch(/^\d+\.\d+%$/);
    expect(table.out).toMatch(new RegExp(`^West +Cy +Dee +${chance} `, 'm'));
  });

  it('says what any later preferences would have changed', async () => {
    const table = 'area,candidate,votes\nA,Ann,40\nA,Bob,1\nB,Ann,40\nB,Bob,41\n';
    expect((await psephos(['whatif', '-'], table)).out).toContain(
      'In 2 contests no later preferences could have changed the result.',
    );
  });

  it('prints a line of JSON for each contest, with the draws it took', async () => {
    const { status, out } = await psephos(['whatif', '-', '--json'], TABLE);
    expect(status).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ declared }) => declared.title)).toEqual(['East', 'West', 'North']);
    for (const answer of answers)
      expect(answer).toMatchObject({ format: 'psephos-whatif', provenance: { draws: 1000 } });
  });

  it('prints the same bytes again', async () => {
    expect((await psephos(['whatif', '-'], TABLE)).out).toBe((await psephos(['whatif', '-'], TABLE)).out);
  });

  it('keeps names from steering the terminal, and lines narrow', async () => {
    const name = 'A name of so many words that it could not stand in one line of any table';
    const table = `area,candidate,votes\n"\u001b[31m${name}",${name},3\nB,\u202eBob,2\nB,"${name}",2\n`;
    const { out } = await psephos(['whatif', '-'], table);
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it.each([
    [['--claims', 'examples/data/unite-2017-claims.json'], '--claims cannot be put to 3 contests at once. Hint: name'],
    [['--contest', 'South'], 'no one contest of the file is meant: expected one of #1 "East", #2 "West", #3 "North"'],
    [
      ['--rule', 'instant-runoff', '--seats', '2'],
      'fills one place: expected 1 place in each contest, received 2 in #1 East',
    ],
    [['--seats', '3'], 'more places than candidates (2 stand)'],
  ])('refuses %j in one line', async (args, message) => {
    const { status, out, err } = await psephos(['whatif', '-', ...args], TABLE);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('psephos whatif', () => {
  it('takes places for a table that has none', async () => {
    const { out } = await psephos(
      ['whatif', '-', '--seats', '2', '--json', '--draws', '10'],
      'name,votes\nA,3\nB,2\nC,1',
    );
    expect(JSON.parse(out).declared.seats).toBe(2);
  });

  it('reads the format that is named', async () => {
    const { err } = await psephos(['whatif', '-', '--format', 'declared-json'], TABLE);
    expect(err).toContain('line 1, column 1: the JSON is not well written');
  });

  it('asks for no more draws than it can do in a day', async () => {
    const { status, err } = await psephos(['whatif', 'x', '--draws', '100000001']);
    expect(status).toBe(2);
    expect(err).toContain('It must be at most 100,000,000.');
  });

  it.each([
    [
      'claims',
      '[\n { "id": "a", "about": "weather", "who": "w", "says": "s", "means": "m" } ]',
      'line 2, column 24, claims[0].about',
    ],
    ['claims', '[\n { "id": "a",\n   "id": "b" } ]', 'line 3, column 4: the key "id" stands twice in one object'],
    ['claims', "[ { 'id': 1 } ]", 'line 1, column 5: the JSON is not well written'],
    ['scenarios', '{\n  "title": "T",\n  "printedTo": 0 }', 'line 3, column 16, printedTo: must be at least 1'],
    ['scenarios', '{ "titel": "T" }', 'line 1, column 12, titel: unknown key'],
  ])('tells line and column of what is wrong with --%s %j', async (option, text, message) => {
    const path = file('wrong.json', text);
    const { status, err } = await psephos(['whatif', 'examples/data/unite-2017.json', `--${option}`, path]);
    expect(status).toBe(1);
    expect(err).toContain(`wrong.json: ${message}`);
  });

  it('shows JSON in its help that it reads', async () => {
    const { out } = await psephos(['whatif', '--help']);
    const [declared, claims, scenarios] = [
      / {4}(\{ "title": "Club[^]*?"79%" \})/,
      /(\[ \{ "id"[^]*?\} \} \])/,
      /(\{ "title": "Turn[^]*?\} \] \})/,
    ].map((shown) => shown.exec(out)?.[1] ?? '');
    const three = '{ "Ann": 41, "Bob": 36, "Cy": 9 }';
    expect((await psephos(['whatif', file('d.json', declared), '--draws', '100'])).status).toBe(0);
    const answer = await psephos([
      ...['whatif', file('three.json', three), '--draws', '100'],
      ...['--claims', file('claims.json', claims), '--scenarios', file('scenarios.json', scenarios)],
    ]);
    expect(answer.err).toBe('');
    expect(answer.out).toContain('her voters split evenly');
    expect(answer.out.replace(/\s+/g, ' ')).toContain('150 140 +10');
  });
});

describe('psephos generate', () => {
  it('draws for one contest of many', async () => {
    const { status, out } = await psephos(
      ['generate', '-', '--contest', '#2', '--model', 'uniform', '--seed', '1'],
      TABLE,
    );
    expect(status).toBe(0);
    expect(out).toContain('West');
    expect(out).toMatch(/Cy > /);
    expect(out).not.toContain('Ann');
  });

  it('asks which contest is meant', async () => {
    const { status, err } = await psephos(['generate', '-', '--model', 'uniform', '--seed', '1'], TABLE);
    expect(status).toBe(1);
    expect(err).toContain('the file holds 3 contests: expected one of #1 "East"');
  });

  it('writes the places that were asked for', async () => {
    const { out } = await psephos(
      ['generate', '-', '--model', 'uniform', '--seed', '1', '--seats', '2', '--contest', 'North'],
      TABLE,
    );
    expect(out).toContain('@seats 2');
  });

  it('writes the format that is named', async () => {
    const args = ['generate', '-', '--contest', 'East', '--model', 'uniform', '--seed', '1'];
    const { status, out } = await psephos([...args, '--to', 'ballots'], TABLE);
    expect(status).toBe(0);
    expect(out).toContain('SYNTHETIC BALLOTS');
    expect((await psephos([...args, '--to', 'blx'], TABLE)).err).toContain('no such format');
  });

  it('shows a table of transfers in its help that it reads', async () => {
    const { out } = await psephos(['generate', '--help']);
    const shown = /(\{ "rows"[^]*?400 \})/.exec(out)?.[1] ?? '';
    const args = ['generate', '-', '--model', 'transfers', '--transfers', file('table.json', shown), '--seed', '1'];
    const drawn = await psephos(args, '{ "Ann": 41, "Bob": 36, "Cy": 9 }');
    expect(drawn.err).toBe('');
    expect(drawn.out).toMatch(/Cy > (Ann|Bob)/);
  });

  it('tells line and column of what is wrong with a table of transfers', async () => {
    const path = file(
      'wrong-table.json',
      '{ "worthPapers": 400,\n  "rows": [ { "from": "A", "to": { "B": "all" }, "nonTransferable": 0 } ] }',
    );
    const { status, err } = await psephos(
      ['generate', '-', '--model', 'transfers', '--transfers', path, '--seed', '1'],
      'name,votes\nA,3\nB,2',
    );
    expect(status).toBe(1);
    expect(err).toContain('line 2, column 41, rows[0].to.B: must be a number');
  });
});
