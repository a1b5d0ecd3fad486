import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPreparedFolder, WARD } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

const ODD = 'papers,rank1,rank2,rank3\n4,Ann,,Bob\n3,Bob,Ann,Bob\n1,,,\n';

describe('psephos check of one file', () => {
  it('says what is in ballots, in figures that add up', async () => {
    const { status, out, err } = await psephos(['check', 'ward.blt']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('ward.blt: BLT, the ballot files of OpaVote and OpenSTV. No fault.');
    expect(out).toMatch(/^ {2}places +3$/m);
    expect(out).toMatch(/^ {2}candidates +6$/m);
    expect(out).toMatch(/^ {2}papers +24$/m);
    expect(out).toMatch(/^ {2}distinct rankings +6$/m);
    expect(out).toMatch(/^ {2}candidates ranked +2: 17 \(70\.8%\), 3: 7 \(29\.2%\)$/m);
    expect(out).toContain('    2. J. Smith');
  });

  it('tells what voters did beside the order, and what cleaning would do', async () => {
    const plain = await psephos(['check', '-', '--seats', '1'], ODD);
    expect(plain.out).toMatch(/^ {2}papers +8, of which 1 blank$/m);
    expect(plain.out).toMatch(/^ {2}papers with a skipped rank +4$/m);
    expect(plain.out).toMatch(/^ {2}papers with somebody twice +3$/m);
    const cleaned = await psephos(['check', '-', '--seats', '1', '--clean', 'skipped=close-up,repeats=pass-over'], ODD);
    expect(cleaned.out).toContain('Skipped ranks closed up on 4 papers.');
    expect(cleaned.out).not.toMatch(/papers with (?:a skipped rank|somebody twice)/);
    expect(cleaned.out).toMatch(/^ {2}papers +8/m);
  });

  it('tells every fault with line and column, and exits as at fault', async () => {
    const { status, out, err } = await psephos(['check', '-'], '3: A > B\n-2: B\n1.5: A\n');
    expect(status).toBe(1);
    expect(out).toMatch(/^standard input: 2 faults\.$/m);
    expect(out).toMatch(/^ {2}standard input, line 2, column 1: /m);
    expect(out).toMatch(/^ {2}standard input, line 3, column 1: /m);
    expect(out).toContain('Hint: ');
    expect(err).toBe('psephos: 1 file or contest could not be read without a fault; each is told above\n');
  });

  it('tells what was odd and read past', async () => {
    const { status, out } = await psephos(['check', 'ballots.csv']);
    expect(status).toBe(0);
    expect(out).toContain('Odd, and read past:');
    expect(out.replace(/\s+/g, ' ')).toContain('how many places there are to fill, so one is taken');
  });

  it('holds declared results against their printed figures', async () => {
    const good = await psephos(['check', 'result.json']);
    expect(good.out).toContain('declared results as JSON. No fault.');
    expect(good.out).toContain('  3 candidates, 1 place, 100 votes');
    const wrong = await psephos(
      ['check', '-'],
      '{"title":"T","seats":1,"candidates":[{"name":"A","votes":3}],"printedTotal":4}',
    );
    expect(wrong.out).toMatch(/printed 4, the figures give 3/);
  });

  it('says what count a file holds', async () => {
    const { out: json } = await psephos(['count', 'ward.blt', '--rule', 'ers97', '--json']);
    const { status, out } = await psephos(['check', '-'], json);
    expect(status).toBe(0);
    expect(out).toContain('counted by ers97: 6 candidates, 3 places, 24 valid papers');
    expect(out).toContain('elected: Ann Lee; ');
  });

  it('says of synthetic ballots that they are', async () => {
    const drawn = await psephos(['generate', 'result.json', '--model', 'uniform', '--seed', '1']);
    const { out } = await psephos(['check', '-'], drawn.out);
    expect(out).toContain('SYNTHETIC, never cast: drawn from the model uniform with seed 1');
  });

  it('summarises a folder and an archive, and takes one contest of them', async () => {
    expect((await psephos(['check', 'wards'])).out).toMatch(/^north\.blt: north$[^]*^south\.blt: south$/m);
    const one = await psephos(['check', 'wards', '--contest', 'south']);
    expect(one.out).not.toContain('north');
    expect((await psephos(['check', 'cvr.zip', '--contest', 'Mayor'])).out).toContain('Mayor');
  });

  it('passes over what is no ballots among the files of a folder, with a warning', async () => {
    mkdirSync('mixed');
    writeFileSync('mixed/a.pdf', '%PDF-1.4\n');
    writeFileSync('mixed/b.blt', WARD);
    const { status, out } = await psephos(['check', 'mixed']);
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}papers +24$/m);
    expect(out.replace(/\s+/g, ' ')).toContain('a.pdf: passed over: this is a PDF file');
    rmSync('mixed/b.blt');
    const none = await psephos(['check', 'mixed']);
    expect(none.status).toBe(1);
    expect(none.out).toContain('a.pdf: this is a PDF file');
  });

  it('reads every file of a folder in the encoding that is named', async () => {
    mkdirSync('latin');
    for (const name of ['a', 'b'])
      writeFileSync(`latin/${name}.csv`, Buffer.from('papers,rank1\n3,Andr\u00e9\n2,Bob\n', 'latin1'));
    const { status, out } = await psephos(['check', 'latin', '--encoding', 'windows-1252', '--seats', '1']);
    expect(status).toBe(0);
    expect(out.match(/1\. Andr\u00e9$/gm)).toHaveLength(2);
  });

  it('keeps names from steering the terminal', async () => {
    const { out } = await psephos(['check', '-'], '@title "\\u001b[2J"\n1: "\\u001b[31mRed\\u202e"\n');
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain('\\u{1b}[31mRed\\u{202e}');
  });

  it.each([['result.json', '--clean', 'maine']])('refuses what has no effect on %s: %s', async (file, ...option) => {
    const { status, out, err } = await psephos(['check', file, ...option]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`${option[0]} is about ballots, and the file holds declared results. Hint: leave it out`);
  });
});

describe('psephos check of many files', () => {
  it('prints a table, tells who is at fault, and goes on', async () => {
    writeFileSync('bad.blt', WARD.replace('9 1 2 0', '9 1 77 0'));
    const { status, out } = await psephos(['check', 'ward.blt', 'bad.blt', 'result.json', 'results.csv', 'none.blt']);
    expect(status).toBe(1);
    expect(out).toMatch(/^ward\.blt +blt +Ward: 6 candidates, 3 places, 24 papers, 6 distinct rankings$/m);
    expect(out).toMatch(/^bad\.blt +1 fault: bad\.blt, line 2, column 5: /m);
    expect(out).toMatch(/^result\.json +declared-json +Club chair: 3 candidates, 100 votes$/m);
    expect(out).toMatch(/^results\.csv +declared-csv +East: /m);
    expect(out).toMatch(/^none\.blt +1 fault: none\.blt: cannot read/m);
    expect(out).toContain('5 files, 2 at fault.\nCheck a file alone to see all its faults and warnings.\n');
    const fine = await psephos(['check', 'ward.blt', 'result.json']);
    expect(fine.out).toMatch(/\n2 files, none at fault\.\n$/);
  });

  it('prints a line of JSON for each, faults as data', async () => {
    writeFileSync('bad.blt', WARD.replace('9 1 2 0', '9 1 77 0'));
    const { status, out } = await psephos(['check', 'ward.blt', 'bad.blt', 'result.json', '--json']);
    expect(status).toBe(1);
    const [ward, bad, result] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ward).toMatchObject({
      file: 'ward.blt',
      holds: 'ballots',
      format: 'blt',
      contests: [{ title: 'Ward', seats: 3, papers: 24, blank: 0, distinctRankings: 6, lengths: [0, 0, 17, 7] }],
      warnings: [],
    });
    expect(bad).toMatchObject({ file: 'bad.blt', faults: [{ place: { line: 2, column: 5 } }] });
    expect(result).toMatchObject({ holds: 'declared result', results: [{ title: 'Club chair', votes: 100 }] });
  });

  it('reads standard input once', async () => {
    const { status, err } = await psephos(['check', '-', '-'], '1: A\n');
    expect(status).toBe(1);
    expect(err).toContain('standard input (-) can be read only once');
  });
});
