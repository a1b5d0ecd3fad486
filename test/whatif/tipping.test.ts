import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { leastToWin, levelSplit, type TippingLine, tippingLine, tippingPoints } from '../../src/whatif/tipping.ts';
import { closeRaces, declared, ireland1990, provenRules, unite2017 } from './declared.ts';
import { fatesWhen } from './split-ballots.ts';

const [instantRunoff] = provenRules;

/** The line, or a failed test. */
function lineOf(...given: Parameters<typeof tippingLine>): TippingLine {
  const line = tippingLine(...given);
  if (line === undefined) throw new Error('no tipping line');
  return line;
}

describe('Unite 2017', () => {
  const line = lineOf(unite2017, ers97);

  test('Coyne needs 11,334 of the 17,143 papers of Allinson, 66.11%, when all go on', () => {
    expect(leastToWin(line, 0)).toBe(11_334);
    const [first] = tippingPoints(line);
    expect(first).toMatchObject({ candidate: 1, from: 2, least: 11_334, ifNonTransferable: 0 });
    expect(first.share.toFixed(4)).toBe('0.6611');
  });

  test('11,333 and 5,810 make both level on 64,877', () => {
    expect(levelSplit(line, 0)).toEqual({ toCandidate: 11_333, toLeader: 5810 });
    expect([53_544 + 11_333, 59_067 + 5810]).toEqual([64_877, 64_877]);
  });

  test('level goes to McCluskey under ERS97 5.6.2, and to a lot under instant runoff', () => {
    const level = { from: 2, to: { 0: 5810, 1: 11_333 } };
    expect(fatesWhen(unite2017, ers97, level)).toEqual(['yes', 'no', 'no']);
    expect(line.levelGoesTo).toBe('leader');
    expect(fatesWhen(unite2017, instantRunoff, level)).toEqual(['by-lot', 'by-lot', 'no']);
    expect(lineOf(unite2017, instantRunoff).levelGoesTo).toBe('lot');
  });

  test('Coyne can win with 11,619 papers non-transferable and not with 11,620', () => {
    expect(line.mostNonTransferable).toBe(11_619);
    expect(leastToWin(line, 11_619)).toBe(5524);
    expect(leastToWin(line, 11_620)).toBeUndefined();
    expect(levelSplit(line, 11_620)).toEqual({ toCandidate: 5523, toLeader: 0 });
    expect(fatesWhen(unite2017, ers97, { from: 2, to: { 1: 5524 } })).toEqual(['no', 'yes', 'no']);
    expect(fatesWhen(unite2017, ers97, { from: 2, to: { 1: 5523 } })).toEqual(['yes', 'no', 'no']);
  });

  test('the points run from every paper going on to the last that can stop', () => {
    const points = tippingPoints(line);
    expect(points.map(({ ifNonTransferable }) => ifNonTransferable)).toEqual([
      0, 1714, 3429, 5143, 6857, 8572, 10_286, 11_619,
    ]);
    expect(points.at(-1)).toEqual({ candidate: 1, from: 2, least: 5524, share: 1, ifNonTransferable: 11_619 });
  });
});

test('Ireland 1990: 65.3% of the papers of Currie would have tied Robinson with Lenihan', () => {
  const line = lineOf(ireland1990, ers97);
  expect([line.leader, line.candidate, line.from, line.lead]).toEqual([0, 1, 2, 82_219]);
  // The numbers are odd: with all papers going on nobody can be level, and 175,061 is the first that wins.
  expect(levelSplit(line, 0)).toBeUndefined();
  expect(leastToWin(line, 0)).toBe(175_061);
  expect((175_060.5 / 267_902).toFixed(3)).toBe('0.653');
});

describe.each(provenRules)('any close race of three, under $id', (rule) => {
  test('every point of the line elects the runner-up for sure, and one paper fewer does not', () => {
    fc.assert(
      fc.property(closeRaces(60), (result) => {
        const line = lineOf(result, rule);
        const { candidate, leader, from, papers } = line;
        for (let stopped = 0; stopped <= papers; stopped++) {
          const least = leastToWin(line, stopped);
          if (least === undefined) {
            const best = fatesWhen(result, rule, { from, to: { [candidate]: papers - stopped } });
            expect(best[candidate]).not.toBe('yes');
            continue;
          }
          const splitAt = (gained: number) =>
            fatesWhen(result, rule, { from, to: { [candidate]: gained, [leader]: papers - stopped - gained } });
          expect(splitAt(least)[candidate]).toBe('yes');
          expect(splitAt(least - 1)[candidate]).not.toBe('yes');
        }
        if (line.mostNonTransferable >= 0) expect(leastToWin(line, line.mostNonTransferable)).toBe(line.lead + 1);
        expect(leastToWin(line, line.mostNonTransferable + 1)).toBeUndefined();
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  test('a level split is level, and goes where the line says', () => {
    fc.assert(
      fc.property(closeRaces(60), fc.nat({ max: 60 }), (result, stopped) => {
        const line = lineOf(result, rule);
        const { candidate, leader, from } = line;
        const split = levelSplit(line, stopped);
        if (split === undefined) return;
        const { toCandidate, toLeader } = split;
        expect(result.candidates[candidate].votes + toCandidate).toBe(result.candidates[leader].votes + toLeader);
        expect(toCandidate + toLeader + stopped).toBe(line.papers);
        const found = fatesWhen(result, rule, { from, to: { [candidate]: toCandidate, [leader]: toLeader } });
        const [ofCandidate, ofLeader] = line.levelGoesTo === 'lot' ? ['by-lot', 'by-lot'] : ['no', 'yes'];
        expect([found[candidate], found[leader]]).toEqual([ofCandidate, ofLeader]);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('the points are distinct, however few the papers', () => {
    fc.assert(
      fc.property(closeRaces(15), (result) => {
        const points = tippingPoints(lineOf(result, rule));
        const stops = points.map(({ ifNonTransferable }) => ifNonTransferable);
        expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
        for (const { share, least, ifNonTransferable } of points)
          expect(share).toBe(least / (lineOf(result, rule).papers - ifNonTransferable));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('there is no line', () => {
  test.each([
    ['for two candidates', declared([5, 4])],
    ['for four', declared([5, 4, 3, 2])],
    ['for several places', declared([5, 4, 3], 2)],
    ['where somebody has more than half at once', declared([8, 4, 3])],
    ['where two are level for the last place', declared([5, 4, 4])],
  ])('%s', (_, result) => {
    expect(tippingLine(result, ers97)).toBeUndefined();
  });

  test('under a rule that makes no promise about exclusions', () => {
    expect(tippingLine(unite2017, firstPastThePost)).toBeUndefined();
  });
});

test('leaders who start level leave even ERS97 to a lot', () => {
  expect(lineOf(declared([5, 5, 3]), ers97).levelGoesTo).toBe('lot');
  expect(fatesWhen(declared([5, 5, 3]), ers97, { from: 2, to: { 0: 1, 1: 1 } })).toEqual(['by-lot', 'by-lot', 'no']);
});
