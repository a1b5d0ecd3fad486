import type { NamelessBuilder } from '../ballots/build-profile.ts';
import type { Candidate } from '../ballots/candidate.ts';
import type { Contest } from '../ballots/contest.ts';
import type { SyntheticStamp } from '../ballots/profile.ts';
import { type ErrorPlace, PsephosError, shown } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { ReadBallotsOptions } from './format.ts';
import type { Report } from './report.ts';

/** What a file said, once all of it was read. */
export interface ContestParts {
  readonly ballots: NamelessBuilder;
  readonly candidates: readonly Candidate[];
  /** `undefined` where the file does not say. */
  readonly seats: number | undefined;
  readonly title?: string | undefined;
  readonly withdrawn?: readonly number[];
  readonly synthetic?: SyntheticStamp | undefined;
  /** Where a candidate was named, for faults. */
  placeOf?(candidate: number): ErrorPlace;
}

/**
 * The contest of a file, or none where its candidates or places are at fault, which is reported.
 *
 * A file that does not say how many places there are fills one, with a warning, unless the options say.
 *
 * @throws PsephosError `bad-contest` where the options ask for more places than candidates stand.
 */
export function finishContest(parts: ContestParts, options: ReadBallotsOptions, report: Report): readonly Contest[] {
  const { ballots, candidates, title, withdrawn = [], synthetic } = parts;
  checkNames(parts, report);
  const seats = options.seats ?? parts.seats ?? 1;
  if (options.seats === undefined && parts.seats === undefined) {
    report.warn({
      message: 'the file does not say how many places there are to fill, so one is taken',
      expected: 'their number beside the file (--seats)',
      place: {},
    });
  }
  if (seats > candidates.length && candidates.length > 0) {
    const expected = `at most ${candidates.length}, as many as stand`;
    const fault = { message: 'more places than candidates', expected, received: `${seats}` };
    // What was asked for is no fault of the file, nor helped by a hint about its format.
    if (options.seats !== undefined && !report.faulty)
      throw new PsephosError({ ...fault, code: 'bad-contest', hint: 'ask for fewer places (--seats)' });
    report.fault({ ...fault, place: {} });
  }
  if (report.faulty) return [];
  const profile = ballots.finish(candidates, synthetic);
  const fileOrder = ballots.order();
  return [
    {
      profile,
      seats,
      ...defined({ title: title === '' ? undefined : title, fileOrder }),
      ...(withdrawn.length === 0 ? {} : { withdrawn }),
    },
  ];
}

function checkNames({ candidates, placeOf }: ContestParts, report: Report): void {
  if (candidates.length === 0)
    report.fault({ message: 'nobody stands', expected: 'at least one candidate', place: {} });
  const first = new Map<string, number>();
  candidates.forEach(({ name }, index) => {
    const place = placeOf?.(index) ?? { path: `candidate ${index + 1}` };
    const earlier = first.get(name);
    if (name.trim() === '') report.fault({ message: 'a candidate has no name', received: shown(name), place });
    else if (earlier !== undefined) {
      const line = placeOf?.(earlier)?.line;
      const where = line === undefined ? `numbers ${earlier + 1} and ${index + 1}` : `the other on line ${line}`;
      const message = `two candidates are called ${shown(name)} (${where})`;
      report.fault({ message, expected: 'a name of its own for each', place });
    } else first.set(name, index);
  });
}
