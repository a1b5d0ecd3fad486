import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniform } from '../../../src/synthetic/uniform.ts';
import { withShare } from '../../../src/whatif/sensitivity/bent-pattern.ts';
import { trialsOf } from '../../../src/whatif/sensitivity/trials.ts';
import { declared, provenRules } from '../declared.ts';
import { always, lucePatterns, pathPatterns } from './patterns.ts';

const CANDIDATES = 5;
const votes = fc.array(fc.nat({ max: 60 }), { minLength: CANDIDATES, maxLength: CANDIDATES });
const models = fc.oneof(
  fc.constant(uniform()),
  fc.oneof(lucePatterns(CANDIDATES), pathPatterns(CANDIDATES)).map((pattern) => always(pattern)),
);

describe.each(provenRules)('a draw counted again under $id', (rule) => {
  const seats = rule.singleSeat === true ? 1 : 2;

  test('elects the same whatever is put about papers that did not move', () => {
    let checked = 0;
    fc.assert(
      fc.property(votes, models, fc.nat(), fc.nat({ max: CANDIDATES }), (papers, model, draw, to) => {
        const { pattern, elected } = trialsOf(declared(papers, seats), rule, model, 7)(draw);
        const moved = new Set<number>();
        const asDrawn = elected(pattern, (first) => moved.add(first));
        if (pattern.kind === 'whole') throw new Error('whole ballots');
        for (let from = 0; from < CANDIDATES; from++) {
          if (moved.has(from) || from === to) continue;
          checked += 1;
          for (const share of [0, 0.3, 1])
            expect(elected(withShare(pattern, { from, to, share }, CANDIDATES))).toEqual(asDrawn);
        }
      }),
      { seed: 8, numRuns: 150 },
    );
    expect(checked).toBeGreaterThan(100);
  });

  test('elects the same when it is just counted again, and when it is drawn again', () => {
    fc.assert(
      fc.property(votes, models, fc.nat(), (papers, model, draw) => {
        const result = declared(papers, seats);
        const first = trialsOf(result, rule, model, 7)(draw);
        const elected = first.elected(first.pattern);
        expect(first.elected(first.pattern)).toEqual(elected);
        const again = trialsOf(result, rule, model, 7);
        again(draw + 1);
        const second = again(draw);
        expect(second.elected(second.pattern)).toEqual(elected);
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});
