import { invariant } from '../base/invariant.ts';
import type { SvgNode, Value } from './node.ts';
import { xmlText } from './xml-text.ts';

/**
 * A tree as SVG text: every text and value escaped, numbers rounded to hundredths, so that a picture is the same bytes on any machine.
 *
 * @example svgText(node('rect', { width: 1 / 3 })) // '<rect width="0.33"/>'
 */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${attributeText(value)}"`],
  );
  const head = `<${tag}${written.join('')}`;
  if (children.length === 0) return `${head}/>`;
  const body = children.map((child) => (typeof child === 'string' ? xmlText(child) : svgText(child)));
  return `${head}>${body.join('')}</${tag}>`;
}

/** What stands in an attribute, not yet escaped: numbers to hundredths. */
export function attributeValue(value: Exclude<Value, undefined>): string {
  return typeof value === 'number' ? rounded(value) : value;
}

function attributeText(value: Exclude<Value, undefined>): string {
  return xmlText(attributeValue(value));
}

/**
 * A length or place in a picture, to hundredths and without a minus zero.
 *
 * @example rounded(-0.001) // '0'
 */
export function rounded(value: number): string {
  invariant(Number.isFinite(value), 'a length or place in a picture is a number');
  return String(Math.round(value * 100) / 100 + 0);
}
