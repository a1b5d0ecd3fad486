/** A value of an attribute; `undefined` leaves the attribute out. */
export type Value = string | number | undefined;

/** An element of a picture as plain data: every chart is a tree of these, written as text or shown by a page. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly children: readonly (SvgNode | string)[];
}

/**
 * An element with its attributes and what is in it; texts are escaped only when the tree is written.
 *
 * @example node('text', { x: 4 }, 'Ann & Bob').children // ['Ann & Bob']
 */
export function node(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { tag, attributes, children };
}

/** Several elements as one. */
export function group(attributes: Readonly<Record<string, Value>>, children: readonly SvgNode[]): SvgNode {
  return { tag: 'g', attributes, children };
}

/** Every element of a tree, itself first. */
export function* everyNode(root: SvgNode): Generator<SvgNode> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* everyNode(child);
}
