import type { VNode } from 'preact';
import { oneLine } from '../../base/text-layout.ts';
import { grouped, percentage } from '../../base/words.ts';
import type { Chances } from '../../whatif/chances.ts';
import { ChartFigure } from './chart-figure.tsx';
import { drawChances } from './draw-chances.ts';
import { namesOf } from './names-of.ts';
import type { Explorer } from './use-explorer.ts';

interface ChancesFoundProps {
  readonly explorer: Explorer;
  readonly chances: Chances;
  readonly width: number;
}

/** What came of the draws: bars and figures, with the noise that is in them. */
export function ChancesFound({ explorer, chances, width }: ChancesFoundProps): VNode {
  const { state } = explorer;
  const names = namesOf(state);
  return (
    <div role="region" aria-label="What came of the draws">
      {state.transfers.length > MOST_FOR_BARS ? null : (
        <ChartFigure
          id="chances-chart"
          width={width}
          of={chances}
          draw={(settings) => drawChances(state, chances, settings)}
        />
      )}
      <table class="figures">
        <caption>Of {grouped(chances.draws)} draws, elected in; ± is one standard error of the draws</caption>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Elected</th>
            <th scope="col">±</th>
          </tr>
        </thead>
        <tbody>
          {chances.candidates.map(({ mean, standardError }, at) => (
            <tr key={at}>
              <th scope="row">
                <bdi>{names[at]}</bdi>
              </th>
              <td>{percentage(mean, 1)}</td>
              <td>{percentage(standardError, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.transfers.length > MOST_FOR_BARS ? <p class="note">Assumes that {oneLine(chances.assumes)}.</p> : null}
    </div>
  );
}

/** Above this, to prove who can be elected at all takes longer than a reader waits. */
const MOST_FOR_BARS = 8;
