import type { Contest } from '../../src/ballots/contest.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { formats } from '../../src/formats/catalogue.ts';
import type { Format } from '../../src/formats/format.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { unite2017 } from '../ballots/unite-2017.ts';

/** The contest, or as much of it as has plain names, written in one of the formats; a count or totals in one of theirs. */
export function fileOf(contest: Contest, number: number): string {
  const { title: _, withdrawn: __, ...bare } = contest;
  const { synthetic: ___, ...profile } = contest.profile;
  const candidates = profile.candidates.map((____, index) => ({ name: `c${index}` }));
  const plain: Contest = { ...bare, profile: { ...profile, candidates } };
  const format = formats[number % formats.length];
  const texts = [...textsOf(format, contest), ...textsOf(format, plain)];
  return texts[Math.floor(number / formats.length) % Math.max(texts.length, 1)] ?? '';
}

function textsOf(format: Format, contest: Contest): readonly string[] {
  try {
    if (format.holds === 'declared result') return [format.write([unite2017])];
    if (format.holds === 'count') return [format.write(instantRunoff.count({ ...contest, seats: 1 }))];
    if (format.writeFiles === undefined) return [[...format.write(contest)].join('')];
    return format.writeFiles(contest).map(({ pieces }) => [...pieces].join(''));
  } catch (error) {
    if (error instanceof PsephosError) return [];
    throw error;
  }
}
