import { type DrawWork, tallyDrawer } from '../draw-tally.ts';
import type { Tally } from '../tally.ts';
import { drawnForecast, type Forecast } from './forecast.ts';

/** Who makes the draws of a backtest. */
export interface AskOptions {
  /** Makes the draws of one work; default: in this process. The answer must not depend on who makes them. */
  drawn?(work: DrawWork, draws: number): Promise<Tally>;
  /** How many works are given out at once; default 1. */
  readonly atOnce?: number;
  /** Told how many more draws are done. */
  onDraws?(draws: number): void;
}

/** The forecast of each work, in their order, whoever is done first. */
export async function allForecasts(
  works: readonly DrawWork[],
  draws: number,
  { drawn, atOnce = 1, onDraws }: AskOptions,
): Promise<readonly Forecast[]> {
  const ask = drawn ?? (async (work, many) => tallyDrawer(work)(0, many));
  const forecasts: Forecast[] = [];
  let next = 0;
  const goOn = async (): Promise<void> => {
    while (next < works.length) {
      const at = next++;
      forecasts[at] = drawnForecast(works[at].declared, await ask(works[at], draws));
      onDraws?.(draws);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
  return forecasts;
}
