import { PsephosError } from '../base/errors.ts';
import { abifReader } from './abif/abif.ts';
import { writeAbif } from './abif/write-abif.ts';
import { ballotsPieces, ballotsReader } from './ballots/ballots-file.ts';
import { bltReader } from './blt/blt.ts';
import { bltPieces } from './blt/write-blt.ts';
import { withId } from './by-id.ts';
import { cdfReader } from './cast-vote-records/cdf.ts';
import { dominionReader } from './cast-vote-records/dominion.ts';
import { writeCdf } from './cast-vote-records/write-cdf.ts';
import { dominionFiles } from './cast-vote-records/write-dominion.ts';
import { cefReader } from './cef/cef.ts';
import { writeCef } from './cef/write-cef.ts';
import { concreteStvReader } from './concrete-stv/concrete-stv.ts';
import { writeConcreteStv } from './concrete-stv/write-concrete-stv.ts';
import { contestJsonReader } from './contest-json/contest-json.ts';
import { writeContestJson } from './contest-json/write-contest-json.ts';
import { countJson } from './counts/count-json.ts';
import { sheetCsv, sheetHtml, sheetMarkdown, sheetText } from './counts/sheets.ts';
import { csvBallotsReader } from './csv/csv-ballots.ts';
import { writeCsvBallots } from './csv/write-csv-ballots.ts';
import { declaredCsvReader } from './declared/declared-csv.ts';
import { declaredJsonReader, writeDeclaredJsonList } from './declared/declared-json.ts';
import { writeDeclaredTable } from './declared/write-declared-csv.ts';
import type { ContestFormat, DeclaredFormat, Format } from './format.ts';
import { leavingOut } from './leaves-out.ts';
import { marginsReader } from './margins/margins.ts';
import { writeMargins } from './margins/write-margins.ts';
import { preflibReader } from './preflib/preflib.ts';
import { writePreflib } from './preflib/write-preflib.ts';
import { rctab2, rcvis } from './rctab/rctab.ts';
import { scottishCsvReader } from './scottish-csv/scottish-csv.ts';
import { writeScottishCsv } from './scottish-csv/write-scottish-csv.ts';

export const preflib: ContestFormat = {
  ...preflibReader,
  write: writePreflib,
  leavesOut: leavingOut({ seats: 'unless one', groups: true }),
};

export const margins: ContestFormat = {
  ...marginsReader,
  write: writeMargins,
  leavesOut: leavingOut({ title: true, seats: 'unless one' }),
};

export const contestJson: ContestFormat = { ...contestJsonReader, write: writeContestJson };

export const scottishCsv: ContestFormat = { ...scottishCsvReader, write: writeScottishCsv };

export const blt: ContestFormat = { ...bltReader, write: bltPieces };

export const cef: ContestFormat = {
  ...cefReader,
  write: writeCef,
  leavesOut: leavingOut({ title: true, groups: true }),
};

export const abif: ContestFormat = { ...abifReader, write: writeAbif, leavesOut: leavingOut({ groups: true }) };

export const ballots: ContestFormat = { ...ballotsReader, write: ballotsPieces };

export const concreteStv: ContestFormat = { ...concreteStvReader, write: writeConcreteStv };

export const csvBallots: ContestFormat = { ...csvBallotsReader, write: writeCsvBallots };

export const cdf: ContestFormat = { ...cdfReader, write: writeCdf };

export const dominion: ContestFormat = {
  ...dominionReader,
  write() {
    throw new PsephosError({
      code: 'unsupported',
      message: 'a Dominion export is several files',
      expected: 'a zip file to put them in',
      hint: 'give the output a name that ends in .dominion.zip',
    });
  },
  writeFiles: dominionFiles,
  leavesOut: leavingOut({ seats: 'always', groups: true }),
};

export const declaredJson: DeclaredFormat = { ...declaredJsonReader, write: writeDeclaredJsonList };

export const declaredCsv: DeclaredFormat = { ...declaredCsvReader, write: writeDeclaredTable };

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

/**
 * The format of that id.
 *
 * @throws PsephosError `unknown-format`, with the ids most like it.
 * @example formatById('blt').endings // ['.blt']
 */
export function formatById(id: string): Format {
  return withId(id, formats);
}
