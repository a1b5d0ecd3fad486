import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/cli/chart-choice.ts';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos, type Ran } from './run-cli.ts';
import { shellLine } from './shell-line.ts';

inPreparedFolder();

/** Runs `psephos report`, with few draws where totals are asked. */
async function report(line: string, input = ''): Promise<Ran> {
  return psephos(['report', ...line.split(' ')], input);
}

/** The ids of charts that `--list` prints. */
async function listed(line: string, input = ''): Promise<readonly string[]> {
  const { status, out } = await report(`${line} --list`, input);
  expect(status).toBe(0);
  return [...out.matchAll(/^([a-z]+(?:-\d+)?) {2,}\S/gm)].map(([, id]) => id);
}

/** Words of a page as a reader sees them. */
function words(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const QUICK = 'result.json --draws 200';

describe('psephos report on totals', () => {
  it('prints a page with the question, the answer, charts and the command that makes it again', async () => {
    const { status, out, err } = await report(QUICK);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^<!doctype html>\n/i);
    expect(out).toMatch(/<\/html>\n$/);
    const text = words(out);
    expect(text).toContain('Would a transferable vote have changed the result?');
    expect(text).toContain('It could have. Ann won by first-past-the-post');
    expect(text).toContain('psephos report result.json --rule ers97 --draws 200 --seed 1');
    expect(out.match(/<svg /g)?.length).toBeGreaterThan(2);
    expect(out).not.toMatch(/<script|<link|<img|<iframe|@import/i);
  });

  it('writes the same bytes again, to a file, which its own command makes again', async () => {
    expect(await report(`${QUICK} -o page.html`)).toEqual({ status: 0, out: '', err: '' });
    const page = readFileSync('page.html', 'utf8');
    const [, command = ''] = /psephos report ([^<]*)</.exec(page) ?? [];
    expect(await shellLine(`psephos report ${command}`)).toMatchObject({ status: 0, out: '' });
    expect(readFileSync('page.html', 'utf8')).toBe(page);
  });

  it('of ballots whose lots fall by the ballot tells a command that lets them fall so again', async () => {
    writeFileSync('level.ballots', '1: Ann\n1: Bob\n1: Cy\n1: Dee\n');
    await report('level.ballots -o page.html');
    const page = readFileSync('page.html', 'utf8');
    const [, command = ''] = /psephos report ([^<]*)</.exec(page) ?? [];
    expect(command).not.toContain('--seed');
    expect(await shellLine(`psephos report ${command}`)).toMatchObject({ status: 0, out: '' });
    expect(readFileSync('page.html', 'utf8')).toBe(page);
  });

  it('answers as psephos whatif does', async () => {
    const studies =
      'result.json --draws 500 --seed 7 --claims claims.json --scenarios scenarios.json --survey poll.json';
    const { out } = await psephos(['whatif', ...studies.split(' '), '--json']);
    const { candidates } = JSON.parse(out);
    const text = words((await report(studies)).out);
    for (const { chances } of candidates.slice(0, 2)) {
      expect(chances[0].exactInPapers).toBeGreaterThan(0);
      expect(text).toContain(`${(100 * chances[0].exactInPapers).toFixed(2)}%`);
    }
    expect(text).toContain('a blogger');
  });

  it('writes Markdown, with pictures beside it where that is asked for', async () => {
    expect((await report(`${QUICK} -o a.md`)).status).toBe(0);
    expect(readFileSync('a.md', 'utf8')).toMatch(/^# Would a transferable vote have changed the result\?\n/);
    expect(readFileSync('a.md', 'utf8')).not.toContain('.svg');
    mkdirSync('pictures');
    expect((await report(`${QUICK} -o a.md --pictures pictures`)).status).toBe(0);
    const pictures = [...readFileSync('a.md', 'utf8').matchAll(/\]\(<?(pictures\/[\w-]+\.svg)/g)].map(
      ([, path]) => path,
    );
    expect(pictures).toContain('pictures/ternary.svg');
    for (const picture of pictures) expect(readFileSync(picture, 'utf8')).toContain('<svg ');
  });

  it('packs what ends in .gz', async () => {
    expect((await report(`${QUICK} -o page.html.gz`)).status).toBe(0);
    expect([...readFileSync('page.html.gz').subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  });

  it('reads totals that are marks, and refuses what cannot be asked of them', async () => {
    const declared = {
      title: 'Council',
      seats: 1,
      candidates: ['Ann', 'Bob', 'Cy'].map((name, at) => ({ name, votes: 30 - 5 * at })),
      marks: { kind: 'block', atMost: 2 },
    };
    const text = JSON.stringify(declared);
    const { status, out } = await report('- --draws 50', text);
    expect(status).toBe(0);
    expect(words(out)).toContain('Council');
    const refused = await report('- --model uniform --claims claims.json', text);
    expect([refused.status, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('--model and --claims cannot be asked of totals that are marks');
  });
});

describe('psephos report on ballots', () => {
  it('says whom the rule elects and whom the other would have', async () => {
    const { status, out, err } = await report('ward.blt');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(words(out)).toContain('Ann Lee');
    expect(words(out)).toContain('psephos report ward.blt --rule ers97');
  });

  it.each([
    ['two candidates', '3: A > B\n2: B\n'],
    ['one paper', '1: A\n'],
    ['candidates nobody votes for', '@candidates A; B; C; D\n3: A > B\n2: B\n'],
  ])('draws every chart it lists of %s', async (_, ballots) => {
    const ids = await listed('-', ballots);
    expect(ids).toContain('count');
    for (const id of ids) expect((await report(`- --svg ${id}`, ballots)).out).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it('reads a huge field', async () => {
    const ballots = Array.from(
      { length: 60 },
      (_, at) => `${at + 1}: C${at} > C${(at * 7 + 3) % 60 === at ? 0 : (at * 7 + 3) % 60}`,
    );
    const { status, out } = await report('- --seats 3', ballots.slice(1).join('\n'));
    expect(status).toBe(0);
    expect(out.length).toBeLessThan(20e6);
  });

  it.each([
    ['--rule ers97 --against ers97', 1, 'a rule cannot be held against itself'],
    ['--rule ers79', 1, 'did you mean'],
    ['--against ers79', 1, 'did you mean'],
    ['--claims claims.json', 2, '--claims cannot be asked of ballots, which the file holds. Hint: leave it out'],
    ['--draws 10 --prior scottish', 2, '--draws and --prior cannot be asked of ballots'],
  ])('refuses %s', async (options, status, message) => {
    const ran = await report(`ward.blt ${options}`);
    expect([ran.status, ran.out]).toEqual([status, '']);
    expect(ran.err).toContain(message);
    expect(ran.err.trimEnd()).not.toContain('\n');
  });
});

describe('psephos report on the scores of a backtest', () => {
  it('tells them, and draws whether chances came true', async () => {
    const wards = Array.from({ length: 3 }, (_, at) => `ward-${at}.blt`);
    wards.forEach((path, at) => {
      writeFileSync(path, readFileSync('ward.blt', 'utf8').replace('9 1 2 0', `${7 + at} 1 2 0`));
    });
    const { out } = await psephos(['backtest', ...wards, '--model', 'uniform', '--draws', '50', '--json']);
    writeFileSync('scores.json', out);
    expect((await report('scores.json')).status).toBe(0);
    expect(words((await report('scores.json')).out)).toMatch(/psephos report scores\.json (?!--)/);
    expect(await listed('scores.json')).toEqual(['reliability']);
    expect((await report('- --svg reliability', out)).out).toMatch(/^<svg [^]*<\/svg>\n$/);
    const refused = await report('scores.json --rule ers97');
    expect(refused.err).toContain('--rule cannot be asked of the scores of a backtest');
    const broken = await report('-', out.replace('"brier":', '"brie":'));
    expect([broken.status, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain('brier');
  });
});

describe('one chart', () => {
  it('is SVG that stands alone, with a title and a description', async () => {
    const { status, out } = await report(`${QUICK} --svg ternary --theme dark --width 320`);
    expect(status).toBe(0);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 320 \d+" width="320"/);
    expect(out).toMatch(/<title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/);
  });

  it('has the colours of groups, of a file and then those that were typed', async () => {
    writeFileSync('colours.json', '{ "Left": "#0a0b0c", "Nobody": "#123" }');
    const from = async (options: string): Promise<string> => (await report(`${QUICK} --svg votes ${options}`)).out;
    expect(await from('--colours colours.json')).toContain('#0a0b0c');
    const typed = await from('--colours colours.json --colour Left=#cc0001');
    expect(typed).toContain('#cc0001');
    expect(typed).not.toContain('#0a0b0c');
    const stray = await report(`${QUICK} --svg votes --colour Lft=#cc0001`);
    expect(stray.err).toContain('nobody is of the group "Lft"; did you mean "Left"?');
  });

  it('groups numbers as the language has it', async () => {
    const big = '{ "Ann": 40001, "Bob": 36002, "Cy": 9003 }';
    expect((await report('- --draws 100 --svg votes --locale de', big)).out).toContain('40.001');
  });

  it('is among those that are listed, every one of which can be drawn, also narrow', async () => {
    const ofTotals = await listed(`${QUICK} --sensitivity`);
    const ofBallots = await listed('ward.blt');
    const all = new Set([...ofTotals, ...ofBallots, 'reliability'].map((id) => id.replace(/-\d+$/, '')));
    expect([...all].sort()).toEqual(Object.keys(CHARTS).sort());
    const narrow = [
      ...ofTotals.map((id) => `${QUICK}${id.startsWith('tornado') ? ' --sensitivity' : ''} --svg ${id}`),
      ...ofBallots.map((id) => `ward.blt --svg ${id}`),
    ].filter((line) => !/-\d+$/.test(line));
    for (const line of narrow) expect((await report(`${line} --width 280`)).out).toMatch(/^<svg [^]*<\/svg>\n$/);
  });
});

describe('psephos report refuses in one line', () => {
  it.each([
    [`${QUICK} --svg ternry`, 1, 'no such chart: expected one of ternary, '],
    [`${QUICK} --svg pairwise`, 1, 'there is no such chart of this file: expected one of ternary, '],
    [`${QUICK} --svg ternary --png ternary`, 2, 'cannot be used with'],
    [`${QUICK} --list -o a.html`, 2, 'cannot be used with'],
    [`${QUICK} --svg ternary --width 279`, 1, 'a number from 280 to 4,000, received 279'],
    [`${QUICK} --svg ternary --width 1e9`, 2, '--width'],
    [`${QUICK} --png ternary --scale 0`, 2, '--scale'],
    [`${QUICK} --png ternary --scale 99 --width 4000 -o big.png`, 1, 'too many pixels'],
    [`${QUICK} --colour Left=red`, 2, 'such as Red=#cc0000'],
    [`${QUICK} --colour #cc0000`, 2, 'such as Red=#cc0000'],
    [`${QUICK} --colours claims.json`, 1, 'claims.json'],
    [`${QUICK} --theme pink`, 2, 'light, dark, auto'],
    [`${QUICK} --locale no_such_tongue`, 1, 'a language tag, such as en, de or en-IN'],
    [`${QUICK} -o nowhere/a.html`, 1, 'there is no folder "nowhere"'],
    [`${QUICK} -o a.md --pictures nowhere`, 1, 'there is no folder "nowhere"'],
    [`${QUICK} -o a.pdf`, 2, 'expected .html or .md, received "a.pdf"'],
    [`${QUICK} --against ers97`, 2, '--against cannot be asked of declared totals'],
    [`${QUICK} --clean maine`, 2, '--clean'],
    ['nowhere.json', 1, 'nowhere.json: cannot read: no such file or folder'],
    ['constituencies.csv', 1, 'the file holds 2 contests'],
    ['wards', 1, '2 contests'],
  ])('%s', async (line, status, message) => {
    const ran = await report(line);
    expect([ran.status, ran.out]).toEqual([status, '']);
    expect(ran.err).toContain(message);
    expect(ran.err.trimEnd()).not.toContain('\n');
    expect(readdirSync('.').filter((name) => /^(?:a|big)\.(?!md$)|tmp$/.test(name))).toEqual([]);
  });

  it('a count, since it is no ballots', async () => {
    const { out } = await psephos(['count', 'ward.blt', '--rule', 'ers97', '--json']);
    expect((await report('-', out)).err).toContain('this is a count');
  });

  it('leaves what was there before where the work fails', async () => {
    writeFileSync('old.html', 'before');
    expect((await report('result.json --claims scenarios.json -o old.html')).status).toBe(1);
    expect(readFileSync('old.html', 'utf8')).toBe('before');
    expect(existsSync('.old.html')).toBe(false);
  });
});

describe('hostile names', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'--></svg><script>alert(2)</script>",
    'Ann & Bob; \u202eevil \u0007 ]]> {{x}} ${y} `z`',
    'javascript:alert(1) 中文 😀 عربي',
  ];
  const totals = JSON.stringify({
    title: '</title><script>alert(3)</script>',
    seats: 1,
    candidates: hostile.map((name, at) => ({ name, group: `</desc>${name}`, votes: 50 - 9 * at })),
  });

  it('stay words in the report', async () => {
    const { status, out } = await report('- --draws 50', totals);
    expect(status).toBe(0);
    // Whatever tags there are, they are ours.
    const tags = new Set([...out.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag.toLowerCase()));
    for (const tag of ['script', 'img', 'iframe', 'object', 'a', 'form', 'input']) expect(tags).not.toContain(tag);
    expect(out).not.toMatch(/[\u0007\u202e]/);
    expect(words(out)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('stay words in every chart', async () => {
    const ids = await listed('-', totals);
    expect(ids).toContain('chances');
    // The report holds the others too.
    for (const id of ids.filter((one) => !/\d$/.test(one))) {
      const { out } = await report(`- --draws 50 --svg ${id}`, totals);
      expect(out).toMatch(/^<svg [^]*<\/svg>\n$/);
      expect(out).not.toMatch(/<script|<img|[\u0007\u202e]/);
      expect(out.match(/<svg/g)).toHaveLength(1);
    }
  });

  it('stay words in Markdown and on the terminal', async () => {
    writeFileSync('hostile.json', totals);
    expect((await report('hostile.json --draws 50 -o hostile.md')).status).toBe(0);
    expect(readFileSync('hostile.md', 'utf8')).not.toMatch(/(?<!\\)<script|(?<!\\)<img|[\u0007\u202e]/);
    expect((await report('hostile.json --list')).out).not.toMatch(/[\u0007\u202e]/);
  });

  it('of files stay one word of the command that is told', async () => {
    const name = "a'b$(touch ran) <b>.json";
    writeFileSync(name, readFileSync('result.json'));
    const { out } = await psephos(['report', name, '--draws', '50']);
    expect(words(out)).toContain(
      'psephos report &#39;a&#39;\\&#39;&#39;b$(touch ran) &lt;b&gt;.json&#39; --rule ers97',
    );
  });
});
