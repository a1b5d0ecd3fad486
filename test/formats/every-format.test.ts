import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contest } from '../../src/ballots/contest.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { formats } from '../../src/formats/catalogue.ts';
import type { ContestFormat } from '../../src/formats/format.ts';
import { type ContestsRead, openAs, readAs } from '../../src/formats/read-as.ts';
import { contests } from './arbitraries.ts';

const ballotFormats = formats.filter((format) => format.holds === 'ballots');

/** Contests that the narrowest of the formats hold: names are numbers, and each candidate has a party. */
const numbered = contests().map(({ profile, seats }): Contest => {
  const { synthetic: _, ...others } = profile;
  const candidates = profile.candidates.map((__, index) => ({ name: `${index}`, group: `Party ${index}` }));
  return { seats, profile: { ...others, candidates } };
});

/** What a format writes: one file, or several with their names; `undefined` where it refuses the contest. */
function writtenFiles(format: ContestFormat, contest: Contest): readonly (readonly [string, string])[] | undefined {
  try {
    if (format.writeFiles !== undefined)
      return format.writeFiles(contest).map(({ name, pieces }) => [name, [...pieces].join('')]);
    return [['', [...format.write(contest)].join('')]];
  } catch (error) {
    if (error instanceof PsephosError && error.code === 'unsupported') return undefined;
    throw error;
  }
}

/** Reads files whose bytes come in pieces that end at these places. */
function readInPieces(
  format: ContestFormat,
  files: readonly (readonly [string, string])[],
  cuts: readonly number[],
): ContestsRead {
  const { reader, finish } = openAs(format, { seats: 1 });
  files.forEach(([name, text], index) => {
    if (index > 0 || format.writeFiles !== undefined) reader.next?.(name);
    const bytes = new TextEncoder().encode(text);
    const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
    // One buffer for all pieces, as a file is read.
    const buffer = new Uint8Array(bytes.length);
    [...places, bytes.length].reduce((from, to) => {
      buffer.fill(0);
      buffer.set(bytes.subarray(from, to));
      reader.push(buffer.subarray(0, to - from));
      return to;
    }, 0);
  });
  return finish();
}

describe.each(ballotFormats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('gives back the profile it wrote, whatever the names, or refuses to write it', () => {
    let held = 0;
    fc.assert(
      fc.property(fc.oneof(contests(), numbered), fc.array(fc.nat(), { maxLength: 6 }), (contest, cuts) => {
        const files = writtenFiles(format, contest);
        if (files === undefined) return;
        held += 1;
        const [read] = readInPieces(format, files, cuts).contests;
        const leaves = format.leavesOut?.(contest) ?? [];
        const profile = leaves.some((left) => /group|part/.test(left)) ? ungrouped(contest) : contest;
        expect(read.profile).toEqual(profile.profile);
      }),
    );
    expect(held).toBeGreaterThan(0);
  });

  it('recognises what it writes before any other format does', () => {
    const contest: Contest = { profile: parseBallots('3: Ann > Bob > Cy\n2: Bob\n1: Cy > Ann'), seats: 1 };
    for (const [, text] of writtenFiles(format, contest) ?? [])
      expect(formats.find((known) => known.recognises(text))?.id).toBe(format.id);
  });

  it('tells a file that is cut anywhere from a whole one, or reads what is there, and never throws anything else', () => {
    const contest: Contest = { profile: parseBallots('3: Ann > Bob > Cy\n2: Bob\n1: Cy > Ann'), seats: 1 };
    const [, text] = writtenFiles(format, contest)?.at(-1) ?? ['', ''];
    // Long files are cut at some hundred places, not at each.
    for (let end = 0; end < text.length; end += Math.ceil(text.length / 300)) {
      try {
        readAs(format, text.slice(0, end));
      } catch (error) {
        expect(error).toBeInstanceOf(PsephosError);
      }
    }
  });
});

function ungrouped(contest: Contest): Contest {
  const candidates = contest.profile.candidates.map(({ name }) => ({ name }));
  return { ...contest, profile: { ...contest.profile, candidates } };
}
