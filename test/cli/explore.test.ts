import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/ballots/cleaning-text.ts';
import { givenJson } from '../../src/cli/explorer-given.ts';
import { MOST_GIVEN, NO_GIVEN, pageWith } from '../../src/cli/explorer-page.ts';
import type { Io } from '../../src/cli/io.ts';
import { readContest } from '../../src/formats/read-contest.ts';
import { readDeclared } from '../../src/formats/read-declared.ts';
import { psephos } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-explore-'));
afterAll(() => rmSync(folder, { recursive: true }));

const warnings: string[] = [];
const io: Io = {
  input: (async function* () {})(),
  print: () => {},
  write: async () => {},
  warn: (text) => warnings.push(text),
  terminal: { output: false, error: false },
};

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const given = (text: string, options = {}): Promise<string> => givenJson(file('given', text), options, io);

describe('what a page is given', () => {
  it('is the ballots of a file, in every particular', async () => {
    const text = '@title Chair\n@seats 2\n@candidates Ann [Left]; Bob; Cy\n3: Ann > Bob = Cy\n2: Bob\n';
    expect(readContest(await given(text))).toEqual(readContest(text));
  });

  it('bears the name of its file where the ballots have no title', async () => {
    expect(readContest(await given('3: Ann > Bob\n')).title).toBe('given');
  });

  it('is a declared result', async () => {
    const text = 'candidate,group,votes\nAnn,Left,41\nBob,,36\n';
    expect(readDeclared(await given(text))).toEqual(readDeclared(text));
  });

  it('is one contest of several, the one that is named', async () => {
    const several = 'AreaName,Candidate,Votes\nEast,Ann,60\nEast,Bob,30\nWest,Cy,40\nWest,Dee,35\n';
    await expect(given(several)).rejects.toThrow('given: the file holds 2 contests');
    expect(readDeclared(await given(several, { contest: '#2' })).title).toBe('West');
    expect(readDeclared(await given(several, { contest: 'west', seats: 1 })).title).toBe('West');
  });

  it('is no count', async () => {
    const { out } = await psephos(['count', '-', '--rule', 'ers97', '--json'], '3: A > B\n1: B\n');
    await expect(given(out)).rejects.toThrow('given: this is a count, and the page makes counts of its own');
  });

  it('is what cleaning left, and what was odd is told', async () => {
    const text = 'papers,rank1,rank2\n3,Ann,Ann\n2,,Bob\n';
    warnings.length = 0;
    expect(
      readContest(await given(text, { clean: policyFrom('repeats=pass-over,skipped=close-up') })).profile.total,
    ).toBe(5);
    expect(warnings.join('')).toContain('given: the file does not say how many places');
  });
});

describe('a page with a file in it', () => {
  const page = `<p>${NO_GIVEN}</p>`;

  it('holds it as data that cannot end early', () => {
    const json = JSON.stringify({ name: '</script><!--<script>alert(1)</script>' });
    const shown = pageWith(page, json);
    const [, block] = /^<p><script type="application\/json" id="given">([^<]*)<\/script><\/p>$/.exec(shown) ?? [];
    expect(JSON.parse(block ?? '')).toEqual(JSON.parse(json));
  });

  it.each(['$&', '$1', '$`'])('takes %s for what it is', (name) => {
    expect(pageWith(page, `"${name}"`)).toContain(`"${name}"`);
  });

  it('is refused when a browser could not hold it', () => {
    expect(() => pageWith(page, `"${'x'.repeat(MOST_GIVEN)}"`)).toThrow('these ballots are too many for a page');
    // Each < takes six bytes.
    expect(() => pageWith(page, `"${'<'.repeat(MOST_GIVEN / 6)}"`)).toThrow('too many');
  });

  it('is refused where there is no one place for it', () => {
    expect(() => pageWith('<p>', '1')).toThrow('the page has no place for data');
    expect(() => pageWith(NO_GIVEN + NO_GIVEN, '1')).toThrow('the page has no place for data');
  });
});

describe('psephos explore', () => {
  it('says how the page is built where it is not', async () => {
    const { status, err } = await psephos(['explore']);
    expect([status, err]).toEqual([1, expect.stringContaining('the page is not built')]);
  });

  it.each([
    [['--seats', '2'], '--seats is about a file, and none is named'],
    [['--port', '65536'], 'It must be a whole number from 0 to 65535'],
    [['--port', 'x'], 'It must be a whole number from 0 to 65535'],
    [['--port', '1', '-o', 'page.html'], "option '-o, --output <file>' cannot be used with option '--port <number>'"],
    [['a.blt', 'b.blt'], 'too many arguments'],
  ])('is wrongly used with %j', async (args, says) => {
    const { status, err } = await psephos(['explore', ...args]);
    expect([status, err]).toEqual([2, expect.stringContaining(says)]);
  });

  it('misses a folder before it reads anything', async () => {
    const { status, err } = await psephos(['explore', '-o', join(folder, 'no', 'page.html')]);
    expect([status, err]).toEqual([1, expect.stringContaining('cannot write: there is no folder')]);
  });
});
