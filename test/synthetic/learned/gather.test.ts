import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile, type RankingInput } from '../../../src/ballots/build-profile.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { type GatheredTransfers, gatherTransfers } from '../../../src/synthetic/learned/gather.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { thrown } from '../../thrown.ts';

/** Where the papers of a candidate go in the field of the strongest so many: a number for each candidate and a last one for nobody. */
function went({ candidates, next }: GatheredTransfers, field: number, from: number): readonly number[] {
  const m = candidates.length;
  const start = ((field - 1) * m + from) * (m + 1);
  return [...next.subarray(start, start + m + 1)];
}

describe('what is gathered of an election', () => {
  const gathered = gatherTransfers(parseBallots('5: A > B > C\n4: B > C > A\n3: C > A\n2: C\n1: B > A'));

  it('is the first preferences', () => {
    expect(gathered.candidates).toEqual([{ votes: 5 }, { votes: 5 }, { votes: 5 }]);
  });

  it('is who comes next among everybody', () => {
    expect(went(gathered, 3, 0)).toEqual([0, 5, 0, 0]);
    expect(went(gathered, 3, 1)).toEqual([1, 0, 4, 0]);
    expect(went(gathered, 3, 2)).toEqual([3, 0, 0, 2]);
  });

  it('is who comes next among the strongest, equal ones in the order of the ballot, past those who are out', () => {
    expect(went(gathered, 2, 1)).toEqual([5, 0, 0, 0]);
    expect(went(gathered, 2, 2)).toEqual([3, 0, 0, 2]);
    expect(went(gathered, 1, 0)).toEqual([0, 0, 0, 5]);
  });

  it('keeps groups, and nothing that names anybody', () => {
    const profile = parseBallots('3: Ann > Bob\n2: Bob');
    const named = { ...profile, candidates: [{ name: 'Ann', group: 'Red' }, { name: 'Bob' }] };
    expect(gatherTransfers(named).candidates).toEqual([{ votes: 3, group: 'Red' }, { votes: 2 }]);
    const renamed = { ...profile, candidates: [{ name: 'Xi', group: 'Red' }, { name: 'Yo' }] };
    expect(gatherTransfers(renamed)).toEqual(gatherTransfers(named));
  });

  it('is refused for more candidates than anybody should learn from', () => {
    const candidates = Array.from({ length: 201 }, (_, at) => ({ name: `Candidate ${at}` }));
    const error = thrown(() => gatherTransfers(buildProfile(candidates, [{ papers: 1, ranking: [0, 1] }])));
    expect(error).toMatchObject({ code: 'too-large', detail: { received: '201' } });
  });
});

/** A paper as it is read here: skipped ranks closed up, repeats passed over, ended at equal preferences. */
function readPaper(ranking: RankingInput['ranking']): readonly number[] {
  const read: number[] = [];
  for (const rank of ranking) {
    if (typeof rank === 'number') {
      if (!read.includes(rank)) read.push(rank);
    } else if (rank.length > 1) break;
  }
  return read;
}

/** The same numbers, paper by paper and field by field. */
function gatheredSlowly(candidates: number, papers: readonly RankingInput[]): readonly (readonly number[])[] {
  const read = papers.map(({ papers, ranking }) => ({ papers, ranked: readPaper(ranking) }));
  const votes = Array.from({ length: candidates }, (_, candidate) =>
    read.reduce((sum, { papers, ranked }) => sum + (ranked[0] === candidate ? papers : 0), 0),
  );
  const strongest = [...votes.keys()].sort((a, b) => votes[b] - votes[a] || a - b);
  const rows: number[][] = [];
  for (let field = 1; field <= candidates; field++)
    for (let from = 0; from < candidates; from++) {
      const row = new Array<number>(candidates + 1).fill(0);
      for (const { papers, ranked } of read) {
        if (ranked[0] !== from) continue;
        const to = ranked.slice(1).find((candidate) => strongest.slice(0, field).includes(candidate));
        row[to ?? candidates] += papers;
      }
      rows.push(row);
    }
  return rows;
}

const CANDIDATES = 4;
const candidate = fc.nat({ max: CANDIDATES - 1 });
const rank = fc.oneof(
  { weight: 8, arbitrary: candidate },
  { weight: 1, arbitrary: fc.constant<number[]>([]) },
  { weight: 1, arbitrary: fc.uniqueArray(candidate, { minLength: 2, maxLength: 3 }) },
);
const papers = fc.array(fc.record({ papers: fc.nat({ max: 50 }), ranking: fc.array(rank, { maxLength: 6 }) }), {
  maxLength: 12,
});

describe('counted quickly', () => {
  it('it is what counting paper by paper gives, with skipped ranks, repeats and equal preferences', () => {
    fc.assert(
      fc.property(papers, (rankings) => {
        const gathered = gatherTransfers(buildProfile(letters(CANDIDATES), rankings));
        const rows = gatheredSlowly(CANDIDATES, rankings);
        rows.forEach((row, at) => {
          expect(went(gathered, 1 + Math.floor(at / CANDIDATES), at % CANDIDATES)).toEqual(row);
        });
      }),
    );
  });
});
