import { readCount, writeCount } from '../../count/json.ts';
import type { CountFormat } from '../format.ts';
import { tellingPlaces } from '../json/json-places.ts';
import { parseJson } from '../json/json-text.ts';
import { countJsonHead } from './count-json-head.ts';

/**
 * A count as JSON, with all that psephos knows of it: what `count --json` writes. Reading one checks that its books balance.
 *
 * @example countJson.read(countJson.write(count)) // the same count
 */
export const countJson: CountFormat = {
  ...countJsonHead,
  read(text) {
    parseJson(text);
    return tellingPlaces(text, () => readCount(text.replace(/^\uFEFF/, '')));
  },
  write: writeCount,
};
