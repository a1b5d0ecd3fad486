import { describe, expect, test } from 'vitest';
import { checkEvidence, checkSurvey } from '../../../src/synthetic/evidence/transfer-evidence.ts';

const poll = { from: 'Cy', to: { Ann: 120, Bob: 180 }, nonTransferable: 100 };

describe('a survey of second preferences', () => {
  test('counts as many random papers as people were asked, over the design effect', () => {
    expect(checkSurvey(poll)).toEqual([
      { from: 'Cy', continuing: ['Ann', 'Bob'], counts: [120, 180], nonTransferable: 100, worth: 400 },
    ]);
    expect(checkSurvey({ ...poll, designEffect: 1.6 })[0].worth).toBe(250);
    expect(checkSurvey([{ ...poll, worth: 80, source: 'a newspaper' }, poll]).map(({ worth }) => worth)).toEqual([
      80, 400,
    ]);
  });

  test('is taken again as the parameters of a model keep it', () => {
    const found = checkSurvey({ ...poll, source: 'a newspaper' });
    expect(checkEvidence(JSON.parse(JSON.stringify(found)), 'evidence')).toEqual(found);
  });

  test.each([
    [[], 'the list is empty'],
    [{ ...poll, form: 'Cy' }, 'form: unknown key'],
    [{ ...poll, from: ' ' }, 'from: must be a text that is not blank'],
    [{ ...poll, to: { Ann: 1.5 } }, 'to.Ann: must be a whole number'],
    [{ ...poll, to: { Ann: 3, Cy: 1 } }, 'to.Cy: papers cannot go on to the same candidate'],
    [{ ...poll, to: {} }, 'to: names nobody'],
    [{ from: 'Cy', to: { Ann: 3 } }, 'nonTransferable: must be a whole number'],
    [{ from: 'Cy', to: { Ann: 0, Bob: 0 }, nonTransferable: 0 }, 'so there is nothing to learn'],
    [{ ...poll, designEffect: 0.5 }, 'designEffect: must be a number of at least 1'],
    [{ ...poll, worth: 401 }, 'worth: must be at least 1 and no more than the 400 seen'],
    [{ ...poll, worth: 0 }, 'worth: must be at least 1'],
    [{ ...poll, worth: 0.5 }, 'worth: must be at least 1'],
    [{ ...poll, designEffect: 401 }, 'designEffect: leaves less than one of the 400 seen'],
    [{ ...poll, worth: 40, designEffect: 2 }, 'worth: worth and designEffect say the same'],
    [[poll, { ...poll, worth: -1 }], '[1].worth: must be at least 1'],
  ])('is refused as %j', (value, message) => {
    expect(() => checkSurvey(value)).toThrow(message);
  });

  test.each([
    [
      [{ from: 'Cy', continuing: ['Ann', 'Ann'], counts: [1, 2], nonTransferable: 0, worth: 3 }],
      'names somebody twice',
    ],
    [
      [{ from: 'Cy', continuing: ['Ann'], counts: [1, 2], nonTransferable: 0, worth: 3 }],
      'one entry a continuing candidate',
    ],
  ])('parameters are refused as %j', (value, message) => {
    expect(() => checkEvidence(value, 'evidence')).toThrow(message);
  });
});
