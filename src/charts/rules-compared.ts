import { counted, listed } from '../base/words.ts';
import type { Comparison } from '../compare/compare-rules.ts';
import { type Chart, chartText, type Settings, SMALL_TEXT, settingsOf } from './chart.ts';
import type { CountChartOptions, Groups } from './count-figures.ts';
import { type Figures, figuresIn } from './figures.ts';
import { type Look, lookOf, type Paint } from './look.ts';
import { markLegend } from './mark-legend.ts';
import { group, node, type SvgNode } from './node.ts';
import { type Block, background, block, heading, MARGIN, notes, textAt } from './parts.ts';
import { isByLot, type RuleOutcome, ruleOutcomes } from './rule-outcomes.ts';
import { electedMark } from './rules-marks.ts';
import { candidateSeries } from './series.ts';
import { wrappedIn } from './text-width.ts';
import { titled } from './titled.ts';

/** What is drawn of a comparison. */
export type RulesSource = Pick<Comparison, 'contest' | 'rules' | 'leftOut'>;

/**
 * Whom each rule of a comparison elects: a column for each candidate whom some rule elects, a line for each outcome with the rules that
 * lead to it; where lots decide, marks are filled as far as the chance goes.
 *
 * @throws PsephosError `bad-argument` for options that no chart can have.
 * @example rulesCompared(compareRules(contest, [firstPastThePost, instantRunoff])) // '<svg …'
 */
export function rulesCompared(comparison: RulesSource, { groups, ...options }: CountChartOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawRulesCompared(comparison, settings, groups), settings);
}

/** The same as a tree. */
export function drawRulesCompared(comparison: RulesSource, settings: Settings, groups: Groups = []): Chart {
  const { width } = settings;
  const look = lookOf(settings.theme);
  const figures = figuresIn(settings.locale);
  const outcomes = ruleOutcomes(comparison);
  const names = comparison.contest.candidates;
  const plan = planOf(outcomes, names, width);
  const title = 'Who is elected by which rule';
  const head = heading(look, width, title, summaryOf(comparison, outcomes));
  const legend = markLegend(look, width, head.below, legendOf(look, outcomes));
  const heads = columnHeads(look, names, plan, legend.below + 6);
  const series = candidateSeries(names, groups, settings);
  const paintOf = (candidate: number): Paint => series[candidate].paint;
  const lines = outcomeLines(look, outcomes, plan, { top: heads.below, width, figures, paintOf });
  const key = plan.isKeyed ? keyFrom(look, names, plan, width, lines.below + 6) : { nodes: [], below: lines.below + 6 };
  const foot = notes(look, width, key.below, notesOf(comparison, outcomes, names));
  return {
    width,
    height: foot.below + MARGIN - 4,
    title,
    description: descriptionOf(comparison, outcomes, figures),
    body: [
      background(look, width, foot.below + MARGIN),
      ...head.nodes,
      ...legend.nodes,
      ...heads.nodes,
      ...lines.nodes,
      ...key.nodes,
      ...foot.nodes,
    ],
  };
}

/** Where columns stand, and what stands on a line. */
interface Plan {
  /** Candidates whom some rule elects: those whom most rules elect first. */
  readonly columns: readonly number[];
  readonly left: number;
  readonly column: number;
  /** Numbers stand above columns, and names below the chart. */
  readonly isKeyed: boolean;
  /** Each rule has a line of its own; else rules with one outcome share one, their names below it. */
  readonly isUnfolded: boolean;
}

const WIDE = 480;
const LEAST_COLUMN = 22;
const MOST_COLUMN = 120;
/** For "12 rules". */
const FOR_NUMBER = 74;
const MOST_UNFOLDED = 12;

function planOf(outcomes: readonly RuleOutcome[], names: readonly string[], width: number): Plan {
  const columns = columnsOf(outcomes, names.length);
  const room = width - 2 * MARGIN;
  const rules = outcomes.reduce((sum, outcome) => sum + outcome.rules.length, 0);
  const forRules = width < WIDE ? FOR_NUMBER : Math.max(FOR_NUMBER, 0.36 * room);
  const isTight = columns.length * LEAST_COLUMN > room - forRules;
  const left = MARGIN + (isTight ? 0 : forRules);
  const column = Math.min(MOST_COLUMN, (width - MARGIN - left) / Math.max(1, columns.length));
  const isKeyed = columns.some((candidate) => headLines(names[candidate], column).some((line) => line.endsWith('…')));
  return { columns, left, column, isKeyed, isUnfolded: width >= WIDE && !isTight && rules <= MOST_UNFOLDED };
}

/** A name above its column. */
function headLines(name: string, column: number): readonly string[] {
  return wrappedIn(name, SMALL_TEXT, column - 6, 3);
}

function columnsOf(outcomes: readonly RuleOutcome[], candidates: number): readonly number[] {
  const times = new Array<number>(candidates).fill(0);
  for (const { rules, chances } of outcomes) chances.forEach((chance, at) => (times[at] += chance * rules.length));
  return [...times.keys()].filter((candidate) => times[candidate] > 0).sort((a, b) => times[b] - times[a] || a - b);
}

function columnHeads(look: Look, names: readonly string[], plan: Plan, top: number): Block {
  const { columns, left, column, isKeyed } = plan;
  const middle = (at: number): number => left + (at + 0.5) * column;
  if (isKeyed) {
    const numbers = columns.map((_, at) =>
      textAt(look, middle(at), top + 12, String(at + 1), { size: SMALL_TEXT, anchor: 'middle', role: 'muted' }),
    );
    return { nodes: numbers, below: top + 18 };
  }
  const written = columns.map((candidate) => headLines(names[candidate], column));
  const most = Math.max(1, ...written.map(({ length }) => length));
  const nodes = written.flatMap((lines, at) =>
    lines.map((line, nth) =>
      titled(
        textAt(look, middle(at), top + 12 + 15 * (most - lines.length + nth), line, {
          size: SMALL_TEXT,
          anchor: 'middle',
        }),
        names[columns[at]],
      ),
    ),
  );
  return { nodes, below: top + 15 * most + 6 };
}

/** How text, marks and figures share the lines. */
interface LineRoom {
  readonly top: number;
  readonly width: number;
  readonly figures: Figures;
  paintOf(candidate: number): Paint;
}

function outcomeLines(look: Look, outcomes: readonly RuleOutcome[], plan: Plan, room: LineRoom): Block {
  let below = room.top;
  const nodes = outcomes.flatMap((outcome) => {
    const y = below;
    const rule = node('line', {
      x1: MARGIN,
      x2: room.width - MARGIN,
      y1: y,
      y2: y,
      ...look.paint({ stroke: 'faint' }),
    });
    const written = plan.isUnfolded
      ? unfoldedLines(look, outcome, plan, { ...room, top: y + 4 })
      : foldedLine(look, outcome, plan, { ...room, top: y + 4 });
    below = written.below + 6;
    return [rule, ...written.nodes];
  });
  return { nodes, below };
}

/** A line for each rule, its name at the left. */
function unfoldedLines(look: Look, outcome: RuleOutcome, plan: Plan, { top, figures, paintOf }: LineRoom): Block {
  let below = top;
  const nodes = outcome.rules.flatMap(({ title }) => {
    const marks = marksOf(look, outcome, plan, { y: below + 10, figures, paintOf });
    const place = { x: MARGIN, top: below + 1, room: plan.left - MARGIN - 8 };
    const name = block(look, title, place, { size: SMALL_TEXT });
    below = Math.max(name.below + 3, below + (isByLot(outcome) ? 34 : 21));
    return [...name.nodes, ...marks];
  });
  return { nodes, below };
}

/** How many rules, their marks beside that, and below both their names. */
function foldedLine(look: Look, outcome: RuleOutcome, plan: Plan, { top, width, figures, paintOf }: LineRoom): Block {
  const { rules } = outcome;
  const marksBelow = top + (isByLot(outcome) ? 34 : 22);
  const isBeside = plan.left > MARGIN;
  const number = block(
    look,
    counted(rules.length, 'rule'),
    { x: MARGIN, top: isBeside ? top + 2 : marksBelow, room: FOR_NUMBER },
    { bold: true },
  );
  const names = block(
    look,
    rules.map(({ title }) => title).join('; '),
    { x: MARGIN, top: isBeside ? marksBelow : number.below, room: width - 2 * MARGIN },
    { size: SMALL_TEXT, role: 'muted' },
  );
  const marks = marksOf(look, outcome, plan, { y: top + 10, figures, paintOf });
  return { nodes: [...number.nodes, ...marks, ...names.nodes], below: names.below };
}

/** A point where nobody is elected keeps the columns apart to the eye. */
function marksOf(
  look: Look,
  outcome: RuleOutcome,
  plan: Plan,
  { y, figures, paintOf }: Pick<LineRoom, 'figures' | 'paintOf'> & { readonly y: number },
): readonly SvgNode[] {
  return plan.columns.flatMap((candidate, at) => {
    const x = plan.left + (at + 0.5) * plan.column;
    const chance = outcome.chances[candidate];
    if (chance > 0)
      return electedMark(look, x, y, { chance, outcome, room: plan.column, figures, paint: paintOf(candidate) });
    return [node('circle', { cx: x, cy: y, r: 1.5, ...look.paint({ fill: 'line' }) })];
  });
}

function keyFrom(look: Look, names: readonly string[], { columns }: Plan, width: number, top: number): Block {
  let below = top;
  const nodes = columns.flatMap((candidate, at) => {
    const number = textAt(look, MARGIN + 16, below + 12, String(at + 1), {
      size: SMALL_TEXT,
      anchor: 'end',
      role: 'muted',
    });
    const place = { x: MARGIN + 24, top: below, room: width - 2 * MARGIN - 24 };
    const text = block(look, names[candidate], place, { size: SMALL_TEXT });
    below = text.below + 1;
    return [number, ...text.nodes];
  });
  return { nodes, below: below + 6 };
}

function legendOf(look: Look, outcomes: readonly RuleOutcome[]): Parameters<typeof markLegend>[3] {
  const certain = { chances: [1], isComplete: true, rules: [], elected: [0] };
  const mark = (chance: number) => (x: number, y: number) =>
    group({}, electedMark(look, x, y, { chance, outcome: certain, room: 0, paint: 'ink' }));
  return [
    { text: 'elected', mark: mark(1) },
    ...(outcomes.some(isByLot) ? [{ text: 'elected if lots fall so', mark: mark(0.5) }] : []),
  ];
}

function summaryOf({ contest, rules }: RulesSource, outcomes: readonly RuleOutcome[]): string {
  const places = contest.seats === 1 ? '' : ` ${counted(contest.seats, 'place')}.`;
  const title = contest.title === undefined ? '' : `${contest.title}.`;
  if (rules.length === 0) return `${title}${places} No rule could count this.`.trim();
  const [first] = outcomes;
  const isShared = outcomes.length > 1 && outcomes[1].rules.length === first.rules.length;
  if (isShared && rules.length > 1)
    return `${title}${places} ${counted(rules.length, 'rule')} lead to ${outcomes.length} outcomes.`.trim();
  if (isByLot(first)) return `${title}${places} Lots decide${rules.length === 1 ? '' : ' by every rule'}.`.trim();
  const who = whoText(first, contest.candidates);
  const share =
    first.rules.length === rules.length
      ? `All ${counted(rules.length, 'rule')}`
      : `${first.rules.length} of ${counted(rules.length, 'rule')}`;
  return `${title}${places} ${share} elect${rules.length === 1 ? 's' : ''} ${who}.`.trim();
}

function whoText({ elected }: RuleOutcome, names: readonly string[]): string {
  return elected.length === 0 ? 'nobody' : listed(elected.map((candidate) => names[candidate]));
}

function notesOf(
  { contest, rules, leftOut }: RulesSource,
  outcomes: readonly RuleOutcome[],
  names: readonly string[],
): readonly string[] {
  const never = names.flatMap((name, at) => (outcomes.some(({ chances }) => chances[at] > 0) ? [] : [name]));
  const standing = never.filter((name) => !(contest.withdrawn ?? []).some((at) => names[at] === name));
  return [
    ...(standing.length === 0 || rules.length === 0 ? [] : [`Elected by no rule here: ${listed(standing)}.`]),
    ...(outcomes.some(({ isComplete }) => !isComplete)
      ? ['≥: not every way in which lots can fall was followed, so that the chance is at least as much.']
      : []),
    ...(rules.length > 2 ? ['Rules of one kind differ in little, so that their number says little.'] : []),
    ...(leftOut.length === 0
      ? []
      : [`Left out, as they cannot count this contest: ${counted(leftOut.length, 'rule')}.`]),
  ];
}

function descriptionOf({ contest }: RulesSource, outcomes: readonly RuleOutcome[], figures: Figures): string {
  const told = outcomes.map((outcome) => {
    const who = isByLot(outcome)
      ? `lots decide: ${outcome.elected.map((at) => `${contest.candidates[at]} ${outcome.isComplete ? '' : 'at least '}${figures.percent(outcome.chances[at], 1)}`).join(', ')}`
      : whoText(outcome, contest.candidates);
    return `${who}: by ${listed(outcome.rules.map(({ title }) => title))}.`;
  });
  return `A line for each outcome, a mark for each candidate elected. ${told.join(' ')}`;
}
