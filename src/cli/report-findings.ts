import type { Command } from 'commander';
import { areMarks } from '../ballots/declared-marks.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { listed } from '../base/words.ts';
import type { Findings } from '../charts/findings.ts';
import { ballotFindings } from '../compare/findings.ts';
import { ruleById } from '../rules/catalogue.ts';
import { lotByOrder, lotBySeed } from '../rules/lot.ts';
import { blockVote } from '../rules/plurality/block-vote.ts';
import { firstPastThePost } from '../rules/plurality/first-past-the-post.ts';
import type { Rule } from '../rules/rule.ts';
import { ers97 } from '../rules/stv/statutes/ers97.ts';
import { MARKS_DRAWS } from '../whatif/block-votes/what-if-of-marks.ts';
import { declaredFindings, marksFindings } from '../whatif/findings.ts';
import { askedWhatIf } from './asked-what-if.ts';
import { isLarge } from './compared.ts';
import { drawsShown } from './draws-shown.ts';
import type { Io } from './io.ts';
import type { ContestOptions } from './reading-options.ts';
import type { ReportInput } from './report-input.ts';
import { transferableRule } from './transferable-rule.ts';
import type { AskedOptions } from './what-if-options.ts';

/** What the command line may ask about whatever a report is about. */
export interface FindingsOptions extends AskedOptions, ContestOptions {
  readonly against?: string;
}

/** Finds all that a report tells; `line` is the command line that makes it again. */
export async function reportFindings(
  input: ReportInput,
  options: FindingsOptions,
  command: Command,
  line: string,
  io: Io,
): Promise<Findings> {
  switch (input.kind) {
    case 'backtest':
      refuseUseless(command, 'backtest');
      return { kind: 'backtest', report: input.report, command: line };
    case 'ballots':
      refuseUseless(command, 'ballots');
      return onBallots(input, options, command.getOptionValueSource('seed') === 'cli', line, io);
    case 'declared': {
      const { declared } = input;
      const marks = areMarks(declared);
      refuseUseless(command, marks ? 'marks' : 'declared');
      const rule = transferableRule(options.rule);
      if (marks) return onMarks(declared, rule, options, line, io);
      // What a poll would change takes longer than all the rest, and no part of a report tells it.
      const asked = { ...(await askedWhatIf(declared, rule, options, io)), polls: false };
      return declaredFindings(declared, rule, { ...asked, command: line });
    }
  }
}

function onMarks(declared: DeclaredResult, rule: Rule, options: FindingsOptions, line: string, io: Io): Findings {
  const { seed, draws = MARKS_DRAWS } = options;
  const shown = drawsShown(io, draws);
  try {
    return marksFindings(declared, rule, { seed, draws, onDraws: shown.more, command: line });
  } finally {
    shown.stop();
  }
}

/** Lots fall in the order of the ballot, unless a seed was asked for. */
function onBallots(
  { contest, papers }: Extract<ReportInput, { readonly kind: 'ballots' }>,
  { rule: id, against: other, seed }: FindingsOptions,
  seeded: boolean,
  line: string,
  io: Io,
): Findings {
  const rule = ruleById(id);
  const against = other === undefined ? heldAgainst(rule, contest.seats) : ruleById(other);
  if (rule === against) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'a rule cannot be held against itself',
      received: `--rule ${rule.id} --against ${against.id}`,
      hint: 'name two rules; "psephos rules" lists them',
    });
  }
  const lot = seeded ? lotBySeed(seed) : lotByOrder();
  const onRule = isLarge(contest) ? (one: Rule): void => io.warn(`psephos: counting by ${one.id}\n`) : undefined;
  return ballotFindings(contest, rule, against, { ...papers, lot, ...defined({ onRule }), command: line });
}

/** What most elections are held by: as many votes as places. */
function heldAgainst(rule: Rule, seats: number): Rule {
  const usual = seats === 1 ? firstPastThePost : blockVote;
  return rule === usual ? ers97 : usual;
}

/** Options that only some files can be asked with; all others can be given with any. */
const ABOUT: Readonly<Record<string, readonly Kind[]>> = {
  rule: ['declared', 'marks', 'ballots'],
  seed: ['declared', 'marks', 'ballots'],
  draws: ['declared', 'marks'],
  against: ['ballots'],
  clean: ['ballots'],
  order: ['ballots'],
  seats: ['declared', 'marks', 'ballots'],
  contest: ['declared', 'marks', 'ballots'],
  format: ['declared', 'marks', 'ballots'],
  encoding: ['declared', 'marks', 'ballots'],
  ...Object.fromEntries(
    ['model', 'parameters', 'prior', 'claims', 'scenarios', 'sensitivity', 'survey', 'surveyWorth', 'untilError']
      .concat('workers', 'journal')
      .map((name) => [name, ['declared']]),
  ),
};

type Kind = 'declared' | 'marks' | 'ballots' | 'backtest';

const WORDS: Readonly<Record<Kind, string>> = {
  declared: 'declared totals',
  marks: 'totals that are marks, several a paper',
  ballots: 'ballots',
  backtest: 'the scores of a backtest',
};

/** Refuses what has no effect: nobody shall think that it had. */
function refuseUseless(command: Command, kind: Kind): void {
  const useless = command.options.filter((option) => {
    const name = option.attributeName();
    return command.getOptionValueSource(name) === 'cli' && ABOUT[name]?.includes(kind) === false;
  });
  if (useless.length === 0) return;
  throw new PsephosError({
    code: 'wrong-usage',
    message: `${listed(useless.map(({ long, flags }) => long ?? flags))} cannot be asked of ${WORDS[kind]}, which the file holds`,
    hint: useless.length === 1 ? 'leave it out' : 'leave them out',
  });
}
