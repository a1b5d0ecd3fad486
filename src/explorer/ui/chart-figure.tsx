import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { type Chart, chartNode, type Settings, settingsOf } from '../../charts/chart.ts';
import { chartView } from '../chart-view.tsx';
import { inPage } from './use-layout.ts';

interface ChartFigureProps {
  readonly id: string;
  readonly width: number;
  /** What the chart shows: it is drawn again when this changes. */
  readonly of: unknown;
  draw(settings: Settings): Chart;
}

/** A chart in a frame that only grows, so that what stands below does not jump while a point is dragged. */
export function ChartFigure({ id, width, of, draw }: ChartFigureProps): VNode {
  const tallest = useRef({ width, height: 0 });
  const { view, height } = useMemo(() => {
    const settings = settingsOf({ id, width, theme: 'auto' });
    const chart = draw(settings);
    return { view: chartView(chartNode(chart, settings, 'of the page')), height: chart.height };
  }, [id, width, of]);
  if (tallest.current.width !== width) tallest.current = { width, height: 0 };
  tallest.current.height = Math.max(tallest.current.height, height);
  return (
    <figure class="chart" style={{ minHeight: inPage(Math.round(tallest.current.height)), maxWidth: inPage(width) }}>
      {view}
    </figure>
  );
}
