import { describe, expect, test } from 'vitest';
import { countsLike } from '../../../src/laws/agreement/counts-like.ts';
import { asRule } from '../../../src/laws/as-rule.ts';
import { assertLaw, assertLaws } from '../../../src/laws/assert-law.ts';
import type { Law } from '../../../src/laws/law.ts';
import { KEPT } from '../../../src/laws/law.ts';
import { lawsKept } from '../../../src/laws/laws-kept.ts';
import { majority } from '../../../src/laws/majority/majority.ts';
import type { LawTestOptions } from '../../../src/laws/running/law-test-options.ts';
import { houseMonotonicity } from '../../../src/laws/several-places/house-monotonicity.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { thrown } from '../../thrown.ts';

// What plain JavaScript may hand over, where the compiler would have refused it.
describe('what is no tally, law or option is refused with what was meant:', () => {
  test.each<[string, () => unknown, string]>([
    ['a function', () => assertLaw((() => 'A') as never, majority), 'received a function. Hint: asRule(id, function)'],
    ['no tally', () => assertLaw(undefined as never, majority), 'no tally to try laws on'],
    ['the id of a law', () => assertLaw(borda, 'majority' as never), 'Hint: lawById("majority")'],
    ['no law', () => assertLaw(borda, undefined as never), 'no law to try: expected a law, received undefined'],
    ['a law without check', () => assertLaw(borda, { ...majority, check: undefined } as never), 'no law to try'],
    ['one law for several', () => assertLaws(borda, majority as never), 'no list of laws to try'],
    ['a list with no law in it', () => assertLaws(borda, [undefined as never]), 'no law to try'],
    ['no laws at all', () => assertLaws(borda, []), 'no laws to try: expected at least one'],
    ['a reference that is no rule', () => countsLike('borda' as never), 'Hint: ruleById("borda")'],
    ['no options', () => assertLaw(borda, majority, 7 as never), 'no options'],
    ['a misspelt option', () => assertLaws(borda, [majority], { run: 5 } as never), 'Hint: did you mean runs?'],
    ['a text for a range', () => assertLaw(borda, majority, { candidates: '3' } as never), 'no candidates to draw'],
    ['a list for a range', () => assertLaw(borda, majority, { candidates: [2, 3] } as never), 'no candidates to draw'],
  ])('%s', (_, run, message) => {
    const error = thrown(run);
    expect(error.code).toBe('bad-argument');
    expect(error.message).toContain(message);
  });

  test.each(['', 'abc', '-1', '5:1', '99999999999', 5])('path %j', (path) => {
    expect(thrown(() => assertLaw(borda, majority, { path } as LawTestOptions)).message).toContain('no path to go by');
  });
});

describe('laws that speak of nothing', () => {
  test('are refused where none speaks of such tallies', () => {
    const one = asRule({ id: 'one', singleSeat: true }, (_, __, { candidates }) => candidates[0]);
    expect(thrown(() => assertLaws(one, [houseMonotonicity])).code).toBe('law-silent');
  });

  test('are refused where no rule of that id was tried', () => {
    const verdict = { kind: 'open', searched: { exhaustive: [], drawn: 1 } } as const;
    const error = thrown(() => lawsKept('bord', [{ rule: 'borda', law: 'majority', places: 'one', verdict }]));
    expect(error.message).toBe('no verdicts on a rule of that id: received "bord". Hint: did you mean borda?');
  });
});

describe('a law of somebody’s own that is not written as one', () => {
  const found = (check: unknown): unknown => {
    const law = { ...majority, id: 'own', check } as Law;
    return thrown(() => assertLaw(borda, law, { runs: 5 })).message;
  };

  test('is refused where check is no generator', () => {
    expect(found(() => KEPT)).toContain('the law own is not written as a law: check is no generator');
  });

  test.each([undefined, true, { kind: 'broke' }, { kind: 'broken' }, { kind: 'broken', violation: { says: '' } }])(
    'is refused where it finds %j',
    (finding) => {
      const check = function* () {
        return finding;
      };
      expect(found(check)).toContain('check returns what is no finding: expected KEPT, SILENT or broken(violation)');
    },
  );

  test('is refused where it asks without a star, or later', () => {
    const starless = function* () {
      yield 5;
    };
    const later = async function* () {
      yield 5;
    };
    expect(found(starless)).toContain('check asks what is no question: expected yield* with tallied');
    expect(found(later)).toContain('the law own is not written as a law');
  });

  test('is heard whatever it throws', () => {
    const law: Law = {
      ...majority,
      *check() {
        throw undefined;
      },
    };
    let heard = false;
    try {
      assertLaw(borda, law, { runs: 5 });
    } catch (error) {
      heard = error === undefined;
    }
    expect(heard).toBe(true);
  });
});

describe('a tally that throws', () => {
  test.each<[unknown, string]>([
    [Number.NaN, 'NaN (which is no Error)'],
    [undefined, 'undefined (which is no Error)'],
    ['oops', '"oops" (which is no Error)'],
    [{ code: 7 }, '{"code":7} (which is no Error)'],
    [Object.create(null), '{} (which is no Error)'],
    [Object.freeze(new TypeError('frozen')), 'TypeError: frozen'],
  ])('%o is told of', (error, line) => {
    const throwing = asRule({ id: 'throwing', singleSeat: true }, () => {
      throw error;
    });
    expect(thrown(() => assertLaw(throwing, majority)).message.split('\n')[1]).toBe(line);
  });

  test('on a text of millions of letters is told of within a second', () => {
    const long = asRule({ id: 'long', singleSeat: true }, () => 'x'.repeat(1e7));
    expect(thrown(() => assertLaw(long, majority)).message).toContain('received "xxx');
  });
});
