import { expect } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { ruleById } from '../../src/rules/catalogue.ts';
import { readSharedText, testWithSharedData } from '../shared-data.ts';

/** A classic example; `published` holds the winners that books print for some rules. */
interface Example {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [papers: number, ranking: readonly string[]])[];
  readonly published: { readonly fptp?: readonly string[]; readonly irv?: readonly string[] };
  readonly computed: {
    readonly fptp?: readonly string[];
    readonly irv?: readonly string[];
    readonly irv_stages?: readonly (readonly number[])[];
  };
}

const examples = (): Example[] => JSON.parse(readSharedText('reference/textbook.json'));

function onePlace({ candidates, ballots }: Example): Contest {
  const rankings = ballots.map(([papers, ranking]) => ({
    papers,
    ranking: ranking.map((name) => candidates.indexOf(name)),
  }));
  return {
    profile: buildProfile(
      candidates.map((name) => ({ name })),
      rankings,
    ),
    seats: 1,
  };
}

/** Name of the example → its winner. */
function winners(id: string, some: readonly Example[]): Record<string, readonly string[]> {
  const won = (example: Example): string[] =>
    ruleById(id)
      .count(onePlace(example))
      .elected.map((candidate) => example.candidates[candidate]);
  return Object.fromEntries(some.map((example) => [example.name, won(example)]));
}

testWithSharedData(
  'the published winners of Tennessee and Burlington are ours, by first-past-the-post and instant runoff',
  () => {
    const published = examples().filter(({ published: { fptp, irv } }) => fptp !== undefined || irv !== undefined);
    expect(winners('first-past-the-post', published)).toEqual({
      'Tennessee capital': ['Memphis'],
      'Burlington VT 2009 mayor': ['Kurt Wright'],
    });
    expect(winners('instant-runoff', published)).toEqual({
      'Tennessee capital': ['Knoxville'],
      'Burlington VT 2009 mayor': ['Bob Kiss'],
    });
    for (const {
      name,
      published: { fptp, irv },
    } of published) {
      expect([fptp, irv], name).toEqual([
        winners('first-past-the-post', published)[name],
        winners('instant-runoff', published)[name],
      ]);
    }
  },
);

testWithSharedData('every example has the winners and the stages that another program computed', () => {
  for (const example of examples()) {
    const { fptp, irv, irv_stages: stages } = example.computed;
    if (fptp !== undefined) expect(winners('first-past-the-post', [example])).toEqual({ [example.name]: fptp });
    if (irv !== undefined) expect(winners('instant-runoff', [example])).toEqual({ [example.name]: irv });
    if (stages === undefined) continue;
    const ours = ruleById('instant-runoff')
      .count(onePlace(example))
      .stages.map(({ votes, nonTransferable }) => [...votes, nonTransferable].map(Number));
    expect(ours, example.name).toEqual(stages.slice(0, ours.length));
  }
});
