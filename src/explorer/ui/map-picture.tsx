import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { chartNode, settingsOf } from '../../charts/chart.ts';
import { drawTernary } from '../../charts/ternary.ts';
import { ternaryGeometry } from '../../charts/ternary-geometry.ts';
import type { TransferMap } from '../../whatif/transfer-map.ts';
import { chartView } from '../chart-view.tsx';
import { mapMarks } from './map-marks.ts';
import { MapPoint } from './map-point.tsx';
import type { Explorer } from './use-explorer.ts';
import { inPage } from './use-layout.ts';

interface MapPictureProps {
  readonly explorer: Explorer;
  readonly map: TransferMap | undefined;
  readonly width: number;
}

/** The map, drawn again only when it changes, and above it the point, which moves at each frame. */
export function MapPicture({ explorer, map, width }: MapPictureProps): VNode {
  const settings = useMemo(() => settingsOf({ id: 'map-chart', width, theme: 'auto' }), [width]);
  const geometry = useMemo(() => ternaryGeometry(settings), [settings]);
  const { source, seats, map: what } = explorer.state;
  const isShown = map !== undefined;
  const marks = useMemo(() => (isShown ? mapMarks({ source, seats, map: what }) : []), [isShown, source, seats, what]);
  const drawn = useMemo(() => {
    if (map === undefined) return undefined;
    const chart = drawTernary(map, settings, { marks });
    return { view: chartView(chartNode(chart, settings, 'of the page')), height: Math.round(chart.height) };
  }, [map, marks, settings]);
  const height = drawn?.height ?? Math.round(geometry.corners.toFirst.y + 120);
  return (
    <div class="picture" style={{ aspectRatio: `${width} / ${height}`, maxWidth: inPage(width) }}>
      {drawn?.view}
      <MapPoint explorer={explorer} geometry={geometry} width={width} height={height} />
    </div>
  );
}
