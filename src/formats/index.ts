export type { Contest } from '../ballots/contest.ts';
export type { DeclaredCandidate, DeclaredResult } from '../ballots/declared-result.ts';
export type { Profile } from '../ballots/profile.ts';
export type { ErrorPlace, Fault } from '../base/errors.ts';
export type { Count } from '../count/count.ts';
export { readBallots, writeBallots } from './ballots/ballots-file.ts';
export { readBlt } from './blt/blt.ts';
export { writeBlt } from './blt/write-blt.ts';
export {
  abif,
  ballots,
  blt,
  cdf,
  cef,
  concreteStv,
  contestJson,
  csvBallots,
  declaredCsv,
  declaredJson,
  dominion,
  formatById,
  formats,
  margins,
  preflib,
  scottishCsv,
} from './catalogue.ts';
export { countJson } from './counts/count-json.ts';
export { sheetCsv, sheetHtml, sheetMarkdown, sheetText } from './counts/sheets.ts';
export {
  type ReadDeclaredCsvOptions,
  readDeclaredCsv,
  readDeclaredCsvTable,
} from './declared/declared-csv.ts';
export { readDeclaredJson, readDeclaredJsonList, writeDeclaredJson } from './declared/declared-json.ts';
export { writeDeclaredCsv, writeDeclaredTable } from './declared/write-declared-csv.ts';
export type {
  BallotsReader,
  ContestFormat,
  ContestFormatReader,
  CountFormat,
  DeclaredFormat,
  Format,
  ReadBallotsOptions,
  WrittenFile,
} from './format.ts';
export type { ByteSource, ByteStream, ByteStreamReader } from './packing/byte-source.ts';
export { asUtf8 } from './packing/decode.ts';
export { gzipped, packedZip } from './packing/pack.ts';
export { type PackedFile, type UnpackOptions, unpacked } from './packing/unpack.ts';
export { type PreflibType, preflibType } from './preflib/preflib-type.ts';
export { rctab2, rcvis } from './rctab/rctab.ts';
export { type ContestsRead, onlyContest, readAs, written } from './read-as.ts';
export { type ReadOptions, readContest, readContests } from './read-contest.ts';
export { onlyDeclared, type ReadDeclaredOptions, readDeclared, readDeclaredResults } from './read-declared.ts';
export {
  type ReadFilesOptions,
  type ReadStreamOptions,
  readContestFrom,
  readContestsFrom,
  readContestsIn,
} from './read-stream.ts';
export type { Report, Warning } from './report.ts';
