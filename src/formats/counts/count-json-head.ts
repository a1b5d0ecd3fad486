import type { CountFormatHead } from '../format.ts';

/** How a count as JSON is told. */
export const countJsonHead: CountFormatHead = {
  id: 'count-json',
  title: 'count as JSON',
  endings: ['.json'],
  holds: 'count',
  recognises: (head) => /^\uFEFF?\s*\{/.test(head) && /"format"\s*:\s*"psephos-count"/.test(head),
};
