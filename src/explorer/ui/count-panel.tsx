import type { VNode } from 'preact';
import { votesMove } from '../../charts/count-words.ts';
import { drawTransferFlow } from '../../charts/transfer-flow.ts';
import { drawVotesByStage } from '../../charts/votes-by-stage.ts';
import { ChartFigure } from './chart-figure.tsx';
import { CountSheet } from './count-sheet.tsx';
import { Section } from './section.tsx';
import type { Explorer } from './use-explorer.ts';

/** The count stage by stage: as a chart, as a flow, and as a table. */
export function CountPanel({ explorer, width }: { readonly explorer: Explorer; readonly width: number }): VNode {
  const { count } = explorer.counts;
  return (
    <Section id="count" title="The count, stage by stage">
      {count === undefined ? (
        <p class="note">The rule cannot count this.</p>
      ) : (
        <>
          <h3>Votes by stage</h3>
          <ChartFigure
            id="votes-chart"
            width={width}
            of={count}
            draw={(settings) => drawVotesByStage(count, settings)}
          />
          {!votesMove(count) ? null : (
            <>
              <h3>Where votes went</h3>
              <ChartFigure
                id="flow-chart"
                width={width}
                of={count}
                draw={(settings) => drawTransferFlow(count, settings)}
              />
            </>
          )}
          <h3>The count sheet</h3>
          <CountSheet count={count} />
        </>
      )}
    </Section>
  );
}
