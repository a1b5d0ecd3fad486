import { type DeclaredResult, validVotes } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { compareExact, exactText, parseExact, sumExact } from '../numbers/decimal-text.ts';
import type { Rule } from '../rules/rule.ts';
import { firstPastThePostWinners } from './possible.ts';
import type { PrintedScenario, ScenarioStudy } from './scenario-study.ts';
import { newVotesOf, overtakingOf, percent, votesUnder } from './scenario-votes.ts';
import { leastToWin, tippingLine } from './tipping.ts';

/** A printed figure beside the one that follows from the stated inputs. */
export interface ScenarioCell {
  readonly name: string;
  readonly printed: number;
  readonly computed: number;
  readonly agrees: boolean;
  /** The scenario whose printed figure leads to this one, where the inputs do not. */
  readonly carriedFrom?: string;
}

/** A row recomputed. */
export interface ScenarioRow {
  readonly id: string;
  readonly switch: string;
  readonly newVoters: number;
  readonly cells: readonly ScenarioCell[];
  readonly turnout?: { readonly printed: string; readonly computed: string; readonly agrees: boolean };
  /** Who is ahead as recomputed and as printed, and by how many votes. */
  readonly leader: { readonly name: string; readonly by: number };
  readonly leaderAsPrinted: { readonly name: string; readonly by: number };
  /** What a transferable vote would need to overturn the recomputed row: papers of the third that the second needs, if all go on. */
  readonly tipping?: { readonly candidate: string; readonly from: string; readonly least: number; readonly of: number };
}

/** A study recomputed, beside what then happened. */
export interface ScenarioTable {
  readonly title: string;
  readonly switchTo: string;
  readonly rows: readonly ScenarioRow[];
  /** For each share that switches, the fewest new voters that put those who gain from switching ahead; absent where none do. */
  readonly overtaking: readonly { readonly switch: string; readonly newVoters: number }[];
  /** Votes in the earlier result and in the declared one. */
  readonly turnout: { readonly before: number; readonly now: number };
  readonly happenedAs: Readonly<Record<string, string>>;
  readonly happened: readonly {
    readonly name: string;
    readonly as: string;
    readonly votes: number;
    readonly share: number;
  }[];
}

/**
 * Recomputes a turnout and switching model from its stated inputs, sets each printed figure beside the recomputed one, and the
 * whole beside the declared result. Votes that switch are rounded to whole votes, half up; new voters split by largest
 * remainders.
 *
 * @throws PsephosError `bad-argument` when the study contradicts itself.
 */
export function recompute(study: ScenarioStudy, declared: DeclaredResult, rule: Rule): ScenarioTable {
  const names = Object.keys(study.newVoters);
  checkNames(study, names);
  const rows = study.scenarios.map((scenario) => recomputeRow(study, names, scenario, rule));
  const valid = validVotes(declared);
  const happened = names.flatMap((name) => {
    const as = study.happenedAs?.[name] ?? name;
    const found = declared.candidates.find((candidate) => candidate.name === as);
    return found === undefined ? [] : [{ name, as, votes: found.votes, share: found.votes / valid }];
  });
  return {
    title: study.title,
    switchTo: study.switchTo,
    rows,
    overtaking: overtakingOf(study, names),
    turnout: { before: Object.values(study.base).reduce((sum, votes) => sum + votes, 0), now: valid },
    happenedAs: study.happenedAs ?? {},
    happened,
  };
}

/** Everybody who is named anywhere takes part, and the new voters' shares are all there. */
function checkNames(
  { base, switchFrom, switchTo, newVoters, scenarios, happenedAs = {} }: ScenarioStudy,
  names: readonly string[],
): void {
  const printed = scenarios.flatMap((scenario) => Object.keys(scenario.printed));
  for (const name of [switchFrom, switchTo, ...Object.keys(base), ...printed, ...Object.keys(happenedAs)])
    if (!names.includes(name)) throw contradiction(name, 'has no share of the new voters');
  if (!Object.hasOwn(base, switchFrom)) throw contradiction(switchFrom, 'has no votes that could switch');
  const shares = sumExact(names.map((name) => newVoters[name].replace(/%$/, '')));
  if (compareExact(shares, parseExact('100')) !== 0)
    throw contradiction(exactText(shares), 'per cent of new voters are shared out, not 100');
}

function recomputeRow(
  study: ScenarioStudy,
  names: readonly string[],
  scenario: PrintedScenario,
  rule: Rule,
): ScenarioRow {
  const votes = votesUnder(study, names, scenario);
  const cells = names.flatMap((name, index) => {
    const printed = scenario.printed[name];
    return printed === undefined ? [] : [cell(study, scenario, name, printed, votes[index], names)];
  });
  const result = (figures: readonly number[]): DeclaredResult => ({
    title: scenario.id,
    seats: 1,
    candidates: names.map((name, index) => ({ name, votes: figures[index] })),
  });
  const recomputed = result(votes);
  const asPrinted = result(names.map((name, index) => scenario.printed[name] ?? votes[index]));
  const turnout = turnoutOf(study, scenario);
  const tipping = tippingOf(recomputed, rule);
  return {
    id: scenario.id,
    switch: scenario.switch,
    newVoters: scenario.newVoters,
    cells,
    leader: leaderOf(recomputed),
    leaderAsPrinted: leaderOf(asPrinted),
    ...(turnout === undefined ? {} : { turnout }),
    ...(tipping === undefined ? {} : { tipping }),
  };
}

function cell(
  study: ScenarioStudy,
  scenario: PrintedScenario,
  name: string,
  printed: number,
  computed: number,
  names: readonly string[],
): ScenarioCell {
  const agrees = roundsTo(computed, study.printedTo, printed);
  const carriedFrom = agrees ? undefined : carrier(study, scenario, name, printed, names);
  return { name, printed, computed, agrees, ...(carriedFrom === undefined ? {} : { carriedFrom }) };
}

/** An earlier row with the same switch and no new voters whose printed figure, with the new voters, gives this one. */
function carrier(
  study: ScenarioStudy,
  scenario: PrintedScenario,
  name: string,
  printed: number,
  names: readonly string[],
): string | undefined {
  const added = newVotesOf(study, names, scenario.newVoters)[names.indexOf(name)];
  const earlier = study.scenarios.slice(0, study.scenarios.indexOf(scenario));
  return earlier.find(
    (other) =>
      other.switch === scenario.switch &&
      other.newVoters === 0 &&
      roundsTo((other.printed[name] ?? Number.NaN) + added, study.printedTo, printed),
  )?.id;
}

/** Whether a figure rounds to the printed one; an exact half may go either way. */
function roundsTo(figure: number, to: number, printed: number): boolean {
  return printed % to === 0 && Math.abs(figure - printed) * 2 <= to;
}

function leaderOf(result: DeclaredResult): { readonly name: string; readonly by: number } {
  const [winner] = firstPastThePostWinners(result);
  const others = result.candidates.filter((_, candidate) => candidate !== winner).map(({ votes }) => votes);
  const { name, votes } = result.candidates[winner];
  return { name, by: votes - Math.max(0, ...others) };
}

function tippingOf(result: DeclaredResult, rule: Rule): ScenarioRow['tipping'] {
  const line = tippingLine(result, rule);
  if (line === undefined) return undefined;
  const least = leastToWin(line, 0);
  if (least === undefined) return undefined;
  const [candidate, from] = [line.candidate, line.from].map((index) => result.candidates[index].name);
  return { candidate, from, least, of: line.papers };
}

/** The turnout that the base turnout and the new voters imply, at the precision printed. */
function turnoutOf(study: ScenarioStudy, { newVoters, printedTurnout }: PrintedScenario): ScenarioRow['turnout'] {
  if (printedTurnout === undefined || study.baseTurnout === undefined) return undefined;
  const base = Object.values(study.base).reduce((sum, votes) => sum + votes, 0);
  const { numerator, denominator } = percent(study.baseTurnout);
  const share = ((base + newVoters) * Number(numerator)) / (base * Number(denominator));
  const places = /\.(\d+)%$/.exec(printedTurnout)?.[1].length ?? 0;
  const computed = `${(share * 100).toFixed(places)}%`;
  return { printed: printedTurnout, computed, agrees: computed === printedTurnout };
}

function contradiction(name: string, what: string): PsephosError {
  const message = `the scenarios contradict themselves: ${shown(name)} ${what}`;
  return new PsephosError({ code: 'bad-argument', message });
}
