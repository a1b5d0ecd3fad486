import { counted } from '../base/words.ts';
import type { BacktestReport } from '../whatif/backtest/report.ts';
import type { ScoreCard } from '../whatif/backtest/score-card.ts';
import { type Chart, type ChartOptions, chartText, type Settings, settingsOf } from './chart.ts';
import { type Figures, figuresIn } from './figures.ts';
import { type Look, lookOf } from './look.ts';
import { type Block, background, block, heading, MARGIN, notes } from './parts.ts';
import { reliabilityPlot } from './reliability-plot.ts';
import { filledBins, type SaidAndTrue } from './said-and-true.ts';

/**
 * What forecasts said against what came true: a dot for each tenth of the chances said, with the 95% interval of Wilson, about the diagonal
 * of forecasts that hold; below it for how many candidates so much was said.
 *
 * Reliability diagram: A. H. Murphy and R. L. Winkler, Journal of the Royal Statistical Society C 26 (1977), 41-47 (DOI 10.2307/2346866).
 *
 * @throws PsephosError `bad-argument` for options that no chart can have.
 * @example reliability(report) // '<svg …'
 */
export function reliability(scores: BacktestReport | ScoreCard, options: ChartOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawReliability(scores, settings), settings);
}

/** The same as a tree. */
export function drawReliability(scores: BacktestReport | ScoreCard, settings: Settings): Chart {
  const { width } = settings;
  const look = lookOf(settings.theme);
  const figures = figuresIn(settings.locale);
  const bins = filledBins(scores.bins);
  const title = 'What was said, and what came true';
  const head = heading(look, width, title, subtitleOf(scores, bins, figures));
  const side = Math.min(MOST_SIDE, width < WIDE ? width - 2 * MARGIN - BESIDE : 0.6 * (width - 2 * MARGIN) - BESIDE);
  const plot = reliabilityPlot(look, bins, figures, { left: MARGIN + BESIDE, top: head.below + 22, side });
  const words = wordsFrom(look, scores, figures, width, { side, top: head.below + 16, below: plot.below });
  const foot = notes(look, width, Math.max(plot.below, words.below) + 8, [
    'Each line up and down is the 95% interval of Wilson for the share of its candidates. Candidates of one election hang together, so that the truth strays somewhat more.',
  ]);
  return {
    width,
    height: foot.below + MARGIN - 4,
    title,
    description: descriptionOf(scores, bins, figures),
    body: [background(look, width, foot.below + MARGIN), ...head.nodes, ...plot.nodes, ...words.nodes, ...foot.nodes],
  };
}

const WIDE = 520;
const MOST_SIDE = 440;
/** For the figures at the left of the plot. */
const BESIDE = 50;

function subtitleOf(scores: BacktestReport | ScoreCard, bins: readonly SaidAndTrue[], figures: Figures): string {
  const candidates = bins.reduce((sum, bin) => sum + bin.candidates, 0);
  const of = `The chance to be elected that was said of ${figures.number(candidates)} ${candidates === 1 ? 'candidate' : 'candidates'}`;
  if (!('model' in scores)) return `${of}, against how many of them were elected.`;
  const { model, elections, rule, seen } = scores;
  const unfair = seen.length === 0 ? '' : ' Not a fair test: the model had learned from some of these elections.';
  return `${of} in ${counted(elections, 'real election')} by the model ${model.id}, against how many were elected by ${rule.title}.${unfair}`;
}

/** The figures in words: beside the plot where there is room, else below it. */
function wordsFrom(
  look: Look,
  scores: ScoreCard,
  figures: Figures,
  width: number,
  { side, top, below }: { readonly side: number; readonly top: number; readonly below: number },
): Block {
  const isBeside = width >= WIDE;
  const x = isBeside ? MARGIN + BESIDE + side + 24 : MARGIN;
  let down = isBeside ? top : below + 4;
  const nodes = scoreWords(scores, figures).flatMap(({ figure, says }) => {
    const room = width - MARGIN - x;
    const head = block(look, figure, { x, top: down, room }, { bold: true, size: 16 });
    const text = block(look, says, { x, top: head.below, room }, { size: 12, role: 'muted' });
    down = text.below + 10;
    return [...head.nodes, ...text.nodes];
  });
  return { nodes, below: down };
}

function scoreWords(
  { calibrationError, calibrationErrorByChance, winnerSet }: ScoreCard,
  figures: Figures,
): readonly { readonly figure: string; readonly says: string }[] {
  const points = (share: number): string => figures.number(Math.round(1000 * share) / 10);
  return [
    {
      figure: `${points(calibrationError)} points`,
      says: `is how far what was said lay from what came true, on average over candidates. Forecasts that are exactly right would show about ${points(calibrationErrorByChance)} by chance.`,
    },
    {
      figure: figures.percent(winnerSet.share, 0),
      says: 'of elections ended with just those elected who were said to be the most probable.',
    },
  ];
}

function descriptionOf(scores: ScoreCard, bins: readonly SaidAndTrue[], figures: Figures): string {
  const told = bins.map(
    ({ from, to, candidates, said, cameTrue, interval }) =>
      `Said ${figures.percent(from, 0)} to ${figures.percent(to, 0)} of ${counted(candidates, 'candidate')}, ${figures.percent(said)} on average: ${figures.percent(cameTrue)} elected (${figures.percent(interval[0], 0)} to ${figures.percent(interval[1], 0)}).`,
  );
  const words = scoreWords(scores, figures).map(({ figure, says }) => `${figure} ${says}`);
  return `A dot for each tenth of the chances said; on the diagonal what was said came true. ${told.join(' ')} ${words.join(' ')}`;
}
