import { expect } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { headToHead } from '../../src/compare/head-to-head.ts';
import { ruleById } from '../../src/rules/catalogue.ts';
import { readSharedText, testWithSharedData } from '../shared-data.ts';
import { withEveryLot } from './every-lot.ts';

type Names = readonly string[];

/** A classic example; each field that is a rule or a set holds names of candidates. */
interface Example {
  readonly name: string;
  readonly candidates: Names;
  readonly seats: number;
  readonly ballots: readonly (readonly [papers: number, ranking: Names])[];
  readonly published: Readonly<Record<string, Names>>;
  readonly computed: Readonly<Record<string, unknown>>;
}

/** Fields that are winners for one place. */
const ONE_PLACE = {
  fptp: 'first-past-the-post',
  irv: 'instant-runoff',
  schulze_wv: 'schulze',
  copeland: 'copeland',
  minimax_margins: 'minimax',
  ranked_pairs: 'ranked-pairs',
  borda: 'borda',
} as const;
/** The rules of the other fields fill all places; `irv_stages` stands in another test. */
const ELSEWHERE = ['irv_stages', 'scottish', 'meek_prf'];

const examples = (): Example[] => JSON.parse(readSharedText('reference/textbook.json'));

function contestOf({ candidates, ballots }: Example, seats: number): Contest {
  const rankings = ballots.map(([papers, ranking]) => ({
    papers,
    ranking: ranking.map((one) => candidates.indexOf(one)),
  }));
  return {
    profile: buildProfile(
      candidates.map((name) => ({ name })),
      rankings,
    ),
    seats,
  };
}

testWithSharedData(
  'every field of the examples that is a rule or a set for one place is ours, published or computed',
  () => {
    const checked = new Set<string>();
    for (const example of examples()) {
      const contest = contestOf(example, 1);
      const named = (found: readonly number[]): Names => found.map((candidate) => example.candidates[candidate]).sort();
      const table = headToHead(contest);
      const winner = table?.condorcetWinner ?? null;
      const ours: Readonly<Record<string, unknown>> = {
        condorcet: named(winner === null ? [] : [winner]),
        smith: named(table?.smith ?? []),
        matrix: table?.papers,
        ...Object.fromEntries(
          Object.entries(ONE_PLACE).map(([field, id]) => {
            const elected = withEveryLot((lot) => ruleById(id).count(contest, { lot }).elected).flat();
            return [field, named([...new Set(elected)])];
          }),
        ),
      };
      for (const source of ['published', 'computed'] as const) {
        for (const [field, expected] of Object.entries(example[source])) {
          if (ELSEWHERE.includes(field)) continue;
          checked.add(`${source} ${field}`);
          const sorted = field === 'matrix' ? expected : [...(expected as Names)].sort();
          expect(ours[field], `${example.name}: ${source} ${field}`).toEqual(sorted);
        }
      }
    }
    expect(checked.size).toBe(18);
  },
);

testWithSharedData(
  'the examples elect for all their places whom the Scottish rule and reference Meek were found to elect',
  () => {
    for (const example of examples()) {
      const winners = (id: string): Names =>
        ruleById(id)
          .count(contestOf(example, example.seats))
          .elected.map((candidate) => example.candidates[candidate])
          .sort();
      const { scottish, meek_prf: meek } = example.computed as {
        readonly scottish?: { readonly elected: Names };
        readonly meek_prf?: Names;
      };
      for (const expected of [example.published.scottish, scottish?.elected]) {
        if (expected !== undefined) expect(winners('scotland-local-2007'), example.name).toEqual([...expected].sort());
      }
      if (meek !== undefined) expect(winners('meek-reference'), example.name).toEqual([...meek].sort());
    }
  },
);
