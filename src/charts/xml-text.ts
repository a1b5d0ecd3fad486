import { safe } from '../base/text-layout.ts';
import { htmlText } from '../count/explain/render.ts';

/**
 * Text as SVG and HTML show it, in an element or in a quoted attribute: signs of markup escaped, control characters and direction
 * overrides written out, since XML forbids the first and the second turn what stands beside them.
 *
 * @example xmlText('<b>') // '&lt;b&gt;'
 */
export function xmlText(text: string): string {
  return htmlText(safe(text));
}
