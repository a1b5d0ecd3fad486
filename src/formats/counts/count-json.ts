import { readCount, writeCount } from '../../count/json.ts';
import type { CountFormat } from '../format.ts';
import { tellingPlaces } from '../json/json-places.ts';
import { parseJson } from '../json/json-text.ts';

/**
 * A count as JSON, with all that psephos knows of it: what `count --json` writes. Reading one checks that its books balance.
 *
 * @example countJson.read(countJson.write(count)) // the same count
 */
export const countJson: CountFormat = {
  id: 'count-json',
  title: 'count as JSON',
  endings: ['.json'],
  holds: 'count',
  recognises: (head) => /^\uFEFF?\s*\{/.test(head) && /"format"\s*:\s*"psephos-count"/.test(head),
  read(text) {
    parseJson(text);
    return tellingPlaces(text, () => readCount(text.replace(/^\uFEFF/, '')));
  },
  write: writeCount,
};
