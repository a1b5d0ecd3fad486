import { describe, expect, it } from 'vitest';
import { readBallots } from '../../src/formats/ballots/ballots-file.ts';
import { actCountback } from '../../src/rules/stv/vacancy/act-countback.ts';
import { recountErs97 } from '../../src/rules/stv/vacancy/recount-ers97.ts';
import { psephos } from './run-cli.ts';

const council = `@title Council
@seats 2
@candidates Ann; Bob; Cy; Dee; Eve
5: Ann > Cy > Dee
4: Bob
3: Cy > Dee
1: Dee > Eve
2: Eve > Dee
`;
const level = '@seats 2\n@candidates A; B; C; D; E\n5: A\n2: B\n1: C > D\n1: C > E\n';

function fill(rule: string, vacating: string, ...options: readonly string[]) {
  return psephos(['vacancy', '-', '--rule', rule, '--vacating', vacating, ...options], council);
}

describe('psephos vacancy', () => {
  it('fills a place under section 7 of ERS97, with the sheet of the recount', async () => {
    const { status, out, err } = await fill('ers97', 'bob');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('The place of Bob is vacant. Still sitting: Ann.\nNew member: Cy.\n\nCouncil\n');
    expect(out).toContain('recount for a casual vacancy (ers97-recount)');
    expect(out).toContain('APPROXIMATE: ');
    expect(out).not.toContain('unfilled');
  });

  it('passes over whoever is unwilling', async () => {
    const { out } = await fill('ers97', 'Bob', '--unwilling', 'Cy', '--unwilling', '#5');
    expect(out).toContain('Unwilling: Cy and Eve.\nNew member: Dee.');
  });

  it('leaves the place vacant where nobody new is willing', async () => {
    const { status, out } = await fill(
      'ers97',
      'Bob',
      ...['Cy', 'Dee', 'Eve'].flatMap((name) => ['--unwilling', name]),
    );
    expect(status).toBe(0);
    expect(out).toContain('Nobody new is elected: the place stays vacant until it is filled in another way.');
    expect(out).not.toContain('New member');
  });

  it('fills a place by an ACT countback', async () => {
    const { out } = await fill('act-hare-clark', 'Ann', '--unwilling', 'Cy');
    expect(out).toContain('New member: Dee.');
    expect(out).toContain('countback for a casual vacancy (act-countback)');
    expect(out).toContain('APPROXIMATE: clauses 12 to 14');
  });

  it('prints JSON: who was elected, who is new, and the count as the library makes it', async () => {
    const contest = readBallots(council);
    const recount = JSON.parse((await fill('ers97', 'Bob', '--json')).out);
    const { count, ...vacancy } = recount;
    expect(vacancy).toEqual({
      format: 'psephos-vacancy',
      version: 1,
      rule: { id: 'ers97', title: 'Electoral Reform Society rules, third edition (1997)' },
      elected: [0, 1],
      vacating: 1,
      unwilling: [],
      newMember: 2,
    });
    expect(count).toEqual(recountErs97(contest, { elected: [0, 1], vacating: 1 }));
    const back = JSON.parse((await fill('act-hare-clark', 'Ann', '--unwilling', 'Cy', '--json')).out);
    const { elected } = back;
    const candidates = [3, 4].filter((candidate) => !elected.includes(candidate));
    expect(back.count).toEqual(actCountback(contest, { vacating: 0, candidates }));
    expect(
      JSON.parse(
        (await fill('ers97', 'Bob', '--unwilling', 'Cy', '--unwilling', 'Dee', '--unwilling', 'Eve', '--json')).out,
      ),
    ).toMatchObject({
      newMember: null,
      unwilling: [2, 3, 4],
    });
  });

  it.each(['ers97', 'act-hare-clark'])('%s: asks nobody who withdrew, and nobody twice', async (rule) => {
    const ballots = council.replace('@candidates', '@withdrawn Cy\n@candidates');
    const args = ['vacancy', '-', '--rule', rule, '--vacating', 'Ann', '--unwilling', 'Eve', '--unwilling', 'eve'];
    const { status, out } = await psephos(args, ballots);
    expect(status).toBe(0);
    expect(out).toMatch(/^New member: (Dee|Bob)\.$/m);
    expect(out).toMatch(/Passed over: .*Cy/);
  });

  it('takes who was elected from the command line', async () => {
    const { out } = await fill('ers97', 'Cy', '--elected', 'Cy', '--elected', 'Bob');
    expect(out).toContain('The place of Cy is vacant. Still sitting: Bob.');
  });

  it.each([
    [
      'a member who was not elected',
      ['ers97', 'Dee'],
      '--vacating: Dee was not elected: expected one of those elected',
    ],
    ['nobody’s name', ['ers97', 'Bop'], '--vacating: no candidate of that name'],
    ['a rule without a way to fill it', ['ers76', 'Ann'], 'expected ers97 or act-hare-clark, received "ers76"'],
    ['a rule that is not there', ['ers', 'Ann'], 'did you mean instant-runoff-ers or ers97'],
    ['a sitting member as unwilling', ['ers97', 'Ann', '--unwilling', 'Bob'], '--unwilling: Bob was elected already'],
    ['too few elected', ['ers97', 'Ann', '--elected', 'Ann'], 'not as many elected as there are places'],
    ['one elected twice', ['ers97', 'Ann', '--elected', 'Ann', '--elected', 'ann'], 'a candidate is named twice'],
    [
      'others than the papers elect, where the papers of the member are needed',
      ['act-hare-clark', 'Dee', '--elected', 'Dee', '--elected', 'Eve'],
      '--elected: the papers elect others by act-hare-clark: ',
    ],
    [
      'lots of a count that is not made',
      ['ers97', 'Ann', '--elected', 'Ann', '--elected', 'Bob', '--count-lot', '2:exclusion:Cy'],
      '--count-lot has no effect beside --elected',
    ],
    ['a lot of nobody', ['ers97', 'Ann', '--count-lot', '2:exclusion:Zoe'], '--count-lot: no candidate of that name'],
  ])('refuses %s', async (_, [rule, vacating, ...options], message) => {
    const { status, out, err } = await fill(rule, vacating, ...options);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
  });

  it.each(['--lot', '--count-lot'])('refuses what is not a lot of %s before it reads a file', async (option) => {
    const { status, err } = await psephos(['vacancy', 'none', '--rule', 'ers97', '--vacating', 'A', option, 'Cy']);
    expect(status).toBe(2);
    expect(err).toContain(`${option}: not a lot`);
  });

  it('asks for rule and member', async () => {
    expect((await psephos(['vacancy', '-', '--rule', 'ers97'], council)).status).toBe(2);
    expect((await psephos(['vacancy', '-', '--vacating', 'Ann'], council)).status).toBe(2);
  });

  it('keeps names from steering the terminal', async () => {
    const ballots = '@seats 1\n@candidates "A\\u001b[31m"; B\n2: "A\\u001b[31m" > B\n1: B\n';
    const { out } = await psephos(['vacancy', '-', '--rule', 'ers97', '--vacating', '#1'], ballots);
    expect(out).toContain('The place of A\\u{1b}[31m is vacant.\nNew member: B.');
    expect(out).not.toContain('\u001b');
  });
});

describe('lots of a vacancy', () => {
  const back = (...options: readonly string[]) =>
    psephos(['vacancy', '-', '--rule', 'act-hare-clark', '--vacating', 'C', ...options], level);
  const countLots = ['--count-lot', '3:exclusion:D', '--count-lot', '5:exclusion:B'];

  it('are those of the count before and those of the countback', async () => {
    const { out, err } = await back(...countLots, '--lot', '3:exclusion:E');
    expect(err).toBe('');
    expect(out).toContain('New member: D.');
    expect((await back(...countLots, '--lot', '3:exclusion:D')).out).toContain('New member: E.');
  });

  it('that nobody told and that decide who sits are warned of', async () => {
    const warning =
      'psephos: warning: the count that elected the members needed a lot, taken here in the order of the ballot: say how it fell with --count-lot\n';
    expect((await back()).err).toBe(warning);
    expect((await back(...countLots)).err).toBe('');
    expect((await fill('ers97', 'Bob')).err).toBe('');
  });

  it('that are missing are asked for by the option that takes them', async () => {
    expect((await back('--count-lot', '3:exclusion:D')).err).toContain('such as --count-lot "5:exclusion:B"');
    expect((await back(...countLots, '--lot', '2:exclusion:D')).err).toContain('such as --lot "3:exclusion:D"');
  });

  it('that no tie needed are warned of', async () => {
    const { err } = await back(...countLots, '--count-lot', '9:surplus:A', '--lot', '3:exclusion:E');
    expect(err).toBe('psephos: warning: no tie needed the lot of stage 9, surplus, A\n');
  });

  it('do not go with a seed', async () => {
    expect((await back('--seed', '1', ...countLots)).status).toBe(2);
  });
});
