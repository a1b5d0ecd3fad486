import { abif } from './abif.ts';
import { ballots } from './ballots-file.ts';
import { blt } from './blt.ts';
import { cdf } from './cdf.ts';
import { cef } from './cef.ts';
import { concreteStv } from './concrete-stv.ts';
import { contestJson } from './contest-json.ts';
import { countJson } from './count-json.ts';
import { csvBallots } from './csv-ballots.ts';
import { declaredCsv } from './declared-csv.ts';
import { declaredJson } from './declared-json.ts';
import { dominion } from './dominion.ts';
import type { Format } from './format.ts';
import { margins } from './margins.ts';
import { preflib } from './preflib.ts';
import { rctab2, rcvis } from './rctab.ts';
import { scottishCsv } from './scottish-csv.ts';
import { sheetCsv, sheetHtml, sheetMarkdown, sheetText } from './sheets.ts';

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
