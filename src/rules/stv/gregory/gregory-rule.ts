import type { Contest } from '../../../ballots/contest.ts';
import type { Papers } from '../../../ballots/papers.ts';
import type { Count } from '../../../count/count.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import { countRecord } from '../../count-record.ts';
import { lotByOrder } from '../../lot.ts';
import type { CountOptions, Rule } from '../../rule.ts';
import { tableRule } from '../../table-rule.ts';
import { type Book, openBook } from './book.ts';
import { countGregory } from './engine.ts';
import type { GregoryState } from './state.ts';
import type { Arithmetic, GregoryRun, GregoryStatute } from './statute.ts';

/** A way to carry out a statute: stage by stage, or beginning again after each exclusion. */
export type GregoryEngine = <V>(run: GregoryRun, numbers: NumberSystem<V>, book?: Book<V>) => GregoryState<V>;

/** The tables behind the rules, for trials that exchange decisions between them. */
const statutes = new WeakMap<Rule, GregoryStatute>();

/** The rule that counts by a statute of the value-transfer family. */
export function gregoryRule(statute: GregoryStatute, engine: GregoryEngine = countGregory): Rule {
  const { decisions } = statute;
  const arithmeticAsBefore = arithmeticForMany();
  const rule: Rule = {
    ...tableRule(statute, (contest, papers, options) => countInFull(statute, engine, contest, papers, options)),
    ...placesOf(statute),
    winners: (papers, seats, lot) => {
      const run = { statute, papers, seats, withdrawn: [], lot };
      return withNumbers(arithmeticAsBefore(run), (numbers) => engine(run, numbers).elected);
    },
    exchange: (other, names) => {
      const theirs = statutes.get(other)?.decisions;
      if (theirs === undefined) return undefined;
      const taken = Object.entries(theirs).filter(([name]) => names.includes(name));
      if (taken.length === 0) return undefined;
      return gregoryRule({ ...statute, decisions: { ...decisions, ...Object.fromEntries(taken) } }, engine);
    },
  };
  statutes.set(rule, statute);
  return rule;
}

function placesOf({ decisions }: GregoryStatute): { readonly places?: number } {
  const { places } = decisions.numbers.choice(0, 1);
  return places === undefined ? {} : { places };
}

function countInFull(
  statute: GregoryStatute,
  engine: GregoryEngine,
  contest: Contest,
  papers: Papers,
  { lot = lotByOrder() }: CountOptions = {},
): Count {
  const { seats, withdrawn = [] } = contest;
  const run = { statute, papers, seats, withdrawn, lot };
  const { valid, ...result } = withNumbers(arithmeticFor(run), (numbers) => booked(run, engine, numbers));
  const { paperWorth } = statute.decisions;
  return countRecord(contest, {
    rule: statute,
    papers: {
      valid,
      invalid: papers.all.papers + papers.invalid - valid,
      ...(paperWorth === undefined ? {} : { votesEach: paperWorth.choice }),
    },
    ...result,
    lot,
  });
}

function booked<V>(
  run: GregoryRun,
  engine: GregoryEngine,
  numbers: NumberSystem<V>,
): { readonly valid: number } & Pick<Count, 'quota' | 'elected' | 'stages' | 'ties'> {
  const book = openBook<V>();
  const { valid, quota, elected, ties } = engine(run, numbers, book);
  return { valid, quota: numbers.toText(quota), elected, stages: book.stages, ties };
}

function arithmeticFor({ statute: { decisions }, papers, seats }: GregoryRun): Arithmetic {
  return decisions.numbers.choice(papers.all.papers * (decisions.paperWorth?.choice ?? 1), seats);
}

/** The same for many counts one after the other, which mostly have as many papers and places as the one before. */
function arithmeticForMany(): (run: GregoryRun) => Arithmetic {
  let last: { readonly papers: number; readonly seats: number; readonly arithmetic: Arithmetic } | undefined;
  return (run) => {
    const { papers } = run.papers.all;
    if (last?.papers !== papers || last.seats !== run.seats)
      last = { papers, seats: run.seats, arithmetic: arithmeticFor(run) };
    return last.arithmetic;
  };
}

/** Calls with the number system, whichever kind it is of. */
function withNumbers<R>(arithmetic: Arithmetic, use: <V>(numbers: NumberSystem<V>) => R): R {
  switch (arithmetic.holds) {
    case 'number':
      return use(arithmetic);
    case 'bigint':
      return use(arithmetic);
    case 'fraction':
      return use(arithmetic);
  }
}
