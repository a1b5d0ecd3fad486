import { counted, grouped, listed, percentage } from '../../base/words.ts';
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
          ['Input', provenance.input],
          ['Made by', `psephos ${provenance.library}`],
        ],
        command,
      ),
    ]),
  };
}

function answerOf({
  calibrationError,
  winnerSet,
  coverage,
  elections,
  model,
  seen,
}: BacktestReport): readonly string[] {
  const unfair =
    seen.length === 0
      ? []
      : [`NOT A FAIR TEST: ${counted(seen.length, 'election')} had been learned from. Do not quote these scores.`];
  return [
    ...unfair,
    `What ${model.id} said lay ${percentage(calibrationError, 1)} from what came true, on the average over all candidates: of those said to have a chance of 30%, about 30 in 100 should be elected.`,
    `Its most probable set of winners was the true one in ${percentage(winnerSet.share, 1)} of ${counted(elections, 'election')}.`,
    ...(coverage === undefined
      ? []
      : [`Of the sets that were to hold the truth 80 times in 100, ${percentage(coverage[80], 1)} did.`]),
  ];
}

function askedParts({
  elections,
  candidates,
  groups,
  model,
  draws,
  change,
  leftOut,
}: BacktestReport): readonly ReportPart[] {
  const known = groups === 'use' ? 'first preferences and groups' : 'first preferences, without groups,';
  return [
    text(
      `Of each of ${counted(elections, 'real election')} (${counted(candidates, 'candidate')}), ${model.id} was told ${known} and nothing more, and drew ${counted(draws, 'time')}, if ${model.assumes}. Then the real ballots were counted.`,
    ),
    text(
      `In ${grouped(change.elections)} of ${grouped(elections)} later preferences elected others than those with most first preferences.`,
    ),
    ...list(leftOut.map(({ name, why }) => `Left out: ${name}: ${why}`)),
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
  const others = Object.entries(baselines).flatMap(([name, other]) =>
    other === undefined || name === model.id ? [] : [scoreRow(name, other)],
  );
  return [
    table({
      caption: 'The lower the Brier score, the log loss and the calibration error the better',
      head: ['Forecast', 'Brier', 'Log loss', 'Calibration', 'Winners right'],
      rows: [scoreRow(model.id, card), ...others],
      of: 'figures',
    }),
    text(
      `Brier: the mean over candidates of (chance − outcome)²; one half said of everybody gets 0.25. Log loss: the mean of minus the logarithm of the chance given to what happened. The forecasts beside it are ${listed(others.map(([name]) => name))}.`,
    ),
  ];
}

function scoreRow(
  name: string,
  {
    brier,
    logLoss,
    calibrationError,
    winnerSet,
  }: Pick<ScoreCard | BaselineCard, 'brier' | 'logLoss' | 'calibrationError' | 'winnerSet'>,
): readonly string[] {
  return [name, brier.toFixed(4), logLoss.toFixed(4), calibrationError.toFixed(4), percentage(winnerSet.share, 1)];
}
