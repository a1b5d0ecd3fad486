import { counted, grouped, percentage } from '../../base/words.ts';
import type { BacktestReport } from '../../whatif/backtest/report.ts';
import type { BaselineCard, ScoreCard } from '../../whatif/backtest/score-card.ts';
import type { BacktestFindings } from '../findings.ts';
import { namedCharts } from '../named-charts.ts';
import { list, type ReportDocument, type ReportPart, table, text, told } from './document.ts';
import { repeatSection } from './repeat-section.ts';

/** The report on a backtest: how often what was said came true. */
export function backtestDocument(findings: BacktestFindings): ReportDocument {
  const { report, command } = findings;
  const { provenance, rule, model, draws, seed } = report;
  const [key] = namedCharts(findings);
  return {
    question: 'Do the probabilities come true?',
    title: `${counted(report.elections, 'real election')}, counted by ${rule.title}`,
    answer: answerOf(report),
    ...(key === undefined ? {} : { key }),
    names: [],
    sections: told([
      { id: 'asked', title: 'What was asked', parts: askedParts(report) },
      { id: 'bins', title: 'What was said, and what came true', parts: binParts(report) },
      { id: 'scores', title: 'Scores, beside simple forecasts of the same elections', parts: scoreParts(report) },
      repeatSection(
        [
          ['Rule', `${rule.title} (${rule.id})`],
          ['Model', `${model.id}: ${model.assumes}`],
          ['Draws', `${grouped(draws)} for each election`],
          ['Seed', seed],
          ['Digest of the elections', provenance.input],
          ...(provenance.command === undefined ? [] : [['Scores made by', provenance.command] as const]),
          ['Made by', `psephos ${provenance.library}`],
        ],
        command,
      ),
    ]),
  };
}

function answerOf({
  calibrationError,
  calibrationErrorByChance,
  winnerSet,
  change,
  coverage,
  baselines,
  elections,
  candidates,
  model,
  seen,
}: BacktestReport): readonly string[] {
  const unfair =
    seen.length === 0
      ? []
      : [`NOT A FAIR TEST: ${counted(seen.length, 'election')} had been learned from. Do not quote these scores.`];
  const { right } = baselines.leaders.winnerSet;
  return [
    ...unfair,
    `The chances that model ${model.id} gave were ${points(calibrationError)} of 100 points off, on average over ${counted(candidates, 'candidate')}; forecasts that are exactly right would be about ${points(calibrationErrorByChance)} off by chance alone.`,
    `Those it called most probable were the ones elected in ${grouped(winnerSet.right)} of ${counted(elections, 'election')} (${percentage(winnerSet.share, 1)}); naming just those with most first preferences is right in ${grouped(right)}. Others than those were elected in ${grouped(change.elections)}, of which it named ${grouped(change.right)} right.`,
    ...(coverage === undefined
      ? []
      : [
          `The outcomes to which it gave together 80 chances in 100 held the true one ${(100 * coverage[80]).toFixed(1)} times in 100.`,
        ]),
  ];
}

/** Of a hundred. */
function points(share: number): string {
  return (100 * share).toFixed(1);
}

function askedParts(report: BacktestReport): readonly ReportPart[] {
  const { elections, candidates, groups, model, draws, leftOut } = report;
  const known = groups === 'use' ? 'first preferences and groups' : 'first preferences, without groups,';
  return [
    text(
      `There are ${counted(elections, 'real election')} with ${counted(candidates, 'candidate')}. Of each of them model ${model.id} was told ${known} and nothing more, and drew the other preferences ${counted(draws, 'time')}. Then the real ballots were counted.`,
    ),
    text(`The model assumes that ${model.assumes}.`),
    ...list(apart(report)),
    ...list(leftOut.map(({ name, why }) => `Left out: ${name}: ${why}`)),
  ];
}

/** How whoever was asked was kept from what was asked about. */
function apart({ training, model: { parameters } }: BacktestReport): readonly string[] {
  if (parameters !== undefined) return ['The model learns from no election: its parameters were given.'];
  return [
    training.kind === 'folds'
      ? `No election was learned from when it was asked about: they were dealt into ${counted(training.folds, 'part')}, and of each part was asked what the others had taught.`
      : `What was learned was learned from ${counted(training.elections, 'other election')}.`,
  ];
}

function binParts({ bins }: BacktestReport): readonly ReportPart[] {
  const share = (value: number | null): string => (value === null ? '–' : percentage(value, 1));
  return [
    table({
      caption: 'Candidates, by the chance to be elected that was said of them',
      head: ['Chance said', 'Candidates', 'Said on average', 'Elected'],
      rows: bins.map(({ from, to, candidates, said, cameTrue }) => [
        `${percentage(from, 0)} to ${percentage(to, 0)}`,
        grouped(candidates),
        share(said),
        share(cameTrue),
      ]),
      of: 'figures',
    }),
  ];
}

function scoreParts({ baselines, model, ...card }: BacktestReport): readonly ReportPart[] {
  const others = SIMPLE.flatMap((name) => {
    const other = baselines[name];
    return other === undefined || name === model.id ? [] : [[name, other] as const];
  });
  return [
    table({
      caption: `Scores over the same ${counted(card.elections, 'election')}: the lower the Brier score, the log loss and the points off the better`,
      head: ['Forecast', 'Brier score', 'Log loss', 'Points off', 'Winners right'],
      rows: [scoreRow(model.id, card), ...others.map(([name, other]) => scoreRow(name, other))],
      of: 'figures',
    }),
    ...list([
      'Brier score: the mean over candidates of (chance − outcome)², where the outcome is 1 for who is elected and 0 for others; one half said of everybody gets 0.25.',
      'Log loss: the mean of minus the natural logarithm of the chance given to what happened.',
      'Points off: how far, on average over candidates, what was said lay from what came true among candidates of whom about as much was said.',
      ...others.map(([name]) => `${name}: ${FORECASTS[name]}`),
    ]),
  ];
}

const SIMPLE = ['leaders', 'uniform', 'plackett-luce', 'logistic', 'logistic-margin'] as const;

/** What the simple forecasts are. */
const FORECASTS: Readonly<Record<(typeof SIMPLE)[number], string>> = {
  leaders: 'those with most first preferences are elected, for certain.',
  uniform:
    'every way that papers could split between the other candidates and no further preference is equally likely.',
  'plackett-luce': 'each next preference falls on a candidate in proportion to the first preferences they have.',
  logistic: 'a regression on share and rank of first preferences, learned from other elections.',
  'logistic-margin': 'the same with the distance from the nearest rival for a place.',
};

function scoreRow(
  name: string,
  {
    brier,
    logLoss,
    calibrationError,
    winnerSet,
  }: Pick<ScoreCard | BaselineCard, 'brier' | 'logLoss' | 'calibrationError' | 'winnerSet'>,
): readonly string[] {
  return [name, brier.toFixed(4), logLoss.toFixed(4), points(calibrationError), percentage(winnerSet.share, 1)];
}
