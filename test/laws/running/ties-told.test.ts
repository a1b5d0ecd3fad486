import { expect, test } from 'vitest';
import { asRule } from '../../../src/laws/as-rule.ts';
import { assertLaw } from '../../../src/laws/assert-law.ts';
import { orderOfCandidates } from '../../../src/laws/symmetry/order-of-candidates.ts';
import { thrown } from '../../thrown.ts';

test('where candidates stand decides, and the message says what to do if that is meant', () => {
  const first = (ties: 'untold' | 'lot') =>
    asRule({ id: 'first', ties }, (_, seats, { candidates }) => candidates.slice(0, seats));
  const { message } = thrown(() => assertLaw(first('untold'), orderOfCandidates));
  expect(message).toContain("\nIf ties are meant to go by the order of the ballot: asRule({ id, ties: 'order' }, …).");
  expect(thrown(() => assertLaw(first('lot'), orderOfCandidates)).message).not.toContain('If ties are meant');
});
