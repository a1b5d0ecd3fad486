import { abif } from './abif/abif.ts';
import { ballots } from './ballots/ballots-file.ts';
import { blt } from './blt/blt.ts';
import { cdf } from './cast-vote-records/cdf.ts';
import { dominion } from './cast-vote-records/dominion.ts';
import { cef } from './cef/cef.ts';
import { concreteStv } from './concrete-stv/concrete-stv.ts';
import { contestJson } from './contest-json/contest-json.ts';
import { countJson } from './counts/count-json.ts';
import { sheetCsv, sheetHtml, sheetMarkdown, sheetText } from './counts/sheets.ts';
import { csvBallots } from './csv/csv-ballots.ts';
import { declaredCsv } from './declared/declared-csv.ts';
import { declaredJson } from './declared/declared-json.ts';
import type { Format } from './format.ts';
import { margins } from './margins/margins.ts';
import { preflib } from './preflib/preflib.ts';
import { rctab2, rcvis } from './rctab/rctab.ts';
import { scottishCsv } from './scottish-csv/scottish-csv.ts';

/**
 * Every file format psephos reads and writes; the first that recognises a text reads it, so one that is particular about its
 * marks stands before one that takes much for its own.
 */
export const formats: readonly Format[] = [
  preflib,
  margins,
  contestJson,
  scottishCsv,
  blt,
  cef,
  abif,
  ballots,
  concreteStv,
  csvBallots,
  cdf,
  dominion,
  countJson,
  rctab2,
  rcvis,
  sheetText,
  sheetCsv,
  sheetMarkdown,
  sheetHtml,
  declaredJson,
  declaredCsv,
];
