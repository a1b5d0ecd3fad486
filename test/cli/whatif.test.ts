import { describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

const data = 'examples/data';
const unite = [
  'whatif',
  `${data}/unite-2017.json`,
  '--claims',
  `${data}/unite-2017-claims.json`,
  '--scenarios',
  `${data}/unite-2017-scenarios.json`,
  '--draws',
  '20000',
];

/** The page on one line, so that a sentence is found wherever it was broken. */
function flat(page: string): string {
  return page.replace(/\s+/g, ' ');
}

describe('psephos whatif, the page for Unite 2017', async () => {
  const { status, out, err } = await psephos(unite);
  const page = flat(out);

  it('ends well and says nothing on standard error', () => {
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it.each([
    ['the declared result reconciled', 'The 6 printed figures agree with the votes'],
    ['both quotas', "64,878 by the whole-number formula, 64,877.00 by the rule's own"],
    ['the tipping point', 'Gerard Coyne needs 11,334 (66.11%) if all go on to one of the two'],
    ['the exact tie', 'At 11,333 to Gerard Coyne and 5,810 to Len McCluskey the two tie on 64,877 each'],
    [
      'how ERS97 breaks it',
      'the rule takes Len McCluskey, who was ahead at the earliest stage where they differed (clause 5.6.2)',
    ],
    ['from where it is impossible', 'Gerard Coyne cannot win once 11,620 or more are non-transferable'],
    [
      'Allinson impossible, and why',
      'Ian Allinson cannot win, whatever the later preferences: Ian Allinson has the fewest votes, 17,143 against 53,544 for Gerard Coyne',
    ],
    ['the chance when every split is equally likely', 'exact 22.97%'],
    ['the slip in the scenario table', '96,800 96,380 +420'],
    ['the slip carried on', '108,000 107,630 +370, carried from 1'],
    ['the second slip', '57,900 57,828 +72'],
    [
      'what happened in 2017',
      'Len McCluskey 59,067 (45.5%), Ian Allinson 17,143 (13.2%) and Gerard Coyne 53,544 (41.3%)',
    ],
  ])('prints %s', (_, sentence) => {
    expect(page).toContain(sentence);
  });

  it('prints a verdict for each of the six claims', () => {
    expect(out.match(/Verdict: /g)).toHaveLength(6);
  });

  it('draws a figure within three standard errors of the exact one', async () => {
    const answer = JSON.parse((await psephos([...unite, '--json'])).out);
    const { mean, standardError, exactInPapers } = answer.candidates[1].chances[0];
    expect(Math.abs(mean - exactInPapers)).toBeLessThan(3 * standardError);
  });

  it('prints the same bytes again', async () => {
    expect((await psephos(unite)).out).toBe(out);
  });
});

describe('psephos whatif', () => {
  it('reads CSV from standard input', async () => {
    const { status, out } = await psephos(['whatif', '-', '--draws', '100'], 'candidate,votes\nAnn,60\nBob,30\n');
    expect(status).toBe(0);
    expect(out).toContain('No. Ann would have won under any later preferences.');
  });

  it('tells of printed totals that do not add up, and goes on', async () => {
    const declared = {
      title: 'T',
      seats: 1,
      candidates: [
        { name: 'A', votes: 5, printedShare: '60%' },
        { name: 'B', votes: 4 },
      ],
      printedTotal: 10,
    };
    const { status, out } = await psephos(['whatif', '-', '--draws', '100'], JSON.stringify(declared));
    expect(status).toBe(0);
    expect(out).toContain('total: printed 10, the votes give 9');
    expect(out).toContain('share of A: printed 60%, the votes give 56%');
  });

  it('does not call a tie under first-past-the-post a win', async () => {
    const { out } = await psephos(['whatif', '-', '--draws', '100'], 'candidate,votes\nA,3\nB,3\nC,1\n');
    expect(flat(out)).toContain('First-past-the-post itself ends level: a lot decides.');
    expect(flat(out)).toContain('A is level with B: a lot decides.');
  });

  it('answers for several places', async () => {
    const { status, out } = await psephos(
      ['whatif', '-', '--draws', '100'],
      JSON.stringify({
        title: 'T',
        seats: 2,
        candidates: [
          { name: 'A', votes: 50 },
          { name: 'B', votes: 30 },
          { name: 'C', votes: 20 },
          { name: 'D', votes: 5 },
        ],
      }),
    );
    expect(status).toBe(0);
    expect(out).toContain('The sets elected most often:');
  });

  it.each([
    ['an unknown rule', ['whatif', `${data}/unite-2017.json`, '--rule', 'ers79'], '', 'did you mean ers76 or ers97?'],
    ['a missing file', ['whatif', 'nowhere.json'], '', 'nowhere.json: cannot read: no such file or folder'],
    ['an empty file', ['whatif', '-'], '', 'standard input'],
    [
      'a negative total',
      ['whatif', '-'],
      '{"title":"T","seats":1,"candidates":[{"name":"A","votes":-1}]}',
      'candidates[0].votes',
    ],
    [
      'a fractional total',
      ['whatif', '-'],
      '{"title":"T","seats":1,"candidates":[{"name":"A","votes":1.5}]}',
      'candidates[0].votes',
    ],
    [
      'a total over 2^53',
      ['whatif', '-'],
      '{"title":"T","seats":1,"candidates":[{"name":"A","votes":9007199254740993}]}',
      'candidates[0].votes',
    ],
    [
      'two of one name',
      ['whatif', '-'],
      '{"title":"T","seats":1,"candidates":[{"name":"A","votes":1},{"name":"A","votes":1}]}',
      'two candidates are called "A"',
    ],
    ['no candidates', ['whatif', '-'], '{"title":"T","seats":1,"candidates":[]}', 'nobody stands'],
    [
      'more places than candidates',
      ['whatif', '-'],
      '{"title":"T","seats":3,"candidates":[{"name":"A","votes":1}]}',
      'more places than candidates',
    ],
    [
      'standard input asked for twice',
      ['whatif', '-', '--claims', '-'],
      '',
      'standard input (-) can be read only once',
    ],
    [
      'a rule for one place and several places',
      ['whatif', '-', '--rule', 'instant-runoff'],
      '{"title":"T","seats":2,"candidates":[{"name":"A","votes":1},{"name":"B","votes":1}]}',
      'fills one place',
    ],
  ])('refuses %s in one line', async (_, args, input, message) => {
    const { status, out, err } = await psephos(args, input);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    [['whatif']],
    [['whatif', 'x', '--draws', 'many']],
    [['whatif', 'x', '--frob']],
    [['whatif', 'x', '--seed', '']],
    [['frob']],
  ])('calls %j wrong usage', async (args) => {
    const { status, err } = await psephos(args);
    expect(status).toBe(2);
    expect(err).toContain('--help');
  });
});
