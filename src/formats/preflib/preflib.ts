import { type NamelessBuilder, namelessBuilder } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import type { SyntheticStamp } from '../../ballots/profile.ts';
import { type ErrorPlace, shown } from '../../base/errors.ts';
import { byLines, NOT_PLAIN } from '../by-lines.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import type { Report } from '../report.ts';
import { stampComments } from '../stamp-comment.ts';
import { type BallotTaker, ballotTaker, papersIn } from '../take-ballots.ts';
import { checkPreflib } from './preflib-check.ts';
import { type PreflibHead, preflibHead } from './preflib-head.ts';
import { oldHeadReader, readHeadLine } from './preflib-head-lines.ts';
import { readOrder } from './preflib-order.ts';
import { plainOrder, readPlainOrder } from './preflib-plain.ts';

function openPreflib(report: Report, options: ReadBallotsOptions): BallotsReader {
  const head = preflibHead(report);
  const stamps = stampComments(report);
  const order = plainOrder();
  /** Made when it is known how many stand. */
  let ballots:
    | { readonly builder: NamelessBuilder; readonly taker: BallotTaker; readonly standing: number }
    | undefined;
  let old: ReturnType<typeof oldHeadReader> | undefined;
  let begun = false;
  let headless = false;
  let line = 0;
  const place = (): ErrorPlace => ({ line });

  const start = (): typeof ballots => {
    const standing = head.standing();
    if (standing === undefined) return undefined;
    const builder = namelessBuilder(standing, options.keepOrder);
    return { builder, taker: ballotTaker(builder, report), standing };
  };

  const ballot = (text: string): void => {
    ballots ??= start();
    if (ballots !== undefined) readBallot(text, line, old !== undefined, ballots, report);
    else if (!headless) {
      const expected = '"# NUMBER ALTERNATIVES: 3" above the ballots';
      report.fault({ message: 'the file does not say how many stand', expected, place: { line } });
      headless = true;
    }
  };

  return byLines(
    {
      line(text, number) {
        line = number;
        if (text.trim() === '') return;
        if (!begun && /^\s*\d+\s*$/.test(text)) old = oldHeadReader(head, report);
        begun = true;
        if (old?.reads(text, number) === true) return;
        if (stamps.line(text, number)) return;
        if (text.startsWith('#')) readHeadLine(text, number, head, report);
        else ballot(text);
      },
      plain(bytes, at, _, number) {
        if (ballots === undefined || old !== undefined) return NOT_PLAIN;
        const next = readPlainOrder(bytes, at, ballots.standing, order);
        if (next === NOT_PLAIN) return NOT_PLAIN;
        line = number;
        if (!report.faulty) ballots.taker.take(order.entries, order.length, order.papers, place);
        return next;
      },
      end() {
        if (!begun) report.fault({ message: 'the file is empty', expected: 'a PrefLib file', place: { line: 1 } });
        // Says that how many stand is missing where there was no ballot to say it at.
        else if (ballots === undefined) ballot('');
        return ballots === undefined ? [] : finish(head, ballots.builder, stamps.found, options, report);
      },
    },
    report,
  );
}

function readBallot(
  text: string,
  line: number,
  isOld: boolean,
  { taker, standing }: { readonly taker: BallotTaker; readonly standing: number },
  report: Report,
): void {
  if (text === '') return;
  const sign = text.indexOf(isOld ? ',' : ':');
  const count = (sign === -1 ? text : text.slice(0, sign)).trim();
  const papers = papersIn(count);
  const column = text.length - text.trimStart().length + 1;
  if (typeof papers === 'object') return report.fault({ ...papers, place: { line, column } });
  if (sign === -1) {
    const expected = `"${isOld ? '3,1,2' : '3: 1,2'}": papers, then numbers from best to worst`;
    return report.fault({ message: 'the order is missing', expected, received: shown(text), place: { line, column } });
  }
  const entries: number[] = [];
  const length = readOrder(text, sign + 1, standing, entries);
  if (typeof length === 'object') {
    const { column: at, ...fault } = length;
    return report.fault({ ...fault, place: { line, column: at } });
  }
  if (length === 0) report.warn({ message: 'an order names nobody, and is read as blank papers', place: { line } });
  if (!report.faulty) taker.take(entries, length, papers, () => ({ line, column }));
}

function finish(
  head: PreflibHead,
  ballots: NamelessBuilder,
  stamp: SyntheticStamp | undefined,
  options: ReadBallotsOptions,
  report: Report,
): readonly Contest[] {
  const candidates = head.candidates();
  if (candidates.length === 0 || candidates.length < (head.standing() ?? 0)) return [];
  const synthetic = stamp ?? stampOf(head, report);
  const contests = finishContest(
    { ballots, candidates, seats: undefined, title: head.get('TITLE')?.text, synthetic, placeOf: head.placeOf },
    options,
    report,
  );
  for (const { profile } of contests) checkPreflib(profile, head, report);
  return contests;
}

/** Ballots that were drawn elsewhere stay known as such. */
function stampOf(head: PreflibHead, report: Report): SyntheticStamp | undefined {
  const kind = head.get('MODIFICATION TYPE');
  if (kind?.text.toLowerCase() !== 'synthetic') return undefined;
  report.warn({
    message: 'the file says that its ballots are synthetic, and not from which model with which seed',
    place: kind.place,
  });
  const assumes = head.get('DESCRIPTION')?.text ?? 'the file does not say';
  return { model: 'not told by the file', parameters: {}, seed: 'not told by the file', assumes };
}

/**
 * PrefLib's ranked ballots, as a format of the catalogue; the header that PrefLib wrote before 2022 is read too.
 *
 * It has no place for the number of places, groups, withdrawals, blank papers and skipped ranks.
 *
 * @see https://preflib.github.io/PrefLib-Jekyll/format
 * @example readAs(preflib, '# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: 1,2\n')
 */
export const preflibReader: ContestFormatReader = {
  id: 'preflib',
  title: 'PrefLib: ranked ballots (soc, soi, toc, toi)',
  endings: ['.soi', '.soc', '.toi', '.toc'],
  holds: 'ballots',
  hint: 'a PrefLib file is: lines "# KEY: value", with "# ALTERNATIVE NAME 1: Ann" for each; then ballots such as "3: 1,{2,3}"',
  recognises: (head) => NEW_HEAD.test(head) || OLD_HEAD.test(head),
  open: openPreflib,
};

/** Comments that begin the file, among them a key of PrefLib's own. */
const NEW_HEAD = /^\uFEFF?(?:(?:#[^\r\n]*)?[\r\n])*?# (?:DATA TYPE|NUMBER ALTERNATIVES|ALTERNATIVE NAME \d+) *:/;
/** How many stand, and the name of the first, which is no number. */
const OLD_HEAD = /^\uFEFF?\s*\d+[^\S\r\n]*(?:\r\n|\r|\n)\s*1[^\S\r\n]*,[^\r\n]*[^\d\s,.][^\r\n]*(?:\r\n|\r|\n)/;
