import { describe, expect, it } from 'vitest';
import { node } from '../../src/charts/node.ts';
import { chartView } from '../../src/explorer/chart-view.tsx';

describe('a chart on the page', () => {
  it('has the attributes of the file: rounded, those without a value left out', () => {
    const { type, props } = chartView(node('rect', { x: 1 / 3, width: -0.0001, fill: undefined }));
    expect(type).toBe('rect');
    expect(props).toEqual({ x: '0.33', width: '0' });
  });

  it('keeps texts as texts, with direction overrides written out', () => {
    const { props } = chartView(node('text', {}, '<b>Ann</b> \u202eBob', node('title', {}, 'Ann & Bob')));
    const [text, title] = (props as { readonly children: readonly unknown[] }).children;
    expect(text).toBe('<b>Ann</b> \\u{202e}Bob');
    expect(title).toMatchObject({ type: 'title', props: { children: 'Ann & Bob' } });
  });
});
