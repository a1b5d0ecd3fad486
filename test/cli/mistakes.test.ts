import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPreparedFolder, WARD } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

beforeAll(() => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  writeFileSync('ballots.pdf', '%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n');
  writeFileSync('sheet.xlsx', zipSync({ '[Content_Types].xml': bytes('<?xml version="1.0"?><Types/>') }));
  writeFileSync('page.html', '<!DOCTYPE html><html><body>Results</body></html>');
  writeFileSync('semicolons.csv', 'papers;rank1;rank2\n3;Ann;Bob\n2;Bob;\n');
  writeFileSync('latin.csv', Buffer.from('papers,rank1,rank2\n3,Andr\u00e9,Bob\n2,Bob,\n', 'latin1'));
  writeFileSync('totals-latin.csv', Buffer.from('candidate,votes\nAndr\u00e9,3\nBob,2\n', 'latin1'));
  writeFileSync('cut.blt.gz', gzipSync(bytes(WARD)).subarray(0, 40));
  mkdirSync('nothing');
  mkdirSync('notes');
  mkdirSync('nested/inner', { recursive: true });
  writeFileSync('notes/readme.txt', 'Nothing to count here.\n');
});

const [AT_FAULT, WRONG_USAGE] = [1, 2];

describe('a common mistake', () => {
  it.each([
    ['a PDF', 'count ballots.pdf --rule ers97', AT_FAULT, /ballots\.pdf: this is a PDF file.*Hint: .*CSV/],
    ['a PDF of totals', 'whatif ballots.pdf', AT_FAULT, /ballots\.pdf: this is a PDF file.*Hint: copy its figures/],
    [
      'a spreadsheet',
      'count sheet.xlsx --rule ers97',
      AT_FAULT,
      /sheet\.xlsx: .*spreadsheet.*Hint: .*save the sheet as CSV/,
    ],
    [
      'a spreadsheet of totals',
      'whatif sheet.xlsx',
      AT_FAULT,
      /sheet\.xlsx: .*spreadsheet.*Hint: .*save the sheet as CSV/,
    ],
    [
      'ballots converted to a sheet',
      'convert ward.blt sheet.html',
      WRONG_USAGE,
      /the ending of the file tells no format: .*Hint: a sheet shows a count: psephos count FILE --rule ID -o sheet\.html/,
    ],
    ['a page of the web', 'check page.html', AT_FAULT, /page of the web.*download the file itself/s],
    [
      'a rule misspelt',
      'count ward.blt --rule ers79',
      AT_FAULT,
      /Hint: did you mean .*ers97\? "psephos rules" lists all/,
    ],
    ['no rule', 'count ward.blt', WRONG_USAGE, /--rule is missing.*"psephos rules" lists all/],
    [
      'more places than candidates',
      'count ward.blt --rule ers97 --seats 9',
      AT_FAULT,
      /more places than candidates: expected at most 6/,
    ],
    [
      'no places',
      'count ward.blt --rule ers97 --seats 0',
      WRONG_USAGE,
      /'--seats <number>' argument '0' .* whole number of at least 1.*--help/,
    ],
    [
      'an encoding that is not UTF-8',
      'count latin.csv --rule ers97',
      AT_FAULT,
      /latin\.csv: line 2, column 7: not UTF-8.*windows-1252/,
    ],
    [
      'totals that are not in UTF-8',
      'whatif totals-latin.csv',
      AT_FAULT,
      /not UTF-8 text.*windows-1252 \(--encoding\)/,
    ],
    [
      'totals to count',
      'count result.json --rule ers97',
      AT_FAULT,
      /this is a declared result, not a file of ballots.*`psephos whatif`/,
    ],
    [
      'ballots to ask what if of',
      'whatif ward.blt',
      AT_FAULT,
      /this is a file of ballots, not a declared result.*`psephos count`/,
    ],
    [
      'a file name misspelt',
      'count wrad.blt --rule ers97',
      AT_FAULT,
      /wrad\.blt: cannot read: no such file or folder\. Hint: did you mean ward\.blt\?/,
    ],
    ['another ending', 'count council.blt --rule ers97', AT_FAULT, /Hint: did you mean council\.txt\?/],
    ['a folder that is not there', 'check nowhere/ward.blt', AT_FAULT, /there is no folder "nowhere" either/],
    [
      'an option misspelt',
      'count ward.blt --rul ers97',
      WRONG_USAGE,
      /unknown option '--rul' \(Did you mean --rule\?\) \(see psephos count --help\)/,
    ],
    [
      'a command misspelt',
      'cuont ward.blt',
      WRONG_USAGE,
      /unknown command 'cuont' \(Did you mean count\?\) \(see psephos --help\)/,
    ],
    ['an empty folder', 'count nothing --rule ers97', AT_FAULT, /nothing: the folder is empty\. Hint: /],
    [
      'a folder of folders',
      'count nested/ --rule ers97',
      AT_FAULT,
      /nested\/: the folder holds no files, only folders\. Hint: name the folders in it: nested\/\*/,
    ],
    [
      'a folder without ballots',
      'count notes --rule ers97',
      AT_FAULT,
      /notes: readme\.txt: no format we know.*Hint: name the format/,
    ],
    [
      'an output folder that is not there',
      'count ward.blt --rule ers97 -o none/sheet.txt',
      AT_FAULT,
      /no folder "none"\. Hint: make the folder first/,
    ],
    [
      'an ending nobody writes',
      'count ward.blt --rule ers97 -o sheet.pdf',
      WRONG_USAGE,
      /the ending of the file tells no format: .*Hint: name the format with --to/,
    ],
    [
      'a lot not well written',
      'count ward.blt --rule ers97 --lot Ann',
      WRONG_USAGE,
      /--lot: not a lot: expected STAGE:OVER:NAME, such as 5:exclusion:Ann/,
    ],
    [
      'a packed file cut short',
      'count cut.blt.gz --rule ers97',
      AT_FAULT,
      /cut\.blt\.gz: the packed file is damaged or cut short\. Hint: download or pack it again/,
    ],
    [
      'a rule where "show" belongs',
      'rules ers97',
      WRONG_USAGE,
      /"psephos rules show ers97" \(see psephos rules --help\)/,
    ],
    ['no file', 'count --rule ers97', WRONG_USAGE, /missing required argument 'files' \(see psephos count --help\)/],
    ['a format misspelt', 'convert ward.blt ward.x --to prefib', AT_FAULT, /Hint: did you mean preflib\?/],
    ['a policy misspelt', 'check ward.blt --clean mane', AT_FAULT, /Hint: did you mean maine\?/],
    ['a model misspelt', 'generate result.json --model unifrom --seed 1', AT_FAULT, /did you mean uniform\?/],
    [
      'no seed',
      'generate result.json --model uniform',
      WRONG_USAGE,
      /--seed is missing\. Hint: give one, such as --seed 1/,
    ],
    [
      'no member who left',
      'vacancy council.txt --rule ers97',
      WRONG_USAGE,
      /--vacating is missing\. Hint: name the member/,
    ],
  ] as const)('%s: what to do next is said on one line', async (_, line, status, message) => {
    const ran = await psephos(line.split(' '));
    const told = ran.err + (line.startsWith('check') ? ran.out : '');
    expect(told).toMatch(message);
    expect({ status: ran.status, lines: ran.err.split('\n').length }).toEqual({ status, lines: 2 });
    expect(ran.err).toMatch(/^psephos: /);
  });

  it('of a spreadsheet saved with semicolons is none', async () => {
    const { status, out } = await psephos(['count', 'semicolons.csv', '--rule', 'ers97', '--seats', '1']);
    expect(status).toBe(0);
    expect(out).toContain('Elected: 1. Ann.');
  });

  it('of an old encoding is mended by its name', async () => {
    const { out } = await psephos(['count', 'latin.csv', '--rule', 'ers97', '--encoding', 'windows-1252']);
    expect(out).toContain('Elected: 1. Andr\u00e9.');
    const totals = await psephos(['whatif', 'totals-latin.csv', '--encoding', 'windows-1252', '--draws', '10']);
    expect(totals.out).toContain('Andr\u00e9');
  });

  it('of no command at all prints the help as wrong usage', async () => {
    const { status, out, err } = await psephos([]);
    expect([status, out]).toEqual([WRONG_USAGE, '']);
    expect(err).toContain('Usage: psephos');
  });

  it('leaves nothing behind where the answer could not be written', async () => {
    const { status, out } = await psephos(['convert', 'ward.blt', 'none/ward.csv']);
    expect([status, out]).toEqual([AT_FAULT, '']);
  });
});
