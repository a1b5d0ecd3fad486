import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkDeclared } from '../../../src/ballots/declared-result.ts';
import { reportHtml } from '../../../src/charts/report/report-html.ts';
import { ballotFindings } from '../../../src/compare/findings.ts';
import { readContest } from '../../../src/formats/read-contest.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { declaredFindings, marksFindings } from '../../../src/whatif/findings.ts';
import { readSharedText, testWithSharedData } from '../../shared-data.ts';
import { example, unite2017 } from '../../whatif/declared.ts';
import { backtestMade, ballotsCalled, COMMAND, declaredCalled, HOSTILE, unite } from './found.ts';
import { readTags } from './read-tags.ts';

const page = reportHtml(unite);

/** The page as a reader sees it. */
function seen(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Up to the first picture. */
function opening(html: string): string {
  return seen(html.slice(html.indexOf('<body>'), html.indexOf('<figure')));
}

describe('the report on Unite 2017', () => {
  it('is well-formed, with one h1 and a heading for every section', () => {
    const tags = readTags(page);
    const count = (tag: string): number => tags.filter((one) => one.tag === tag).length;
    expect(count('h1')).toBe(1);
    expect(count('h2')).toBe(count('section'));
    expect(count('section')).toBeGreaterThan(7);
    expect(count('main')).toBe(1);
  });

  it('gives the question, the election and the answer before anything else', () => {
    const text = opening(page);
    const places = [
      'Would a transferable vote have changed the result?',
      'Unite the Union, General Secretary, declared 28 April 2017',
      'It could have. Len McCluskey won by first-past-the-post; under a transferable vote Gerard Coyne could have won',
      'Gerard Coyne needed 11,334 of the 17,143 papers of Ian Allinson (66.11%)',
      'at least 5,524 more of them than Len McCluskey',
      '22.97%',
      'Nobody knows how those papers would have gone on',
    ].map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each([
    ['the declared votes', ['59,067', '53,544', '17,143', '129,754', '317', '130,071']],
    ['the quotas', ['64,878 by the whole-number formula', '64,877.00 by the rule&#39;s own']],
    ['the tie', ['11,333 to Gerard Coyne and 5,810 to Len McCluskey', '64,877 each', 'clause 5.6.2']],
    ['the limit', ['cannot win once 11,620 or more are non-transferable']],
    ['who cannot win', ['Ian Allinson cannot win, whatever the later preferences']],
    ['the scenarios', ['96,800', '96,380', '57,900', '57,828']],
    ['the claims', ['a blogger backing McCluskey', 'How far it bends']],
    ['where it comes from', [unite.answer.provenance.input, 'Electoral Reform Society rules, third edition (1997)']],
    ['the command', [COMMAND]],
  ])('tells %s', (_, figures) => {
    const text = seen(page);
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  });

  it('has the map first, each picture in two widths, and no id twice', () => {
    const ids = readTags(page).flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
    expect(new Set(ids).size).toBe(ids.length);
    const figures = readTags(page).filter(({ tag }) => tag === 'figure');
    expect(figures[0].attributes['id']).toBe('ternary');
    const pictures = readTags(page).filter(({ tag, attributes }) => tag === 'svg' && attributes['role'] === 'img');
    expect(pictures).toHaveLength(2 * figures.length);
  });

  it('names for its pictures titles and descriptions that are there', () => {
    const tags = readTags(page);
    const ids = new Set(tags.map(({ attributes }) => attributes['id']));
    const named = tags.flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? []);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('explains a transferable vote below the answer, and tells what is learned no closer than it is known', () => {
    const text = opening(page);
    expect(text).toContain('Under a transferable vote each voter puts candidates in order.');
    expect(text).toMatch(/638 real elections \(Scottish council elections, 2007 to 2022\), it is about 2\d%\./);
    expect(text).not.toContain('straying');
  });

  it('counts spoiled papers where papers were held, and says of supposed ones how they go on', () => {
    const text = seen(page);
    expect(text).toContain('129,754 valid papers, 317 invalid.');
    expect(text).toContain('129,754 valid papers. Quota 64,448.50 at the end.');
    expect(text).toContain(
      'SUPPOSED, never cast: beyond their first preferences papers go on as assumed: nearly all of Allinson&#39;s papers go on to McCluskey.',
    );
    expect(text).not.toMatch(/seed none|model assumed/);
  });

  it('has no table cell that heads nothing, and no landmark for each table', () => {
    const tags = readTags(page);
    expect(page).not.toContain('<th scope="row"><bdi></bdi></th>');
    expect(page.match(/<th scope="row" rowspan="3">/g)).toHaveLength(4);
    expect(tags.filter(({ attributes }) => attributes['role'] === 'region')).toEqual([]);
  });

  it('is the same again, and differs by theme only in its style sheet', () => {
    expect(reportHtml(unite)).toBe(page);
    const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));
    const [light, dark] = [reportHtml(unite, { theme: 'light' }), reportHtml(unite, { theme: 'dark' })];
    expect(bodyOf(dark)).toBe(bodyOf(light));
    expect(light).not.toContain('color-scheme:dark');
    expect(page).toContain('@media screen and (prefers-color-scheme:dark)');
    expect(dark).not.toContain('prefers-color-scheme');
    expect(dark).toContain('@media screen{.ps-fill-paper');
  });
});

describe('a report where nobody made a claim', () => {
  it('does not speak of claims and their authors', () => {
    const text = seen(reportHtml(declaredFindings(unite2017, ers97, { draws: 50, command: COMMAND })));
    expect(text).toContain('A few suppositions, counted');
    expect(text).toContain('Nobody made a claim: these are plain suppositions of ours');
    expect(text).not.toMatch(/author|What people said/);
  });
});

describe('a report where nothing is open', () => {
  it('shows no chances, which no assumption could move, and no picture of them', () => {
    const two = {
      title: 'Two stand',
      seats: 1,
      candidates: [
        { name: 'Ann', votes: 510 },
        { name: 'Bob', votes: 490 },
      ],
    };
    const html = reportHtml(declaredFindings(two, ers97, { draws: 50, command: COMMAND }));
    expect(opening(`${html}<figure`)).toContain('No. Ann would have won under any later preferences.');
    expect(html).not.toMatch(/<figure|How probable that is|For the chances/);
    expect(seen(html)).toContain('How many papers were spoiled was not declared');
  });
});

describe('a report whose map is of one colour while others could win', () => {
  it('has the chances first', () => {
    const votes = [900, 870, 600, 550, 400, 8];
    const candidates = votes.map((of, at) => ({ name: `candidate ${at + 1}`, votes: of }));
    const found = declaredFindings({ title: 'Six stand', seats: 3, candidates }, ers97, {
      draws: 50,
      command: COMMAND,
    });
    const outcomes = found.map?.rows.flatMap(({ spans }) => spans.map(({ elected }) => elected.join()));
    expect(new Set(outcomes).size).toBe(1);
    const html = reportHtml(found);
    expect(readTags(html).find(({ tag }) => tag === 'figure')?.attributes['id']).toBe('chances');
  });
});

describe('a report on a backtest', () => {
  const html = reportHtml({ kind: 'backtest', report: backtestMade, command: 'psephos report scores.json' });
  const text = seen(html);

  it('holds the scores against chance and against simply naming the leaders', () => {
    readTags(html);
    expect(opening(html)).toMatch(
      / of 100 points off, on average over \d+ candidates; forecasts that are exactly right/,
    );
    expect(opening(html)).toMatch(/naming just those with most first preferences is right in \d+/);
  });

  it('says how it was kept from the elections it was asked about, what the other forecasts are, and who made the scores', () => {
    expect(text).toContain('leaders: those with most first preferences are elected, for certain.');
    expect(text).toContain('Scores made by');
    expect(text).toContain('The model learns from no election');
  });
});

describe('a report whose pictures group figures otherwise', () => {
  it('says so, and one that groups them as the text does says nothing', () => {
    expect(seen(reportHtml(unite, { locale: 'de' }))).toContain(
      'The pictures write 12.345,6 where the text writes 12,345.6.',
    );
    expect(seen(page)).not.toContain('The pictures write');
  });

  it('refuses a language, a theme and a colour that are none', () => {
    expect(() => reportHtml(unite, { locale: 'no language' })).toThrow(/locale/);
    expect(() => reportHtml(unite, { theme: 'pink' as 'dark' })).toThrow(/theme/);
    const grouped = ballotsCalled(['Ann', 'Bob', 'Cy', 'Di']);
    expect(() => reportHtml(grouped, { groupColours: { 'Ann!': 'red;}' } })).toThrow(/colour/);
  });
});

describe('the content security policy', () => {
  it('allows the one style sheet by its digest and nothing else', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; img-src 'none'; base-uri 'none'; form-action 'none'`,
    );
    expect(page.match(/<style/g)).toHaveLength(1);
  });
});

describe('a report on hostile names', () => {
  it.each([
    ['declared totals', reportHtml(declaredCalled(HOSTILE.slice(0, 3), HOSTILE[0]))],
    ['declared totals of a larger field', reportHtml(declaredCalled(HOSTILE, HOSTILE[3]))],
    ['ballots', reportHtml(ballotsCalled(HOSTILE.slice(0, 4), HOSTILE[1]))],
    ['ballots with long names', reportHtml(ballotsCalled(HOSTILE.slice(2), HOSTILE[5]))],
  ])('on %s is text: no element, attribute, address or turned line comes of it', (_, html) => {
    const tags = readTags(html);
    const usual = new Set(readTags(page).map(({ tag }) => tag));
    for (const tag of [
      'bdi',
      'strong',
      'rect',
      'polygon',
      'polyline',
      'circle',
      'small',
      'tspan',
      'pattern',
      'blockquote',
    ])
      usual.add(tag);
    expect(tags.map(({ tag }) => tag).filter((tag) => !usual.has(tag))).toEqual([]);
    const attributes = tags.flatMap((one) => Object.entries(one.attributes));
    expect(attributes.filter(([name]) => /^on|^style$|^src/.test(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name.endsWith('href') && !value.startsWith('#'))).toEqual([]);
    expect(attributes.filter(([, value]) => /url\((?!#)/.test(value))).toEqual([]);
    expect(html).not.toMatch(/<script|<img|[\u202a-\u202e\u2066-\u2069\r\t]/);
  });

  it('shows them as they are, and keeps names from right to left apart from the figures beside them', () => {
    const html = reportHtml(declaredCalled(HOSTILE));
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('\\u{202e}right to left\\u{2066}; second line\\u{d}; \\u{9}# heading');
    expect(html).toContain('L'.repeat(5000));
    expect(html).toContain('<bdi>محمد الأمين (1) &lt;b&gt;</bdi>');
  });
});

describe('a report on ballots', () => {
  const html = reportHtml(ballotsCalled(['Ann', 'Bob', 'Cy', 'Di']));

  it('says who is elected by both rules first, and shows votes by stage', () => {
    expect(opening(html)).toMatch(/(?:Yes\.|Not here:) [Cc]ounted by Scottish local elections \(2007\)/);
    expect(opening(html)).toContain('Block vote');
    expect(readTags(html).find(({ tag }) => tag === 'figure')?.attributes['id']).toBe('votes');
  });

  testWithSharedData('of a real ward agrees with the count, and is well-formed', () => {
    const text = readSharedText('scottish/csv/11_cands/glasgow_2022_ward18.csv');
    const found = ballotFindings(readContest(text), scotlandLocal2007, blockVote, {
      command: 'psephos report ward.csv',
    });
    const ward = reportHtml(found);
    expect(readTags(ward).filter(({ tag }) => tag === 'h1')).toHaveLength(1);
    expect(seen(ward)).toContain('Block vote: each paper gives one vote to each of the candidates it puts first');
    expect(opening(ward)).toContain('Not here: counted by Scottish local elections (2007) or by Block vote');
    expect(opening(ward)).toContain('Kieran J Turner had fewer votes at first than Faten Hameed, who is not elected');
    expect(seen(ward)).toContain('6,957 valid papers');
    expect(found.count.elected).toHaveLength(4);
  });
});

describe('a report on marks', () => {
  it('says that the totals do not decide it, and gives bounds instead of proofs', () => {
    const [westMidlands] = example('executive-council-2014.json') as readonly unknown[];
    const found = marksFindings(checkDeclared(westMidlands), ers97, {
      draws: 20,
      command: 'psephos report council.json',
    });
    const html = reportHtml(found);
    readTags(html);
    expect(seen(html)).toContain(
      'The totals do not decide it: they are marks, up to 3 a paper, and no first preferences.',
    );
    expect(seen(html)).toContain('from 4,395 to 13,183');
    expect(html).not.toContain('cannot win, whatever');
  });
});
