import { expect, it } from 'vitest';
import { readTags } from './read-tags.ts';

it('reads elements with their attributes', () => {
  expect(readTags('<p id="a">x &amp; y<br><b>z</b></p>')).toEqual([
    { tag: 'p', attributes: { id: 'a' } },
    { tag: 'br', attributes: {} },
    { tag: 'b', attributes: {} },
  ]);
});

it.each([
  '<p>',
  '</p>',
  '<p><b></p></b>',
  '<p>1 < 2</p>',
  '<p>a & b</p>',
  '<p id=a></p>',
  '<p id="a" id="b"></p>',
  '<p hidden></p>',
])('refuses %s', (page) => {
  expect(() => readTags(page)).toThrow();
});
