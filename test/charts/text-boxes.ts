import type { Chart } from '../../src/charts/chart.ts';
import { everyNode, type SvgNode } from '../../src/charts/node.ts';
import { textWidth } from '../../src/charts/text-width.ts';

/** About where a line of text lies. */
export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every upright line of text of a chart, as wide as a wide font sets it. */
export function textBoxes({ body }: Pick<Chart, 'body'>): readonly TextBox[] {
  return body
    .flatMap((root) => [...everyNode(root)])
    .filter(({ tag, attributes }) => tag === 'text' && attributes['transform'] === undefined)
    .map(boxOf);
}

/** Nodes of one kind, in the order of the picture. */
export function nodesOf({ body }: Pick<Chart, 'body'>, tag: string): readonly SvgNode[] {
  return body.flatMap((root) => [...everyNode(root)]).filter((node) => node.tag === tag);
}

/** What is wrong with the text of a chart: outside the picture, too small, or on other text. */
export function textFaults(chart: Chart): readonly string[] {
  const boxes = textBoxes(chart);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < -0.5 || right > chart.width + 0.5 || top < 0 || bottom > chart.height,
  );
  const overlaps = boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => (isOn(a, b) ? [`"${a.text}" lies on "${b.text}"`] : [])),
  );
  return [
    ...outside.map(({ text, left, right }) => `"${text}" goes from ${left} to ${right}`),
    ...boxes.filter(({ size }) => size < 10).map(({ text }) => `"${text}" is too small`),
    ...overlaps,
  ];
}

/** The estimate of widths is that of a wide font: a hair of overlap is none. */
function isOn(a: TextBox, b: TextBox): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

function boxOf({ attributes, children }: SvgNode): TextBox {
  const text = children.filter((child) => typeof child === 'string').join('');
  const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attributes[name]));
  const width = textWidth(text, size);
  const anchor = attributes['text-anchor'];
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { text, size, left, right: left + width, top: y - 0.75 * size, bottom: y + 0.2 * size };
}
