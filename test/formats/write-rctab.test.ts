import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import type { CountFormat } from '../../src/formats/format.ts';
import { rctab2, rcvis } from '../../src/formats/rctab/rctab.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { minneapolis } from '../../src/rules/stv/statutes/minneapolis.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { wright } from '../../src/rules/stv/statutes/wright.ts';
import { anyName } from '../ballots/arbitraries.ts';
import { everyKey, ireland1990 } from '../count/sample-counts.ts';
import { scottishContest } from '../rules/scottish.ts';
import { testWithSharedData } from '../shared-data.ts';
import { thrown } from '../thrown.ts';

const tiny = parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C');
const both: readonly (readonly [string, CountFormat])[] = [rctab2, rcvis].map((format) => [format.id, format] as const);

describe.each(both)('a count written as %s', (_, format) => {
  it('is read again with any names', () => {
    const names = anyName.filter((name) => name !== 'exhausted' && name !== 'residual surplus');
    const lists = fc.oneof(
      fc.uniqueArray(names, { minLength: 1, maxLength: 6 }),
      fc.constant(['"'.repeat(10_000), 'x'.repeat(10_000), 'قائمة', '12']),
    );
    fc.assert(
      fc.property(lists, names, (list, title) => {
        const rankings = list.map((_, first) => ({ papers: 3 + first, ranking: [first, ...list.keys()].slice(0, 2) }));
        const profile = buildProfile(
          list.map((name) => ({ name })),
          rankings,
        );
        const count = ers97.count({ profile, seats: Math.min(2, list.length), title });
        const again = format.read(format.write(count));
        expect(again.contest).toEqual(count.contest);
        expect(again.stages.map(({ votes }) => votes)).toEqual(count.stages.map(({ votes }) => votes));
      }),
    );
  });

  it('refuses votes that leave somebody who is neither elected nor excluded', () => {
    const [first, second] = ireland1990.stages;
    const votes = ['694483', '817830', '36790'];
    const count = { ...ireland1990, stages: [first, { ...second, votes, excluded: [2] }] };
    const error = thrown(() => format.write(count));
    expect({ code: error.code, path: error.detail.place?.path }).toEqual({
      code: 'unsupported',
      path: 'stages[1].votes[0]',
    });
  });

  it.each(['exhausted', 'residual surplus', ' ', 'Brian Lenihan'])(
    'has no place for somebody called %j beside the others',
    (name) => {
      const { contest } = ireland1990;
      const count = { ...ireland1990, contest: { ...contest, candidates: ['Brian Lenihan', 'Mary', name] } };
      const error = thrown(() => format.write(count));
      expect({ code: error.code, path: error.detail.place?.path }).toEqual({
        code: 'unsupported',
        path: 'contest.candidates[2]',
      });
    },
  );

  it('says of synthetic papers that they were never cast, and keeps their stamp', () => {
    const synthetic = { model: 'uniform', parameters: { alpha: [1] }, seed: '7', assumes: 'every split "alike"' };
    const count: Count = { ...ireland1990, provenance: { ...ireland1990.provenance, synthetic } };
    const text = format.write(count);
    expect(JSON.parse(text).config.contest).toBe('SYNTHETIC BALLOTS, never cast: President of Ireland, 1990');
    const again = format.read(text);
    expect(again.provenance.synthetic).toEqual(synthetic);
    expect(again.contest.title).toBe('President of Ireland, 1990');
    expect(thrown(() => format.read(text.replace('\\"seed\\":', '\\"sed\\":'))).message).toContain(
      'stamp of synthetic ballots',
    );
  });

  it('tells a surplus, an exclusion and who is elected in the round in which they happen', () => {
    const rounds = JSON.parse(format.write(ers97.count({ profile: tiny, seats: 2 }))).results;
    expect(rounds.map(({ tally, tallyResults }: Record<string, unknown>) => [tally, tallyResults])).toEqual([
      [{ A: '8', B: '3', C: '4', D: '3' }, [{ elected: 'A', transfers: { B: '1.5', C: '0.5' } }]],
      [{ A: '6', B: '4.5', C: '4.5', D: '3' }, [{ eliminated: 'D', transfers: { C: '3' } }]],
      [{ A: '6', B: '4.5', C: '7.5' }, [{ elected: 'C', transfers: {} }]],
    ]);
  });

  it('tells who is left out at the end, but not whoever withdrew', () => {
    const [round] = JSON.parse(format.write(blockVote.count({ profile: tiny, seats: 2, withdrawn: [1] }))).results;
    expect(Object.keys(round.tally)).toEqual(['A', 'C', 'D']);
    expect(round.tallyResults.map(Object.values)).toContainEqual(['D', {}]);
  });

  it('tells somebody elected when the surplus moves once, where a rule declares it only then', () => {
    const count = minneapolis.count({ profile: tiny, seats: 2 });
    const results = JSON.parse(format.write(count)).results.flatMap(
      ({ tallyResults }: { tallyResults: unknown }) => tallyResults,
    );
    expect(results.filter(({ elected }: { elected?: string }) => elected === 'A')).toHaveLength(1);
  });

  it('tells of a count that began again only how each run began, and the last run', () => {
    const count = wright.count({ profile: tiny, seats: 2 });
    const starts = count.stages.filter(({ restart }) => restart === true);
    expect(starts.length).toBeGreaterThan(0);
    const again = format.read(format.write(count));
    expect(again.stages[0].votes).toEqual(count.stages[0].votes);
    expect(again.stages.length).toBeLessThan(count.stages.length);
    expect(again.elected).toEqual(count.elected);
  });

  it('cuts fractions that have no end, and says that the rest was lost', () => {
    const text = format.write(everyKey);
    const again = format.read(text);
    expect(again.stages[1].votes).toEqual(['2.666666666', '2', '3', '0'].slice(0, 3));
    expect(again.provenance.synthetic).toEqual(everyKey.provenance.synthetic);
  });

  it('never throws anything but its own error on files that are not well written', () => {
    const text = format.write(ers97.count({ profile: tiny, seats: 2 }));
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 3 }), (at, cut, more) => {
        try {
          format.read(text.slice(0, at) + more + text.slice(at + cut));
        } catch (error) {
          expect((error as Error).name).toBe('PsephosError');
        }
      }),
      { numRuns: 2000 },
    );
    expect(thrown(() => format.read('['.repeat(1e6))).code).toBe('too-large');
  });
});

testWithSharedData('a real count is told in rounds and read again', () => {
  const count = scotlandLocal2007.count(scottishContest('10_cands/aberdeen_2017_ward12.blt'));
  for (const [, format] of both) {
    const again = format.read(format.write(count));
    expect(again.stages.map(({ votes }) => votes)).toEqual(count.stages.map(({ votes }) => votes));
    expect(again.elected).toEqual(count.elected);
    expect(again.contest).toEqual(count.contest);
  }
});
