import fc from 'fast-check';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Candidate } from '../../src/ballots/candidate.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import type { SyntheticStamp } from '../../src/ballots/profile.ts';
import { anyName, rankingInputs } from '../ballots/arbitraries.ts';

/** What `JSON.stringify` and `JSON.parse` keep as it is. */
const jsonRecord = fc
  .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 3 })
  .map((record) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>);

/** A stamp with any text in it. */
export const stamps: fc.Arbitrary<SyntheticStamp> = fc.record({
  model: anyName,
  parameters: jsonRecord,
  seed: fc.string({ unit: 'binary' }),
  assumes: anyName,
});

/** Any contest, with names and groups from `texts`. */
export function contests(texts: fc.Arbitrary<string> = anyName): fc.Arbitrary<Contest> {
  const candidates = fc.uniqueArray(fc.record({ name: texts, group: fc.option(texts, { nil: undefined }) }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ name }) => name,
  });
  return candidates.chain((list) =>
    fc
      .record({
        rankings: rankingInputs(list.length),
        seats: fc.integer({ min: 1, max: list.length }),
        title: fc.option(texts, { nil: undefined }),
        withdrawn: fc.option(fc.shuffledSubarray([...list.keys()], { minLength: 1 }), { nil: undefined }),
        synthetic: fc.option(stamps, { nil: undefined }),
      })
      .map(({ rankings, synthetic, seats, title, withdrawn }) => ({
        profile: buildProfile(list.map(grouped), rankings, synthetic),
        seats,
        ...(title === undefined ? {} : { title }),
        ...(withdrawn === undefined ? {} : { withdrawn }),
      })),
  );
}

function grouped({ name, group }: { name: string; group: string | undefined }): Candidate {
  return group === undefined ? { name } : { name, group };
}

/** Texts as BLT can hold them: on one line, without blanks at either end. */
export const bltTexts: fc.Arbitrary<string> = anyName
  .map((name) =>
    name
      .replace(/[\r\n]/g, '|')
      .toWellFormed()
      .trim(),
  )
  .filter((name) => name !== '');
