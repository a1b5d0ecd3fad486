import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePage } from '../../src/cli/pages/compare-page.ts';
import { narrowTable } from '../../src/cli/pages/narrow-table.ts';
import { compareInFull } from '../../src/compare/compare-in-full.ts';
import { ruleById } from '../../src/rules/catalogue.ts';
import { contests } from '../rules/contests.ts';
import { psephos } from './run-cli.ts';

describe('the page of a comparison', () => {
  it('names decisions in words, where two rules decide a tie in different ways', async () => {
    const papers = '4: A > B\n3: B > A\n2: C > B\n2: D > C\n1: E > D\n';
    const { out } = await psephos(['compare', '-', '--seats', '2', '--rules', 'ers97,scotland-local-2007'], papers);
    expect(out).toContain('Where they part from ers97');
    expect(out).toMatch(/^ {6}[A-Z][a-z]+( [a-z]+)*:$/m);
    expect(out).not.toMatch(/^ *[a-z]+[A-Z]\w*:$/m);
  });

  it('has no line of more than 100 characters, however many rules and however long the names', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `Candidate Number ${at} of the Party of Long Names`);
    const papers = names.map((name, at) => `${9 - at}: "${name}" > "${names[(at + 1) % 9]}"`).join('\n');
    for (const rules of [[], ['--rules', 'ers97,meek-reference']]) {
      const { out } = await psephos(['compare', '-', '--seats', '5', ...rules], papers);
      const long = out.split('\n').filter((line) => line.length > 100 && !line.includes('--lot'));
      expect(long).toEqual([]);
    }
  });
});

const TENNESSEE = `42: Memphis > Nashville > Chattanooga > Knoxville
26: Nashville > Chattanooga > Knoxville > Memphis
15: Chattanooga > Knoxville > Nashville > Memphis
17: Knoxville > Chattanooga > Nashville > Memphis
`;

/** The lines of one section of a page, without its title. */
function sectionOf(page: string, title: string): string {
  const [, rest = ''] = `\n${page}`.split(`\n${title}\n${'-'.repeat(title.length)}\n`);
  return rest.split(/\n\n(?=\S[^\n]*\n-{3,}\n)/)[0].trimEnd();
}

describe('the page of a few rules on the capital of Tennessee', () => {
  const page = async (rules = 'first-past-the-post,instant-runoff,schulze'): Promise<string> =>
    (await psephos(['compare', '-', '--rules', rules], TENNESSEE)).out;

  it('says what stands out, and how everybody fares against everybody', async () => {
    const out = await page();
    expect(sectionOf(out, 'What stands out')).toBe(
      [
        '  first-past-the-post elects Memphis, who loses to every other candidate head to head.',
        '  first-past-the-post and instant-runoff do not elect Nashville, who beats every other candidate',
        '  head to head.',
        '  instant-runoff elects Knoxville, with 17 first preferences behind 2 others.',
      ].join('\n'),
    );
    expect(sectionOf(out, 'Head to head')).toContain(
      [
        '  candidate    beats  loses to  narrowest',
        '  Nashville        3         0  16 papers ahead of Memphis',
        '  Chattanooga      2         1  16 papers ahead of Memphis',
        '  Knoxville        1         2  16 papers ahead of Memphis',
        '  Memphis          0         3  16 papers behind Nashville',
      ].join('\n'),
    );
  });

  it('says whom each outcome represents, and which promise it breaks', async () => {
    const told = sectionOf(await page(), 'Whom they represent');
    expect(told).toContain(
      [
        '             first choice  any ranked  satisfaction',
        '  outcome 1         42.0%      100.0%         42.0%',
        '  outcome 2         17.0%      100.0%         35.7%',
        '  outcome 3         26.0%      100.0%         64.7%',
      ].join('\n'),
    );
    expect(told.replace(/\s+/g, ' ')).toContain(
      'Outcome 1 breaks this: 58 papers (58.0%) put Nashville, Chattanooga and Knoxville before all others, and deserve 1 place, but get none.',
    );
  });

  it('says how close it was, the closest first, and what the last round hides', async () => {
    const told = sectionOf(await page(), 'How close it was');
    expect(told).toContain(
      [
        '  rules                papers  of all  others elected',
        '  instant-runoff            1   1.00%  Chattanooga',
        '  first-past-the-post       8   8.00%  Nashville',
        '  schulze                   8   8.00%  Memphis',
      ].join('\n'),
    );
    expect(told).toContain('The last round of instant-runoff looks as if 8 papers were needed; 1 would do');
  });

  it('says who spoils, once for all rules, and how raising a winner could hurt', async () => {
    const told = sectionOf(await page('first-past-the-post,block-vote,instant-runoff'), 'Spoilers and clones');
    const flat = told.replace(/\s+/g, ' ');
    expect(flat).toContain(
      'By first-past-the-post and block-vote: had Nashville and Chattanooga not stood, Knoxville would have been elected instead of Memphis.',
    );
    expect(flat).toContain('Raising Knoxville could have made them lose by instant-runoff: with 17 papers changed');
    expect(flat).toContain('Nashville, Chattanooga and Knoxville are clones');
  });

  it('has everything behind it in --json', async () => {
    const { out } = await psephos(
      ['compare', '-', '--rules', 'first-past-the-post,instant-runoff', '--json'],
      TENNESSEE,
    );
    expect(JSON.parse(out)).toMatchObject({
      surprises: [
        { kind: 'condorcet-loser-elected', rules: ['first-past-the-post'] },
        { kind: 'condorcet-winner-not-elected' },
        { kind: 'from-behind' },
      ],
      headToHead: { condorcetWinner: 1, condorcetLoser: 0, smith: [1] },
      groups: [{ measures: { droop: { holds: false } } }, { measures: { droop: { holds: true } } }],
      margins: [
        { rule: 'first-past-the-post', least: 8, witness: { elected: [1] } },
        { rule: 'instant-runoff', least: 1, lastRound: 8, witness: { changes: [{ papers: 1 }] } },
      ],
      spoilers: [{ spoilers: [{ spoilers: [1, 2] }, {}, {}] }, { spoilers: [{ spoilers: [0] }, { spoilers: [1] }] }],
      clones: { sets: [{ candidates: [2, 3] }, { candidates: [1, 2, 3] }] },
      monotonicity: [{ verdict: 'impossible' }, { verdict: 'possible', witness: { papers: 17 } }],
      unanswered: [],
    });
  });
});

describe('the page of all rules', () => {
  it('says by families which rules agree', async () => {
    const told = sectionOf((await psephos(['compare', '-', '--seats', '1'], TENNESSEE)).out, 'Who agrees');
    expect(told).toMatch(/^ {2}Knoxville: by \d+ of \d+ rules$/m);
    expect(told).toMatch(/^ {6}Head to head: all \d+$/m);
    expect(told).toMatch(/^ {6}Plurality: all \d+$/m);
    expect(told).toMatch(
      /^ {2}A lot decides, Chattanooga or Nashville: by 1 of \d+ rules\n {6}Points: anti-plurality$/m,
    );
    expect(told.replace(/\s+/g, ' ')).toContain('No lot was given');
  });

  it('claims no winner where a lot decides by every rule', async () => {
    const { out } = await psephos(['compare', '-', '--seats', '1'], '1: A > B > C\n1: B > C > A\n1: C > A > B\n');
    expect(sectionOf(out, 'Who agrees')).toMatch(/^ {2}A lot decides, A, B or C: by all \d+ rules$/m);
    expect(sectionOf(out, 'Lots').split('\n').length).toBeLessThan(20);
    expect(out).not.toContain('nobody spoils');
    expect(out).not.toContain('0 would do');
  });

  it('tells of one rule for each set of others where they part, and stays short', async () => {
    const { out } = await psephos(['compare', '-', '--seats', '1'], TENNESSEE);
    const told = sectionOf(out, 'Where they part from first-past-the-post').replace(/\s+/g, ' ');
    expect(told).toContain('instant-runoff, as one of');
    expect(told).toContain('other rules elect as first-past-the-post does.');
    expect(out.split('\n').length).toBeLessThan(260);
  });

  it('counts blank papers, one candidate and two without a false word', async () => {
    for (const papers of ['@candidates A; B; C\n10:\n', '3: A\n', '1: A > B\n', '5: A\n5: B\n']) {
      const { status, out, err } = await psephos(['compare', '-', '--seats', '1'], papers);
      expect({ status, err }, papers).toEqual({ status: 0, err: '' });
      expect(out).not.toMatch(/undefined|NaN|Infinity|null|\b1 (?:papers|rules|places|candidates|others)\b/);
    }
  });
});

describe('the page of any contest', () => {
  const someRules = ['first-past-the-post', 'anti-plurality', 'instant-runoff', 'schulze', 'ers97'].map(ruleById);

  it('has no line of more than 100 characters, and no word for a number that is none', async () => {
    const names = [
      'Ann',
      'Bob of the Long Name and the Longer Party (Independent Residents of Everywhere)',
      'C',
      'D',
      'E',
    ];
    await fc.assert(
      fc.asyncProperty(contests({ mostCandidates: 5, mostSeats: 1 }), async ({ contest }) => {
        const candidates = contest.profile.candidates.map((_, at) => ({ name: names[at] }));
        const answer = await compareInFull({ ...contest, profile: { ...contest.profile, candidates } }, someRules);
        for (const decisions of [true, false]) {
          const page = comparePage(answer, decisions);
          const long = page.split('\n').filter((line) => line.length > 100 && !line.includes('--lot'));
          expect(long).toEqual([]);
          expect(page).not.toMatch(/undefined|NaN|Infinity|\b1 (?:papers|rules|places|candidates|others)\b/);
        }
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      { seed: 6, numRuns: 25 },
    );
  });

  it('gives parties and what they get, where several candidates share one', async () => {
    const ward = [
      ...['4,2,', '50,1,2,', '30,3,4,', '12,4,'],
      ...['"Candidate 1","Ann Bell","Labour (Lab)",', '"Candidate 2","Bob Cole","Labour (Lab)",'],
      ...['"Candidate 3","Cy Day","Green (Gr)",', '"Candidate 4","Di Eve","Independent (Ind)",', '"Ward 1",'],
    ].join('\n');
    const { out } = await psephos(['compare', '-', '--format', 'scottish-csv', '--rules', 'ers97,block-vote'], ward);
    const told = sectionOf(out, 'Whom they represent');
    expect(told).toContain('Outcome 1: Ann Bell (Lab), Cy Day (Gr) (by 1 rule)');
    expect(told).toContain(
      [
        '  group         first preferences  outcome 1  outcome 2',
        '  Labour (Lab)              54.3%          1          2',
        '  Green (Gr)                32.6%          1          0',
        '  Di Eve                    13.0%          0          0',
      ].join('\n'),
    );
  });
});

describe('the table of a comparison', () => {
  const head = ['rule', 'elected, in the order of the ballot', 'stages', 'note'] as const;
  const names = Array.from({ length: 30 }, (_, at) => `Somebody ${at} with a long name`);
  const row = (rule: string, elected: readonly number[]) => ({ rule, elected, stages: '7', notes: ['needs lots'] });

  it('gives names on one line where they fit', () => {
    expect(narrowTable(head, [row('ers97', [0, 1])], names)[1]).toContain('Somebody 0 with a long name, Somebody 1');
  });

  it('breaks a few rows between names', () => {
    const lines = narrowTable(head, [row('ers97', [0, 1, 2, 3])], names);
    expect(lines.slice(1).map((line) => line.slice(7, 64).trimEnd())).toEqual([
      'Somebody 0 with a long name, Somebody 1 with a long name,',
      'Somebody 2 with a long name, Somebody 3 with a long name',
    ]);
  });

  it('gives many rows by number, and says below who they are', () => {
    const rows = ['a', 'b', 'c', 'd'].map((rule) => row(rule, [0, 4, 5, 29]));
    const lines = narrowTable(head, rows, names);
    expect(lines[0]).toMatch(/^rule {2}elected +stages {2}note$/);
    expect(lines[1]).toBe('a     1, 5, 6, 30       7  needs lots');
    expect(lines.slice(6).join(' ')).toContain('1 Somebody 0 with a long name; 5 Somebody 4 with a long name; 6');
  });

  it('breaks numbers too, where there are many', () => {
    const everybody = [...names.keys()];
    const lines = narrowTable(
      head,
      ['a', 'b', 'c', 'd'].map((rule) => row(rule, everybody)),
      names,
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(98);
    expect(lines[2]).toMatch(/^ +\d+, \d+/);
  });

  it('says where nobody is elected', () => {
    expect(narrowTable(head, [row('a', [])], names)[1]).toMatch(/^a +nobody/);
  });
});
