import { abifReader } from './abif/abif.ts';
import { ballotsReader } from './ballots/ballots-file.ts';
import { bltReader } from './blt/blt.ts';
import { cdfReader } from './cast-vote-records/cdf.ts';
import { dominionReader } from './cast-vote-records/dominion.ts';
import { cefReader } from './cef/cef.ts';
import { concreteStvReader } from './concrete-stv/concrete-stv.ts';
import { contestJsonReader } from './contest-json/contest-json.ts';
import { countJsonHead } from './counts/count-json-head.ts';
import { sheetCsvHead, sheetHtmlHead, sheetMarkdownHead, sheetTextHead } from './counts/sheet-heads.ts';
import { csvBallotsReader } from './csv/csv-ballots.ts';
import { declaredCsvReader } from './declared/declared-csv.ts';
import { declaredJsonReader } from './declared/declared-json.ts';
import type { FormatReader } from './format.ts';
import { marginsReader } from './margins/margins.ts';
import { preflibReader } from './preflib/preflib.ts';
import { rctab2Head, rcvisHead } from './rctab/rctab-heads.ts';
import { scottishCsvReader } from './scottish-csv/scottish-csv.ts';

/**
 * What reads every format there is, without what writes them, so that a page that only reads carries half the code; the first that
 * recognises a text reads it, so one that is particular about its marks stands before one that takes much for its own.
 */
export const readers: readonly FormatReader[] = [
  preflibReader,
  marginsReader,
  contestJsonReader,
  scottishCsvReader,
  bltReader,
  cefReader,
  abifReader,
  ballotsReader,
  concreteStvReader,
  csvBallotsReader,
  cdfReader,
  dominionReader,
  countJsonHead,
  rctab2Head,
  rcvisHead,
  sheetTextHead,
  sheetCsvHead,
  sheetMarkdownHead,
  sheetHtmlHead,
  declaredJsonReader,
  declaredCsvReader,
];
