import type { Look } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { rounded } from './svg-text.ts';

/** A mark for an assumption put low (a hollow circle), halfway (a stroke) or high (a full square). */
export function levelMark(look: Look, level: 'low' | 'half' | 'high', x: number, y: number): SvgNode {
  if (level === 'low') {
    const hollow = look.paint({ fill: 'paper', stroke: 'ink' });
    return node('circle', { cx: x, cy: y, r: 5, ...hollow, 'stroke-width': 2 });
  }
  if (level === 'high')
    return node('rect', {
      x: x - 5,
      y: y - 5,
      width: 10,
      height: 10,
      ...look.paint({ fill: 'ink', stroke: 'paper' }),
    });
  return node('path', {
    d: `M${rounded(x)} ${rounded(y - 6)}v12`,
    ...look.paint({ stroke: 'ink' }),
    'stroke-width': 2,
  });
}
