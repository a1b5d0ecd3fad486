import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { ByLevel } from '../../whatif/backtest/figures.ts';
import type { BacktestReport } from '../../whatif/backtest/report.ts';
import type { BaselineCard, ScoreCard } from '../../whatif/backtest/score-card.ts';
import { LEVELS } from '../../whatif/backtest/score-sums.ts';
import { eachLines } from './backtest-each.ts';
import { pageOf, section } from './sections.ts';

/** The scores as a page to read and quote: what was asked, how it came out beside simple forecasts, and how to repeat it. */
export function backtestPage(report: BacktestReport): string {
  const sections = [
    ['DO THE PROBABILITIES COME TRUE?', ...wrapped(askedWords(report), ''), ...seenWords(report)],
    section('Scores, beside simple forecasts of the same elections', scoreLines(report)),
    section(`What ${report.model.id} said, and what came true`, reliabilityLines(report)),
    section('Where first preferences did not decide', changeLines(report)),
    section('Each election', report.each === undefined ? [] : eachLines(report.each)),
    section('How training and test were kept apart', wrapped(trainingWords(report), '')),
    section('How to repeat this', repeatLines(report)),
  ];
  return pageOf(sections);
}

function askedWords({ elections, candidates, rule, groups, model, draws }: BacktestReport): string {
  const told = groups === 'use' ? 'first preferences and groups' : 'first preferences, without groups,';
  return `${counted(elections, 'real election')} with ${counted(candidates, 'candidate')}, counted by ${rule.title} (${rule.id}). Of each, the model ${model.id} was told ${told} and nothing more, and drew ${counted(draws, 'time')}, if ${oneLine(model.assumes)}; then the real ballots were counted.`;
}

function seenWords({ seen, model }: BacktestReport): readonly string[] {
  if (seen.length === 0) return [];
  return wrapped(
    `NOT A FAIR TEST: ${model.id} or what it is held against had learned from the ballots of ${counted(seen.length, 'election')} that it was asked about. Do not quote these scores.`,
    '',
  );
}

function scoreLines(report: BacktestReport): readonly string[] {
  const { calibrationErrorByChance, coverageWhole, coverageWholeMass, elections, baselines, model } = report;
  const cards: readonly (readonly [string, ScoreCard | BaselineCard | undefined])[] = [
    [model.id, report],
    ['leaders', baselines.leaders],
    ['uniform', baselines.uniform],
    ['plackett-luce', baselines['plackett-luce']],
    ['logistic', baselines.logistic],
    ['logistic-margin', baselines['logistic-margin']],
  ];
  // A model that is itself a baseline stands there once.
  const rows = cards.flatMap(([name, card], at) =>
    card === undefined || (at > 0 && name === model.id) ? [] : [[name, ...scoreCells(card)]],
  );
  return [
    ...columns([['', 'Brier', 'behind', 'log loss', 'calibration', 'winners', '50%', '80%', '95%'], ...rows]),
    '',
    ...MEANINGS.flatMap(([name, says]) => wrapped(`${name}: ${says}`, '')),
    ...wrapped(wholeSets(model.id, coverageWhole, coverageWholeMass), ''),
    ...wrapped(
      `A forecast that is exactly right would show a calibration error of about ${figure(calibrationErrorByChance)} by chance, on ${counted(elections, 'election')}. The Brier score of ${model.id} is ${withError(report.brier, report.standardErrors?.brier)}; after ± stands one standard error.`,
      '',
    ),
  ];
}

/** Sets cannot be cut: whole ones hold more than their name says, and so are right more often. */
function wholeSets(model: string, covered: ByLevel | undefined, held: ByLevel | undefined): string {
  if (covered === undefined || held === undefined) return '';
  const [right, mass] = [covered, held].map((of) => listed(LEVELS.map((level) => percentage(of[level], 1))));
  return `Whole sets, as few as hold at least so much, hold ${mass} on average for ${model}, and had the true set ${right} of the time.`;
}

const MEANINGS = [
  ['Brier', 'the mean over candidates of (chance - outcome)²; 0 is best, and one half said of everybody gets 0.25.'],
  [
    'log loss',
    'the mean of minus the logarithm of the chance given to what happened; k of n draws count as (k + ½)/(n + 1).',
  ],
  ['behind', 'by how much its Brier score is worse than that of the model tested, on the same elections.'],
  [
    'calibration',
    'how far what was said lay from what came true, on average. Up to 0.015 means: of what is said to be 30% probable, about 28 to 32 in 100 comes true.',
  ],
  ['winners', 'how often the most probable set of winners was the true one.'],
  [
    '50%, 80%, 95%',
    'how often the true set was among the most probable sets that together hold exactly so much (the last of them counts in part); the nearer to the name, the more honest.',
  ],
  [
    'leaders',
    'who has most first preferences, for certain. uniform: every split of papers equally likely. plackett-luce: papers go on in proportion to first preferences. logistic: a regression on share and rank; logistic-margin: with the distance from the nearest rival too.',
  ],
] as const;

function scoreCells(card: ScoreCard | BaselineCard): readonly string[] {
  const { brier, logLoss, calibrationError, winnerSet, coverage } = card;
  return [
    figure(brier),
    'behind' in card ? withError(card.behind.by, card.behind.standardError) : '',
    figure(logLoss),
    figure(calibrationError),
    percentage(winnerSet.share, 1),
    ...LEVELS.map((level) => (coverage === undefined ? '-' : percentage(coverage[level], 1))),
  ];
}

function withError(value: number, error: number | undefined): string {
  return error === undefined ? figure(value) : `${figure(value)} ±${figure(error)}`;
}

function figure(value: number): string {
  return value.toFixed(4);
}

function reliabilityLines({ bins, candidates }: BacktestReport): readonly string[] {
  const rows = bins.map((bin) => [
    `${percentage(bin.from, 0)} to ${percentage(bin.to, 0)}`,
    grouped(bin.candidates),
    bin.said === null ? '-' : percentage(bin.said, 1),
    bin.cameTrue === null ? '-' : percentage(bin.cameTrue, 1),
  ]);
  return [
    ...columns([['chance said', 'candidates', 'said on average', 'elected'], ...rows]),
    ...wrapped(`All ${grouped(candidates)} candidates, by the chance to be elected that was said of them.`, ''),
  ];
}

function changeLines({ change, elections, model }: BacktestReport): readonly string[] {
  const { expected, right } = change;
  const words =
    expected === undefined
      ? ''
      : ` ${model.id} expected ${expected.toFixed(1)} (the sum of its chances), and named the very winners in ${grouped(right)}.`;
  return wrapped(
    `In ${grouped(change.elections)} of ${counted(elections, 'election')} later preferences elected others than those with most first preferences.${words}`,
    '',
  );
}

function trainingWords({ training, model, leftOut, sameBallots, baselines }: BacktestReport): string {
  const learns = model.parameters === undefined ? `${model.id} and the regressions` : 'the regressions';
  const unlearned = model.parameters === undefined ? '' : ` ${model.id} learned nothing.`;
  const how =
    training.kind === 'folds'
      ? `${training.folds} folds, by the names of files: ${learns} answered for each fold with what was learned from the others.`
      : `${sentence(learns)} learned from ${counted(training.elections, 'other election')}.`;
  const none = baselines.logistic === undefined ? ' There were too few for a regression.' : '';
  const same =
    sameBallots.length === 0
      ? ''
      : ` ${counted(sameBallots.length, 'election')} with the ballots of another stood in the same fold with it.`;
  const out = leftOut.map(({ name, why }) => `${oneLine(name)} (${why})`).join(', ');
  return `${how}${unlearned}${none}${same}${out === '' ? '' : ` Left out: ${out}.`}`;
}

/** With a capital, but for the id of a model, which has none. */
function sentence(learns: string): string {
  return learns.replace(/^the /, 'The ');
}

function repeatLines({ provenance: { library, input, command } }: BacktestReport): readonly string[] {
  return [
    ...(command === undefined ? [] : [oneLine(command)]),
    ...wrapped(`psephos ${library}; input ${input}. The same command prints the same bytes.`, ''),
  ];
}
