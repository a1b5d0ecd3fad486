import { useRef } from 'preact/hooks';
import type { Point } from '../../charts/ternary-geometry.ts';

interface Drag {
  /** For what is grabbed: the point then keeps its distance to the pointer. */
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(): void;
}

/**
 * Follows a pointer in a picture of so many units across.
 *
 * @param at where the point is that is moved
 */
export function useDrag(
  picture: { readonly current: SVGSVGElement | null },
  width: number,
  at: Point,
  moveTo: (point: Point) => void,
): Drag {
  const off = useRef<Point | undefined>(undefined);
  const placeOf = ({ clientX, clientY }: PointerEvent): Point | undefined => {
    const box = picture.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return undefined;
    const scale = width / box.width;
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
  };
  return {
    onPointerDown: (event) => {
      const place = placeOf(event);
      if (place === undefined || event.button !== 0) return;
      const isFar = Math.hypot(at.x - place.x, at.y - place.y) > REACH;
      // A finger scrolls the page over the map; it drags only what it takes hold of.
      if (isFar && event.pointerType === 'touch') return;
      off.current = isFar ? { x: 0, y: 0 } : { x: at.x - place.x, y: at.y - place.y };
      picture.current?.setPointerCapture(event.pointerId);
      if (isFar) moveTo(place);
    },
    onPointerMove: (event) => {
      const place = placeOf(event);
      if (off.current === undefined || place === undefined) return;
      moveTo({ x: place.x + off.current.x, y: place.y + off.current.y });
    },
    onPointerUp: () => {
      off.current = undefined;
    },
  };
}

/** How near to the point it is taken hold of, in units of the picture: a finger's width. */
export const REACH = 24;
