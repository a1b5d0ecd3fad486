import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Point, TernaryGeometry } from '../../charts/ternary-geometry.ts';
import { mapPoint, withMapPoint } from '../choose.ts';
import { sharesOf } from './map-marks.ts';
import { pointInWords, steppedPoint } from './map-steps.ts';
import { REACH, useDrag } from './use-drag.ts';
import type { Explorer } from './use-explorer.ts';

interface MapPointProps {
  readonly explorer: Explorer;
  readonly geometry: TernaryGeometry;
  readonly width: number;
  readonly height: number;
}

/** The split as a point on the map: dragged by mouse or finger, moved by arrow keys, set by a click or tap anywhere in the triangle. */
export function MapPoint({ explorer, geometry, width, height }: MapPointProps): VNode {
  const { state, change } = explorer;
  const picture = useRef<SVGSVGElement>(null);
  const point = mapPoint(state);
  const at = geometry.pointOf(sharesOf(point) ?? CENTRE);
  const moveTo = ({ x, y }: Point): void => {
    const split = geometry.sharesAt(x, y);
    change((now) => {
      const all = (now.transfers[now.map.from] ?? []).reduce((sum, cell) => sum + cell, 0);
      const first = Math.round(split.toFirst * all);
      return withMapPoint(now, { toFirst: first, toSecond: Math.min(all - first, Math.round(split.toSecond * all)) });
    });
  };
  const drag = useDrag(picture, width, at, moveTo);
  const { toFirst: left, toSecond: right, nonTransferable: top } = geometry.corners;
  return (
    <svg
      ref={picture}
      class="over"
      viewBox={`0 0 ${width} ${height}`}
      onPointerDown={drag.onPointerDown}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerUp}
    >
      <polygon
        class="ground"
        points={[left, right, top].map(({ x, y }) => `${x},${y}`).join(' ')}
        onClick={(event) => {
          const box = picture.current?.getBoundingClientRect();
          // A mouse has moved the point already as it went down.
          if (box === undefined || (event instanceof PointerEvent && event.pointerType !== 'touch')) return;
          const scale = width / box.width;
          moveTo({ x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
        }}
      />
      <g
        class="handle"
        transform={`translate(${at.x.toFixed(2)} ${at.y.toFixed(2)})`}
        tabindex={0}
        role="slider"
        aria-label="The split: arrow keys move it, with Shift by single papers"
        aria-valuemin={0}
        aria-valuemax={point.toFirst + point.toSecond + point.nonTransferable + point.elsewhere}
        aria-valuenow={point.toSecond}
        aria-valuetext={pointInWords(state, point)}
        onKeyDown={(event) => {
          const { key, shiftKey } = event;
          if (steppedPoint(point, key, shiftKey) === undefined) return;
          event.preventDefault();
          // Keys may come faster than frames: each starts from where the one before it ended.
          change((now) => withMapPoint(now, steppedPoint(mapPoint(now), key, shiftKey) ?? mapPoint(now)));
        }}
      >
        <circle class="hold" r={REACH} />
        <circle class="ring" r={11} />
        <circle class="dot" r={5} />
      </g>
    </svg>
  );
}

/** Where the point stands while there are no papers to split. */
const CENTRE = { toFirst: 1 / 3, toSecond: 1 / 3, nonTransferable: 1 / 3 };
