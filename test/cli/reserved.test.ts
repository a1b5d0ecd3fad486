import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { reservedPlaces } from '../../src/cli/reserved.ts';
import { readBallots } from '../../src/formats/ballots/ballots-file.ts';
import { ers97WithReservedPlaces } from '../../src/rules/stv/constraints/ers97-with-reserved-places.ts';
import { psephos } from './run-cli.ts';

const council = `@title Council
@seats 3
@candidates Ann [Women]; Bob; Cy [Region: North]; Dee [Women]; "Eve, jr" [Women]; Fay [Region: North]
30: Ann > Bob
25: Bob > Cy
20: Cy > Bob
6: Dee > Cy
5: "Eve, jr" > Dee
9: Fay > Cy
`;

function reserve(constraints: readonly string[], ...options: readonly string[]) {
  const given = constraints.flatMap((one) => ['--reserve', one]);
  return psephos(['count', '-', '--rule', 'ers97', ...given, ...options], council);
}

/** Sets as the count has them on record: name, members, least and most. */
async function setsOf(...constraints: readonly string[]): Promise<unknown> {
  const { out, err } = await reserve(constraints, '--json');
  expect(err).toBe('');
  const { reserved } = JSON.parse(out).contest;
  return reserved.map((one: { name: string; candidates: readonly number[]; least: number; most: number }) =>
    [one.name, one.candidates.join(''), one.least, one.most].join(' '),
  );
}

async function refusal(...constraints: readonly string[]): Promise<string> {
  const { status, out, err } = await reserve(constraints);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err.trimEnd()).not.toContain('\n');
  return err;
}

const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).filter((name) => name.trim() !== '');

describe('a constraint', () => {
  it('reaches every group and every candidate, whatever they are called, in quotes', () => {
    const people = fc.uniqueArray(anyName, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(people, anyName, anyName, (names, group, title) => {
        fc.pre(title !== group);
        const candidates = names.map((name, index) => (index === 0 ? { name, group } : { name }));
        const contest = { profile: parseBallots('', candidates), seats: 1 };
        const list = names.map((name) => JSON.stringify(name)).join(',');
        expect(
          reservedPlaces([`${JSON.stringify(group)}>=1`, `${JSON.stringify(title)}:${list} <= 1`], contest),
        ).toEqual([
          { name: group, candidates: [0], least: 1, most: 1 },
          { name: title, candidates: [...names.keys()], least: 0, most: 1 },
        ]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('of any text is read or refused, and never a fault of ours', () => {
    const contest = readBallots(council);
    const part = fc.constantFrom('Women', 'Ann', '"Eve, jr"', 'Region: North', 'X', ':', ',', '=', '1', '"', ' ');
    const subject = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const bound = fc.constantFrom('>=1', ' <= 2', '=1', '≥ 0', '>1', '>=', '');
    const text = fc.oneof(
      fc.tuple(subject, bound).map((parts) => parts.join('')),
      fc.string(),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (constraint) => {
        try {
          for (const { candidates, least, most } of reservedPlaces([constraint], contest)) {
            read += 1;
            expect(candidates.length).toBeGreaterThan(0);
            expect([least, most].every(Number.isSafeInteger)).toBe(true);
          }
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-argument' });
        }
      }),
      { seed: 6, numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(20);
  });
});

describe('psephos count --reserve', () => {
  it('reserves places for a group of the file: at least, at most, exactly, or between', async () => {
    expect(await setsOf('Women>=2')).toEqual(['Women 034 2 3']);
    expect(await setsOf(' women <= 2 ')).toEqual(['Women 034 0 2']);
    expect(await setsOf('Women=1')).toEqual(['Women 034 1 1']);
    expect(await setsOf('Women>=1', 'women<=2')).toEqual(['Women 034 1 2']);
    expect(await setsOf('Women≥1', 'Women≤2')).toEqual(['Women 034 1 2']);
  });

  it('takes a group with a sign in its name bare where the file has it, else in quotes', async () => {
    expect(await setsOf('Region: North<=1')).toEqual(['Region: North 25 0 1']);
    expect(await setsOf('"Region: North" <= 1')).toEqual(['Region: North 25 0 1']);
  });

  it('reserves places for candidates by name or number', async () => {
    expect(await setsOf('Night: ann, "Eve, jr", #6 >= 1')).toEqual(['Night 045 1 3']);
    expect(await setsOf('"A: \\"b\\"":Bob>=1')).toEqual(['A: "b" 1 1 3']);
    expect(await setsOf('Night <= 1', 'Night: Ann, Bob >= 1')).toEqual(['Night 01 1 1']);
  });

  it('counts as the library does, and prints who belongs to each set', async () => {
    const rule = ers97WithReservedPlaces([{ name: 'Women', candidates: [0, 3, 4], least: 2, most: 3 }]);
    const json = JSON.parse((await reserve(['Women>=2'], '--json')).out);
    expect(json).toEqual(rule.count(readBallots(council)));
    const { out } = await reserve(['Women>=2']);
    expect(out).toContain('Elected: 1. Ann, 2. Bob, 3. Dee.');
    expect(out).toContain('Reserved: at least 2 of Women (Ann, Dee and Eve, jr).');
    expect(out).toContain('APPROXIMATE: how reserved places fit together');
    expect((await psephos(['count', '-', '--rule', 'ers97'], council)).out).toContain(
      'Elected: 1. Ann, 2. Bob, 3. Cy.',
    );
  });

  it('goes with --explain, --seats, --seed and --lot', async () => {
    const told = (await reserve(['Women>=2'], '--explain')).out.replace(/\s+/g, ' ');
    expect(told).toContain('at least 2 of Women (Ann, Dee and Eve, jr)');
    expect(told).toContain('Elected, in this order: Ann, Bob and Dee.');
    expect(JSON.parse((await reserve(['Women>=2'], '--seats', '2', '--json')).out).elected).toEqual([0, 3]);
    const level = '@seats 2\n@candidates A; B; C; D\n8: A > C\n8: B > C\n3: C\n2: D\n';
    const lot = (...options: readonly string[]) =>
      psephos(['count', '-', '--rule', 'ers97', '--reserve', 'AB: A, B <= 1', '--json', ...options], level);
    expect(JSON.parse((await lot('--lot', '1:election:B')).out).elected[0]).toBe(1);
    expect(JSON.parse((await lot('--lot', '1:election:A')).out).elected[0]).toBe(0);
    expect(JSON.parse((await lot('--seed', '4')).out).provenance.seed).toBe('4');
  });

  it('is refused with any other rule, before the file is read', async () => {
    const { status, err } = await psephos(['count', '/nowhere', '--rule', 'ers76', '--reserve', 'Women>=1']);
    expect(status).toBe(1);
    expect(err).toBe(
      'psephos: --reserve: ers76 does not know reserved places: expected --rule ers97. Hint: count by ers97, or leave --reserve out\n',
    );
  });

  it.each([
    [
      'a group that is not there, with those that are',
      ['Woman>=1'],
      'did you mean Women? The groups are Women, Region:',
    ],
    ['a candidate that is not there', ['X: Ann, Eve >= 1'], 'no candidate of that name'],
    ['a strict bound', ['Women>2'], 'not a constraint'],
    ['a bound turned round', ['Women=>2'], 'not a constraint'],
    ['a number below nought', ['Women>=-1'], 'not a constraint'],
    ['part of a number', ['Women>=1.5'], 'not a constraint'],
    ['no number', ['Women>='], 'not a constraint'],
    ['no name', ['>=1'], 'not a constraint'],
    ['nothing', [''], 'not a constraint'],
    ['a list of nobody', ['X:>=1'], 'a name is missing'],
    ['a list that ends in a comma', ['X: Ann,>=1'], 'a name is missing'],
    ['a quote that does not end', ['"Women>=1'], 'a quoted name is not well written'],
    ['a bound given twice', ['Women>=1', 'women>=2'], 'a bound is given twice'],
    ['a bound beside an exact number', ['Women=1', 'Women<=2'], 'a bound is given twice'],
    ['two lists of one name', ['X: Ann >= 1', 'X: Bob <= 1'], 'two lists have one name'],
    ['a list with the name of a group', ['Women: Bob >= 1'], 'a list has the name of a group of the file'],
    ['somebody twice in a list', ['X: Ann, ann >= 1'], 'a candidate is named twice'],
    ['more places than there are', ['Women<=4'], 'more places are reserved than there are'],
    ['a least above the most', ['Women>=2', 'Women<=1'], 'the least is more than the most'],
  ])('refuses %s', async (_, constraints, message) => {
    expect(await refusal(...constraints)).toContain(message);
  });

  it('names the sets that cannot be met together, and not those that can', async () => {
    const err = await refusal('Women>=2', 'Men: Bob, Cy >= 2', 'Region: North<=3');
    expect(err).toContain('at least 2 of "Women" (3 stand) and at least 2 of "Men" (2 stand)');
    expect(err).not.toContain('North');
  });

  it('says how to name candidates where the file has no groups', async () => {
    const { err } = await psephos(['count', '-', '--rule', 'ers97', '--reserve', 'Women>=1'], '1: Ann\n');
    expect(err).toContain('no candidate of the file has a group');
    expect(err).toContain('name them: "Women: NAME, NAME >= 1"');
  });

  it('refuses a thousand constraints at once', async () => {
    const many = Array.from({ length: 1000 }, (_, set) => `Set ${set}: Ann, Bob >= 0`);
    expect(await refusal(...many)).toContain('too many sets of reserved places: expected at most 64, received 1000');
  });

  it('keeps names from steering the terminal, in answers and in errors', async () => {
    const ballots = '@candidates Ann ["\\u001b[31mRed\\u202e"]; "Bob\\u001b[1m"\n1: Ann\n';
    const run = (constraint: string) => psephos(['count', '-', '--rule', 'ers97', '--reserve', constraint], ballots);
    const { out } = await run('"\\u001b[31mRed\\u202e" = 1');
    expect(out).toContain('exactly 1 of \\u{1b}[31mRed\\u{202e} (Ann)');
    const all = [
      out,
      (await run('Blue=1')).err,
      (await run('\u001b[31mBlue\n=1')).err,
      (await run('X: \u202eAnn=1')).err,
    ];
    for (const text of all) expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(all[1]).toContain('the groups are \\u{1b}[31mRed\\u{202e}');
  });
});
