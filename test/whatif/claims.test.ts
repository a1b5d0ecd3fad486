import { describe, expect, test } from 'vitest';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { type Claim, checkClaims, judgeClaims, plainClaims, type TransferClaim } from '../../src/whatif/claims.ts';
import { recompute } from '../../src/whatif/scenario.ts';
import { checkScenarios } from '../../src/whatif/scenario-study.ts';
import { thrown } from '../thrown.ts';
import { declared, example, ireland1990, provenRules, unite2017 } from './declared.ts';
import { fatesWhen } from './split-ballots.ts';

const claims = checkClaims(example('unite-2017-claims.json'));
const transferClaims = claims.filter((claim): claim is TransferClaim => claim.about === 'transfers');

/** Where Allinson's papers go, worked out by hand from the shares of each claim: to McCluskey, to Coyne. */
const papersByHand: Readonly<Record<string, readonly [number, number]>> = {
  'support-away-from-mccluskey': [15_429, 857],
  'left-and-right': [7715, 7714],
  'votes-off-both': [5143, 5143],
  spoiler: [13_715, 1714],
  'without-fear': [8572, 8571],
};

describe.each(provenRules)('the six claims of 2017, under $id', (rule) => {
  const scenarios = recompute(checkScenarios(example('unite-2017-scenarios.json')), unite2017, rule);
  const verdicts = judgeClaims(unite2017, rule, claims, scenarios);

  test('are six, in order, with who said what and what it is taken to mean', () => {
    expect(verdicts.map(({ id, who, says, means }) => ({ id, who, says, means }))).toEqual(
      claims.map(({ id, who, says, means }) => ({ id, who, says, means })),
    );
    expect(claims.length).toBe(6);
  });

  test.each(transferClaims)('$id: the winner and the margin are those of plain sums', ({ id }) => {
    const [toMcCluskey, toCoyne] = papersByHand[id];
    const ahead = 59_067 + toMcCluskey - 53_544 - toCoyne;
    const verdict = verdicts.find((found) => found.id === id);
    expect(verdict?.elected).toEqual([ahead > 0 ? 0 : 1]);
    expect(verdict?.margin).toBe(`${ahead.toLocaleString('en')} votes`);
  });

  test.each(transferClaims)('$id: it can be bent just so far, counted with the last paper and without it', ({ id }) => {
    const bend = verdicts.find((found) => found.id === id)?.bend;
    if (bend === undefined) throw new Error('no bend');
    const [toMcCluskey, toCoyne] = papersByHand[id];
    const fateOfCoyne = (papers: number) => {
      const taken = Math.min(papers, toMcCluskey);
      return fatesWhen(unite2017, rule, { from: 2, to: { 0: toMcCluskey - taken, 1: toCoyne + papers } })[1];
    };
    expect(fateOfCoyne(bend.papers)).toBe('yes');
    expect(fateOfCoyne(bend.papers - 1)).not.toBe('yes');
    expect(bend).toMatchObject({ towards: 1, from: 2, receives: toCoyne + bend.papers, of: 17_143 });
  });

  test('in words', () => {
    expect(verdicts[4]).toMatchObject({
      tested: 'the papers of Ian Allinson go 50% to Len McCluskey and 50% to Gerard Coyne',
      margin: '5,524 votes',
      bends:
        '2,763 papers of Ian Allinson (16.1%) going to Gerard Coyne instead would change it, 11,334 in all (66.11%)',
    });
    expect(verdicts[0].tested).toBe(
      'the papers of Ian Allinson go 90% to Len McCluskey, 5% to Gerard Coyne and 5% to nobody',
    );
  });

  test('turnout: only the fourth scenario breaks for Coyne, by 560, and in fact fewer voted', () => {
    expect(verdicts[5]).toMatchObject({
      elected: [1],
      tested: '4 scenarios of turnout and switching',
      margin: '560 votes in scenario 4, ahead in 1 of 4 scenarios',
      bends:
        'Gerard Coyne needs at least 74,140 new voters if 1/3 switch or 44,485 new voters if 2/5 switch; in fact fewer voted than before, 129,754 against 224,389',
    });
  });
});

test('Ireland 1990: the transfers that really happened elect Robinson by 86,557', () => {
  const [toRobinson, toLenihan, stopped] = [205_565, 36_789, 25_548].map((papers) => papers / 267_902);
  const claim: Claim = {
    id: 'real',
    about: 'transfers',
    who: 'the second count',
    says: '',
    means: '',
    transfers: {
      from: 'Austin Currie',
      to: { 'Mary Robinson': toRobinson, 'Brian Lenihan': toLenihan },
      nonTransferable: stopped,
    },
  };
  const [verdict] = judgeClaims(ireland1990, ers97, [claim]);
  expect([verdict.elected, verdict.margin]).toEqual([[1], `${(817_830 - 731_273).toLocaleString('en')} votes`]);
  expect(verdict.tested).toContain('76.7% to Mary Robinson');
});

describe('the plain claims, when nobody has made any', () => {
  test('send the papers of the lowest to each of the others, evenly, or nowhere', () => {
    const verdicts = judgeClaims(unite2017, ers97, plainClaims(unite2017));
    expect(verdicts.map(({ id, elected, margin }) => [id, elected, margin])).toEqual([
      ['all-to-1', [0], '22,666 votes'],
      ['all-to-2', [1], '11,620 votes'],
      ['even', [0], '5,524 votes'],
      ['none', [0], '5,523 votes'],
    ]);
    expect(verdicts[1].bend).toMatchObject({ towards: 0, papers: 17_143 - 11_333, receives: 5810 });
    expect(verdicts[3].bends).toBe(
      '5,524 papers of Ian Allinson (32.2%) going to Gerard Coyne instead would change it, 5,524 in all (32.22%)',
    );
  });

  test('are none for fewer than three candidates, and hold for any number', () => {
    expect(plainClaims(declared([5, 4]))).toEqual([]);
    expect(plainClaims(declared([9, 8, 7, 6, 5])).map(({ id }) => id)).toEqual([
      'all-to-1',
      'all-to-2',
      'all-to-3',
      'all-to-4',
      'even',
      'none',
    ]);
    expect(
      judgeClaims(declared([9, 8, 7, 6, 5, 4, 3]), ers97, plainClaims(declared([9, 8, 7, 6, 5, 4, 3]))).length,
    ).toBe(7);
  });

  test('no bending helps where somebody has more than half', () => {
    const [verdict] = judgeClaims(declared([60, 30, 10]), ers97, plainClaims(declared([60, 30, 10])));
    expect([verdict.bend, verdict.bends]).toEqual([
      undefined,
      'nobody else wins, unless by lot, with all the papers of C going to them',
    ]);
  });
});

describe('claims that do not fit', () => {
  const claim = transferClaims[0];

  test('a name that does not stand', () => {
    const strange = { ...claim, transfers: { from: 'Jerry Hicks', to: {}, nonTransferable: 1 } };
    expect(thrown(() => judgeClaims(unite2017, ers97, [strange])).code).toBe('bad-model');
    const strangeTo = { ...claim, transfers: { ...claim.transfers, to: { Coyne: 0.95 } } };
    expect(thrown(() => judgeClaims(unite2017, ers97, [strangeTo])).message).toContain('received "Coyne"');
  });

  test('shares that do not add up', () => {
    const short = { ...claim, transfers: { ...claim.transfers, nonTransferable: 0 } };
    expect(thrown(() => judgeClaims(unite2017, ers97, [short])).message).toContain(
      'must be at least 0 and add up to 1',
    );
  });

  test('a claim about turnout without scenarios', () => {
    const error = thrown(() => judgeClaims(unite2017, ers97, claims));
    expect([error.code, error.detail.hint]).toEqual(['bad-argument', 'give the scenarios as well (--scenarios FILE)']);
  });

  const plain = { id: 'x', about: 'turnout', who: 'w', says: 's', means: 'm' };
  test.each<[string, unknown, string]>([
    ['no list', {}, 'claims'],
    ['no id', [{ ...plain, id: '' }], 'claims[0].id'],
    ['about something else', [{ ...plain, about: 'weather' }], 'claims[0].about'],
    ['turnout with transfers', [{ ...plain, transfers: {} }], 'claims[0].transfers'],
    ['an unknown key', [{ ...plain, when: 'now' }], 'claims[0].when'],
  ])('a file with %s is refused with its path', (_, value, path) => {
    const error = thrown(() => checkClaims(value));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-file', path]);
  });

  test('transfers that cannot be read are refused with their path', () => {
    for (const [transfers, path] of [
      [undefined, 'claims[1].transfers'],
      [{ from: 'A', to: { B: 'all' }, nonTransferable: 0 }, 'claims[1].transfers.to.B'],
    ]) {
      const error = thrown(() => checkClaims([plain, { ...plain, about: 'transfers', transfers }]));
      expect([error.code, error.detail.place?.path]).toEqual(['bad-model', path]);
    }
  });
});

test('a margin behind which a lot stands says so', () => {
  const tied = declared([40, 30, 30]);
  const even: Claim = {
    id: 'even',
    about: 'transfers',
    who: 'Suppose',
    says: 'half each',
    means: 'half each',
    transfers: { from: 'C', to: { A: 0.5, B: 0.5 }, nonTransferable: 0 },
  };
  const [verdict] = judgeClaims(tied, instantRunoff, [even]);
  expect(verdict?.margin).toMatch(/ votes, after a lot on the way$/);
});
