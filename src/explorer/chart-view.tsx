import { createElement, type VNode } from 'preact';
import { safe } from '../base/text-layout.ts';
import type { SvgNode, Value } from '../charts/node.ts';
import { attributeValue } from '../charts/svg-text.ts';

/**
 * A chart as part of the page: the same tree that is written to SVG files, so that a redraw changes only what moved. Texts and values become text nodes and
 * attributes and are never read as markup.
 */
export function chartView({ tag, attributes, children }: SvgNode): VNode {
  return createElement(
    tag,
    shownAttributes(attributes),
    ...children.map((child) => (typeof child === 'string' ? safe(child) : chartView(child))),
  );
}

function shownAttributes(attributes: Readonly<Record<string, Value>>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) shown[name] = safe(attributeValue(value));
  return shown;
}
