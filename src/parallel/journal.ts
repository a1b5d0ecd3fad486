import type { DeclaredResult } from '../ballots/declared-result.ts';
import { digestOf } from '../base/digest.ts';
import { inNamedFile, PsephosError } from '../base/errors.ts';
import { present } from '../base/invariant.ts';
import { defined } from '../base/shape.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { drawAim } from '../whatif/draw-aim.ts';
import { type AppendedFile, type FileLine, openAppended } from './appended-file.ts';
import { refuseAnotherRun } from './journal-differences.ts';
import {
  entryLine,
  headLine,
  headOf,
  type JournalEntry,
  type JournalHead,
  readEntry,
  readHead,
} from './journal-lines.ts';
import { type Ledger, ledger } from './ledger.ts';
import { canonicalText } from './same-data.ts';

/** The run that a journal is of: every contest is asked of every model. */
export interface JournalledRun {
  readonly contests: readonly DeclaredResult[];
  readonly rule: Rule;
  readonly models: readonly BallotModel[];
  readonly seed: string | number;
  /** As for `drawChances`; a number for each contest where they differ. A later run may ask for more or fewer. */
  readonly draws?: number | readonly (number | undefined)[];
  readonly untilError?: number;
}

/** Draws kept in a file as they are made, so that a run that is stopped at any moment goes on where it was. */
export interface Journal {
  /** What is kept of one contest and one model, by their places in the run. */
  part(contest: number, model: number): Ledger;
  close(): void;
}

/**
 * Opens a journal, or begins one where there is no file: lines of JSON, first what fixes the draws (declared results, rule, models, seed,
 * version), then what came of each range of draws, with a checksum. Each line is on the disk before more is asked for; a last line that was
 * half written is dropped, and its draws are made again.
 *
 * @throws PsephosError `bad-file` where the file is no journal, is one of another run (it says what differs), is damaged, or cannot
 * be written; `bad-argument` as `drawChances`.
 * @example
 * const journal = openJournal('unite.journal', { contests: [unite2017], rule: ers97, models: [uniform()], seed: 1, draws: 10000000 });
 * await drawChances(unite2017, ers97, uniform(), { draws: 10000000, journal: journal.part(0, 0) });
 * journal.close();
 */
export function openJournal(path: string, run: JournalledRun): Journal {
  const ledgers = run.contests.map((declared, contest) => {
    const { most } = drawAim(declared, defined({ draws: drawsOf(run, contest), untilError: run.untilError }));
    return run.models.map(() => ledger(most));
  });
  return inNamedFile(path, () => {
    const file = openAppended(path);
    try {
      const head = readJournal(file, headOfRun(run), ({ contest, model, from, to, tally }) =>
        present(ledgers[contest]?.[model], 'ledger of a line').add({ from, to }, tally),
      );
      return {
        part: (contest, model) => {
          const kept = present(ledgers[contest]?.[model], 'part of a journal');
          return {
            most: kept.most,
            first: kept.first,
            add: ({ from, to }, tally) => {
              inNamedFile(path, () => file.append(entryLine({ contest, model, from, to, tally }, head)));
              kept.add({ from, to }, tally);
            },
          };
        },
        close: () => file.close(),
      };
    } catch (error) {
      file.close();
      throw error;
    }
  });
}

function drawsOf({ draws }: JournalledRun, contest: number): number | undefined {
  return typeof draws === 'object' ? draws[contest] : draws;
}

function headOfRun({ contests, rule, models, seed }: JournalledRun): JournalHead {
  return headOf({
    rule: rule.id,
    seed: String(seed),
    // Draws may depend on anything that was declared, but not on the order of its keys.
    contests: contests.map((declared) => digestOf(canonicalText(declared))),
    models: models.map(({ id, parameters }) => ({ id, parameters })),
  });
}

/** Reads what is there, or begins the file, and gives its first line; a last line that is half written or damaged is cut off. */
function readJournal(file: AppendedFile, here: JournalHead, tell: (entry: JournalEntry) => void): string {
  const lines = file.lines();
  const head = firstLine(file, lines.next().value, here);
  let damaged: FileLine | undefined;
  let number = 1;
  for (const line of lines) {
    number += 1;
    if (damaged !== undefined) throw damagedLine(number - 1);
    const entry = line.whole ? readEntry(line.text, head) : undefined;
    if (entry === undefined) damaged = line;
    else tell(entry);
  }
  if (damaged !== undefined) file.cutAt(damaged.from);
  return head;
}

function firstLine(file: AppendedFile, line: FileLine | undefined, here: JournalHead): string {
  const fresh = headLine(here);
  if (line === undefined || (!line.whole && fresh.startsWith(line.text))) {
    file.cutAt(0);
    file.append(fresh);
    return fresh;
  }
  const there = line.whole ? readHead(line.text) : undefined;
  if (there === undefined) {
    throw new PsephosError({
      code: 'bad-file',
      message: 'not a journal of draws, or its first line is damaged',
      hint: 'name a file that is not there yet; this one was left as it is',
    });
  }
  refuseAnotherRun(there, here);
  return line.text;
}

function damagedLine(line: number): PsephosError {
  return new PsephosError({
    code: 'bad-file',
    message: 'this line of the journal is damaged',
    place: { line },
    hint: 'take the line out: its draws are then made again',
  });
}
