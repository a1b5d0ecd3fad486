import { describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

const level = '2: Ann\n2: Bob > Cy\n1: Cy\n1: "Di: Smith" > Cy\n';

function count(...lots: readonly string[]): ReturnType<typeof psephos> {
  return psephos(['count', '-', '--rule', 'instant-runoff', ...lots.flatMap((lot) => ['--lot', lot])], level);
}

describe('psephos count --lot', () => {
  it('counts with the lots that were really drawn', async () => {
    expect((await count('2:exclusion:Cy', '3:election:Bob')).out).toContain('Elected: 1. Bob.');
    expect((await count('2:exclusion:Di: Smith', '3:exclusion:Bob')).out).toContain('Elected: 1. Cy.');
  });

  it('puts them into the tie notes of the sheet and the provenance of the count', async () => {
    const { out } = await count('2:exclusion:Cy', '3:election:Bob');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'between Cy and Di: Smith: Cy, by lot: drawn by hand: stage 2, exclusion, Cy; stage 3, election, Bob.',
    );
    const json = await psephos(
      ['count', '-', '--rule', 'instant-runoff', '--json', '--lot', '2:exclusion:Cy', '--lot', '3:election:Bob'],
      level,
    );
    expect(JSON.parse(json.out).provenance).toMatchObject({
      seed: null,
      lot: 'drawn by hand: stage 2, exclusion, Cy; stage 3, election, Bob',
    });
  });

  it('takes names in any case, and numbers', async () => {
    const { status, out } = await count(' 2 : Exclusion : cy ', '3:election:#2');
    expect(status).toBe(0);
    expect(out).toContain('Elected: 1. Bob.');
  });

  it('warns of a lot that no tie needed', async () => {
    const { status, err } = await count('2:exclusion:Cy', '3:election:Bob', '4:surplus:Ann');
    expect(status).toBe(0);
    expect(err).toBe('psephos: warning: no tie needed the lot of stage 4, surplus, Ann\n');
  });

  it('says which lot is missing, between whom, and how to give it', async () => {
    const { status, out, err } = await count('2:exclusion:Cy');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe(
      'psephos: the count needs a lot over the election at stage 3, between 2 candidates: Ann and Bob. Hint: say who was taken, such as --lot "3:election:Ann"\n',
    );
  });

  it('asks again where the one who was taken is not among the tied', async () => {
    expect((await count('2:exclusion:Ann')).err).toContain('at stage 2, between 2 candidates: Cy and Di: Smith');
  });

  it.each([
    ['other text', 'Cy', 2, 'STAGE:OVER:NAME'],
    ['another purpose', '2:fun:Cy', 2, 'election, surplus or exclusion'],
    ['a name that is nobody’s', '2:exclusion:Bobb', 1, 'did you mean Bob?'],
    ['a number that is nobody’s', '2:exclusion:#9', 1, '#1 to #4'],
    ['number nought', '2:exclusion:#0', 1, '#1 to #4'],
  ] as const)('refuses %s', async (_, lot, wrong, message) => {
    const { status, err } = await count(lot);
    expect(status).toBe(wrong);
    expect(err).toContain('--lot: ');
    expect(err).toContain(message);
  });

  it('asks for the number where two have one name', async () => {
    const twins = '@candidates Ann Lee; ann lee; Cy\n1: Ann Lee\n1: ann lee\n';
    const run = (lot: string): ReturnType<typeof psephos> =>
      psephos(['count', '-', '--rule', 'first-past-the-post', '--lot', lot], twins);
    expect((await run('1:election:ann lee')).out).toContain('Elected: 1. ann lee.');
    expect((await run('1:election:ANN LEE')).err).toContain('one of #1, #2');
    expect((await run('1:election:#1')).out).toContain('Elected: 1. Ann Lee.');
  });

  it('takes a candidate whose name looks like a number by that name', async () => {
    const { out } = await psephos(
      ['count', '-', '--rule', 'first-past-the-post', '--lot', '1:election:#1'],
      '@candidates Ann; "#1"\n1: Ann\n1: "#1"\n',
    );
    expect(out).toContain('Elected: 1. #1.');
  });

  it('does not go with a seed', async () => {
    const { status, err } = await psephos(
      ['count', '-', '--rule', 'ers97', '--seed', '1', '--lot', '1:election:Ann'],
      level,
    );
    expect(status).toBe(2);
    expect(err).toContain('cannot be used with option');
  });
});
