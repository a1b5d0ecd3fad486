import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/catalogue.ts';
import { psephos } from './run-cli.ts';

const tiny = '6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C\n';
const level = '2: A\n2: B > C\n1: C\n1: D > C\n';
const several = 'block-vote,single-non-transferable-vote,ers97';

/** The page on one line, so that a sentence is found wherever it was broken. */
function flat(page: string): string {
  return page.replace(/\s+/g, ' ');
}

describe('psephos compare', () => {
  it('prints who is elected by each rule, who agrees and where they part', async () => {
    const { status, out, err } = await psephos(['compare', '-', '--seats', '2', '--rules', several], tiny);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('2 places, 4 candidates, 18 valid papers, 3 rules');
    expect(out).toMatch(/^block-vote +B, C +1$/m);
    expect(out).toMatch(/^ers97 +A, C +3$/m);
    expect(out).toContain('A, C: single-non-transferable-vote and ers97.');
    expect(out).toContain('Where they part from block-vote');
    expect(flat(out)).toContain(
      'ers97: Different candidates are elected: only block-vote elects B, only ers97 elects A.',
    );
    expect(flat(out)).toContain('ers97 counts the first preferences [5.1.6] and elects A [5.1.7].');
  });

  it('asks every rule that fills so many places, and says which were not asked', async () => {
    const one = JSON.parse((await psephos(['compare', '-', '--seats', '1', '--json'], tiny)).out);
    expect(one.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    const { out } = await psephos(['compare', '-', '--seats', '2'], tiny);
    const [, left = ''] = out.split('\nLeft out\n');
    expect(flat(left)).toMatch(/first-past-the-post, .* more: for one place only, and here are 2\./);
    const two = JSON.parse((await psephos(['compare', '-', '--seats', '2', '--json'], tiny)).out);
    expect(two.leftOut.map(({ id }: { id: string }) => id)).toEqual(
      rules.filter(({ singleSeat }) => singleSeat === true).map(({ id }) => id),
    );
    for (const { id, singleSeat } of rules) {
      if (singleSeat !== true) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
    }
  });

  it('holds the others against the rule that is named', async () => {
    const { out } = await psephos(['compare', '-', '--seats', '2', '--rules', several, '--against', 'ers97'], tiny);
    expect(out).toContain('Where they part from ers97');
    expect((await psephos(['compare', '-', '--seats', '2'], tiny)).out).toContain('Where they part from ers97');
  });

  it('prints data as JSON, with the provenance of each count', async () => {
    const { out } = await psephos(['compare', '-', '--seats', '2', '--rules', several, '--json'], tiny);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      format: 'psephos-compare',
      version: 1,
      contest: { seats: 2, candidates: ['A', 'B', 'C', 'D'] },
      groups: [
        { elected: [0, 2], rules: ['single-non-transferable-vote', 'ers97'] },
        { elected: [1, 2], rules: ['block-vote'] },
      ],
      partings: [{ kind: 'winners' }, { kind: 'winners' }],
      leftOut: [],
    });
    for (const { provenance } of answer.rules) expect(provenance.input).toMatch(/^sha256:/);
  });

  it('says where a lot decides, how probable each outcome is, and how to repeat it', async () => {
    const { out } = await psephos(['compare', '-', '--rules', 'instant-runoff,ers97'], level);
    expect(out).toMatch(/^instant-runoff +A +3 +a lot decides$/m);
    expect(flat(out)).toContain(
      'instant-runoff needs 2 lots; none was given, so the order of the ballot stood in for them. Who is elected depends on how lots fall.',
    );
    expect(flat(out)).toContain('41.67% (5/12): B, such as with');
    const options = /41\.67%.*\n *(--lot .*)\n/.exec(out)?.[1] ?? '';
    const lots = [...options.matchAll(/--lot "([^"]*)"/g)].flatMap(([, lot]) => ['--lot', lot]);
    const again = await psephos(['count', '-', '--rule', 'instant-runoff', ...lots], level);
    expect(again.out).toContain('Elected: 1. B.');
  });

  it('says where lots were drawn and do not matter', async () => {
    const { out } = await psephos(['compare', '-', '--rules', 'instant-runoff,ers97', '--seats', '1'], tiny);
    expect(flat(out)).toContain(
      'instant-runoff needs 1 lot; none was given, so the order of the ballot stood in for it. However lots fall, the same are elected.',
    );
    expect(out).toMatch(/^instant-runoff .* needs lots$/m);
    const seeded = await psephos(['compare', '-', '--rules', 'instant-runoff,ers97', '--seed', '1'], tiny);
    expect(flat(seeded.out)).toContain('instant-runoff drew 1 lot. However lots fall, the same are elected.');
    expect(seeded.out).toMatch(/^instant-runoff .* drew lots$/m);
  });

  it('says how far it followed the lots of a contest with too many', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `1: C${index}`).join('\n');
    const args = ['compare', '-', '--rules', 'instant-runoff,first-past-the-post'];
    const { out } = await psephos([...args, '--follow', '500'], names);
    expect(flat(out)).toContain('Not every way was followed: 500 counts, which are less than 0.01% of the chances.');
    expect(out).toContain('    at least ');
    expect(flat(out)).toContain('and 6 further outcomes: see --json');
    const byDefault = JSON.parse((await psephos([...args, '--json'], names)).out);
    const followed = byDefault.rules[0].everyLot ?? byDefault.rules[1].everyLot;
    expect(followed.counts).toBeLessThanOrEqual(2000);
  });

  it('says in which groups a lot decides, and whether one was given', async () => {
    const args = ['compare', '-', '--rules', 'instant-runoff,ers97'];
    expect((await psephos(args, level)).out).toContain('A: instant-runoff (a lot decides; none was given).');
    expect((await psephos([...args, '--seed', '3'], level)).out).toContain('instant-runoff (by lot)');
  });

  it('gives a probability as a fraction only where the percentage is rounded', async () => {
    const { out } = await psephos(['compare', '-', '--rules', 'instant-runoff,ers97'], level);
    expect(out).toMatch(/^ {4}33\.33% \(1\/3\): A/m);
    expect(out).toMatch(/^ {4}25\.00%: C/m);
  });

  it('names those elected in the order of the ballot, whatever the order of election', async () => {
    const { out } = await psephos(['compare', '-', '--seats', '2', '--rules', several], '2: A\n4: B > A\n1: C\n');
    expect(out).toMatch(/^rule +elected, in the order of the ballot/m);
    expect(out).toMatch(/^ers97 +A, B +\d/m);
  });

  it('prints decisions where at most three rules are compared, and else when it is asked for them', async () => {
    const args = ['compare', '-', '--seats', '2', '--rules', `${several},northern-ireland`];
    expect((await psephos(args.with(-1, several), tiny)).out).toContain('their tables differ here in:');
    const brief = (await psephos(args, tiny)).out;
    expect(brief).not.toContain('their tables differ here in:');
    expect(flat(brief)).toContain('With --decisions: where the votes first differ');
    const full = (await psephos([...args, '--decisions'], tiny)).out;
    expect(full).toContain('their tables differ here in:');
    expect(flat(full)).toContain('is established only where counts with one decision exchanged are told.');
  });

  it('draws lots from a seed, the same bytes for the same seed', async () => {
    const run = (seed: string): ReturnType<typeof psephos> =>
      psephos(['compare', '-', '--rules', 'instant-runoff,ers97', '--seed', seed, '--json'], level);
    const [a, b] = await Promise.all([run('3'), run('3')]);
    expect(a.out).toBe(b.out);
    expect(JSON.parse(a.out).provenance.seed).toBe('3');
  });

  it('marks rules that are approximate, with their doubts', async () => {
    const { out } = await psephos(['compare', '-', '--seats', '2', '--json'], tiny);
    const page = (await psephos(['compare', '-', '--seats', '2'], tiny)).out;
    for (const { id, provenance } of JSON.parse(out).rules) {
      const marked = new RegExp(`^${id} .*approximate$`, 'm').test(page);
      expect(marked, id).toBe((provenance.approximate ?? []).length > 0);
    }
  });

  it('keeps a name from steering the terminal, and gives it by number to --lot', async () => {
    const hostile = '1: "\\u001b[31mRed\\u202e"\n1: "Al \\"$HOME\\""\n';
    const { out } = await psephos(['compare', '-', '--rules', 'first-past-the-post,ers97'], hostile);
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain('--lot "1:election:#1"');
    expect(out).toContain('--lot "1:election:#2"');
  });

  it('says of synthetic ballots that they are', async () => {
    const drawn = await psephos(['generate', 'examples/data/ireland-1990.json', '--model', 'uniform', '--seed', '1']);
    const { out } = await psephos(['compare', '-', '--rules', 'first-past-the-post,ers97'], drawn.out);
    expect(out).toContain('SYNTHETIC BALLOTS, never cast');
  });

  it('counts no ballots at all without a fault', async () => {
    const { status } = await psephos(['compare', '-', '--rules', 'first-past-the-post,ers97'], '@candidates A; B\n');
    expect(status).toBe(0);
  });

  it.each([
    ['a rule that is not there', ['--rules', 'ers97,ers79'], 1, 'did you mean'],
    ['one rule alone', ['--rules', 'ers97'], 1, 'nothing to be compared with'],
    ['a rule twice', ['--rules', 'ers97,block-vote,ers97'], 1, 'named twice'],
    ['rules for one place where there are more', ['--rules', 'ers97,instant-runoff', '--seats', '2'], 1, '--seats 1'],
    [
      'a rule to hold against that does not count',
      ['--rules', several, '--against', 'instant-runoff'],
      1,
      'one of block-vote',
    ],
    ['more places than candidates', ['--seats', '9'], 1, 'more places than candidates'],
    ['ids that are blank', ['--rules', 'ers97,,block-vote'], 2, 'ids with commas'],
    ['a blank seed', ['--seed', ' '], 2, 'must not be blank'],
  ])('refuses %s', async (_, args, status, message) => {
    const ran = await psephos(['compare', '-', ...args], tiny);
    expect(ran).toMatchObject({ status, out: '' });
    expect(ran.err).toContain(message);
  });

  it('refuses a declared result, which holds no ballots', async () => {
    const { status, err } = await psephos(['compare', 'examples/data/unite-2017.json']);
    expect(status).toBe(1);
    expect(err).toContain('ballots');
  });
});
