import { namelessBuilder } from '../../ballots/build-profile.ts';
import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { candidateOf } from '../../ballots/profile.ts';
import type { ErrorPlace } from '../../base/errors.ts';
import { nearest } from '../../base/near.ts';
import { byLines } from '../by-lines.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { checkGatheredNames } from '../gathered-names.ts';
import { firstLine } from '../lines.ts';
import type { Report } from '../report.ts';
import { stampComments } from '../stamp-comment.ts';
import { ballotTaker } from '../take-ballots.ts';
import { tooMany } from '../too-many.ts';
import { readCefBallot } from './cef-ballot.ts';
import { cefParametersReader } from './cef-parameters.ts';

/**
 * The Condorcet Election Format (CEF 1.0): `#/Parameter: value`, then lines `tags || A > B = C ^weight * papers`.
 *
 * Papers are kept as they are written: under implicit ranking, which CEF takes for granted, whoever is not named would stand
 * last together with the others not named, which is left to a rule. A weight multiplies papers where it is allowed. Tags are
 * passed over. Without a list of candidates they are those named on the ballots, in order of appearance.
 *
 * @see https://github.com/CondorcetVote/CondorcetElectionFormat
 * @example readAs(cef, '#/Number of Seats: 1\nAnn > Bob * 3\n/EMPTY_RANKING/').contests[0].profile.total // 4
 */
export const cefReader: ContestFormatReader = {
  id: 'cef',
  title: 'Condorcet Election Format (CEF, .cvotes)',
  endings: ['.cvotes', '.cef'],
  holds: 'ballots',
  hint: 'a line of CEF reads like "Ann > Bob = Cy * 12", a parameter like "#/Candidates: Ann ; Bob ; Cy"',
  recognises: recognisesCef,
  open: openCef,
};

const PARAMETER =
  /^[ \t\uFEFF]*#\/[ \t]*(?:candidates|number of seats|implicit ranking|voting methods|weight allowed)[ \t]*:/im;
const BALLOT = /^[^:{}[\]"]*(?:>[^:{}[\]"]*[*^][ \t]*\d+[ \t]*(?:[*#]|$)|\/EMPTY_RANKING\/|\|\|[^:{}[\]"]*>)/;

function recognisesCef(head: string): boolean {
  return PARAMETER.test(head) || BALLOT.test((firstLine(head)?.text ?? '').slice(0, 2000));
}

function openCef(report: Report, options: ReadBallotsOptions): BallotsReader {
  const parameters = cefParametersReader(report);
  const stamps = stampComments(report);
  const ballots = namelessBuilder('not yet known', options.keepOrder);
  const taker = ballotTaker(ballots, report);
  const known = new Map<string, number>();
  let listed = false;
  let begun = false;
  let fewestNamed = Number.POSITIVE_INFINITY;
  let firstShort: ErrorPlace = {};

  const begin = (): void => {
    begun = true;
    const { candidates } = parameters.found;
    listed = candidates !== undefined;
    for (const { name } of candidates ?? []) if (!known.has(name)) known.set(name, known.size);
    checkSize(candidates?.length ?? 0);
  };

  const candidate = (name: string): number | string => {
    const index = known.get(name);
    if (index !== undefined) return index;
    if (listed) return unlisted(name, known);
    checkSize(known.size + 1);
    known.set(name, known.size);
    return known.size - 1;
  };

  const papersOn = (papers: number, weight: { value: number; column: number } | undefined, line: number): number => {
    if (weight === undefined) return papers;
    const place = { line, column: weight.column };
    if (parameters.found.weightAllowed !== true) {
      const message = 'a weight is passed over, because the file does not allow weights';
      report.warn({ message, expected: '#/Weight Allowed: true', received: `^${weight.value}`, place });
      return papers;
    }
    if (Number.isSafeInteger(papers * weight.value)) return papers * weight.value;
    report.fault({ message: 'too many papers', expected: `at most ${Number.MAX_SAFE_INTEGER}`, place });
    return 0;
  };

  return byLines(
    {
      line(text, line) {
        if (stamps.line(text, line) || parameters.line(text, line, begun)) return;
        if (/^\s*(?:#|$)/.test(text)) return;
        if (!begun) begin();
        const ballot = readCefBallot(text, candidate);
        if (ballot === undefined) return;
        if (ballot.kind === 'fault') {
          report.fault({ ...ballot.fault, place: { line, column: ballot.column } });
          return;
        }
        const { entries, papers, weight, tagged } = ballot;
        if (tagged) report.warn({ message: 'the tags of ballots are passed over', place: { line } });
        const named = new Set(entries.map(candidateOf)).size;
        if (named < fewestNamed) {
          fewestNamed = named;
          firstShort = { line };
        }
        taker.take(entries, entries.length, papersOn(papers, weight, line), () => ({ line }));
      },
      end() {
        if (!begun) begin();
        const { candidates = [], listedOn, seats, implicitRanking = true } = parameters.found;
        const names = listed ? candidates.map(({ name }) => name) : [...known.keys()];
        if (!listed) checkGatheredNames(names, 'a line "#/Candidates: …"', () => ({}), report);
        // Whoever is the only one not named stands last with nobody.
        if (implicitRanking && fewestNamed < names.length - 1) {
          report.warn({
            message:
              'implicit ranking is on, but papers are kept as they are written: nobody is ranked who is not named',
            place: firstShort,
          });
        }
        const placeOf = (index: number): ErrorPlace => ({ line: listedOn ?? 1, column: candidates[index].column });
        return finishContest(
          {
            ballots,
            candidates: names.map((name) => ({ name })),
            seats,
            synthetic: stamps.found,
            ...(listed ? { placeOf } : {}),
          },
          options,
          report,
        );
      },
    },
    report,
  );
}

function unlisted(name: string, known: ReadonlyMap<string, number>): string {
  // Comparing is slow, and nobody misspells a name of a thousand characters.
  const names = known.size > 1000 ? [] : [...known.keys()].filter(({ length }) => length <= 100);
  const inLowerCase = new Map(names.map((one) => [one.toLowerCase(), one]));
  const near = nearest(name, [...inLowerCase.keys()]).map((one) => inLowerCase.get(one));
  return `nobody of that name is among the candidates${near.length === 0 ? '' : ` (is it ${near.join(' or ')}?)`}`;
}

function checkSize(candidates: number): void {
  if (candidates > MOST_CANDIDATES) throw tooMany('candidates', MOST_CANDIDATES);
}
