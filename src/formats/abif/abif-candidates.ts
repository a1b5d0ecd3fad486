import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { type ErrorPlace, shown } from '../../base/errors.ts';
import { checkGatheredNames } from '../gathered-names.ts';
import type { Report } from '../report.ts';
import { tooMany } from '../too-many.ts';

/** Candidates of an ABIF file, who go by tokens, by names, or by both. */
export interface AbifCandidates {
  /** The candidate of a token or a name on a ballot; a new one joins. */
  onBallot(text: string, bracketed: boolean, line: number, column: number): number;
  /** Takes the line `=TOKEN:[Name]`. */
  define(token: string, name: string, place: ErrorPlace): void;
  /** The names in order of appearance; warns of those who are defined nowhere, where others are. */
  finish(): readonly AbifCandidate[];
}

/** A candidate, and where it is named first. */
export interface AbifCandidate {
  readonly name: string;
  readonly place: ErrorPlace;
}

/** Starts without candidates; tokens may be defined before or after they are used. */
export function abifCandidates(report: Report): AbifCandidates {
  const found: AbifCandidate[] = [];
  const byToken = new Map<string, number>();
  const byName = new Map<string, number>();
  const defined = new Set<number>();

  const join = (name: string, place: ErrorPlace): number => {
    if (found.length === MOST_CANDIDATES) throw tooMany('candidates', MOST_CANDIDATES, place);
    return found.push({ name, place }) - 1;
  };

  return {
    onBallot(text, bracketed, line, column) {
      const first = bracketed ? byName : byToken;
      const known = first.get(text) ?? (bracketed ? byToken : byName).get(text);
      if (known !== undefined) return known;
      const candidate = join(text, { line, column });
      first.set(text, candidate);
      return candidate;
    },
    define(token, name, place) {
      const before = byToken.get(token);
      if (before !== undefined && defined.has(before)) {
        report.fault({
          message: 'a token is defined twice',
          expected: 'one line for each',
          received: shown(token),
          place,
        });
        return;
      }
      const named = byName.get(name);
      // A second token for one name joins as a candidate of its own, and is told of as the same name twice.
      const candidate = before ?? (named === undefined || defined.has(named) ? join(name, place) : named);
      found[candidate] = { name, place };
      byToken.set(token, candidate);
      if (!byName.has(name)) byName.set(name, candidate);
      defined.add(candidate);
    },
    finish() {
      if (defined.size === 0) {
        const names = found.map(({ name }) => name);
        checkGatheredNames(names, 'a line such as "=A:[Total]"', (candidate) => found[candidate].place, report);
      }
      const bare = found.findIndex((_, candidate) => !defined.has(candidate));
      if (defined.size > 0 && bare !== -1) {
        report.warn({
          message: 'a candidate is defined nowhere, though others are, and goes by what stands on the ballots',
          expected: 'a line such as "=A:[Ann Lee]"',
          received: shown(found[bare].name),
          place: found[bare].place,
        });
      }
      return found;
    },
  };
}
