export type { Contest } from '../ballots/contest.ts';
export type { DeclaredCandidate, DeclaredResult } from '../ballots/declared-result.ts';
export { abif } from './abif.ts';
export { ballots, readBallots, writeBallots } from './ballots-file.ts';
export { blt, readBlt } from './blt.ts';
export { formats } from './catalogue.ts';
export { cdf } from './cdf.ts';
export { cef } from './cef.ts';
export { concreteStv } from './concrete-stv.ts';
export { contestJson } from './contest-json.ts';
export { countJson } from './count-json.ts';
export { csvBallots } from './csv-ballots.ts';
export {
  declaredCsv,
  type ReadDeclaredCsvOptions,
  readDeclaredCsv,
  readDeclaredCsvTable,
} from './declared-csv.ts';
export { declaredJson, readDeclaredJson, readDeclaredJsonList, writeDeclaredJson } from './declared-json.ts';
export { asUtf8 } from './decode.ts';
export { dominion } from './dominion.ts';
export type {
  BallotsReader,
  ContestFormat,
  CountFormat,
  DeclaredFormat,
  Format,
  ReadBallotsOptions,
  WrittenFile,
} from './format.ts';
export { margins } from './margins.ts';
export { gzipped, packedZip } from './pack.ts';
export { preflib } from './preflib.ts';
export { type PreflibType, preflibType } from './preflib-type.ts';
export { rctab2, rcvis } from './rctab.ts';
export { type ContestsRead, onlyContest, readAs, written } from './read-as.ts';
export { type ReadOptions, readContest, readContests } from './read-contest.ts';
export { onlyDeclared, type ReadDeclaredOptions, readDeclared, readDeclaredResults } from './read-declared.ts';
export { type ReadStreamOptions, readContestFrom, readContestsFrom, readContestsIn } from './read-stream.ts';
export { formatById } from './recognise.ts';
export type { Report, Warning } from './report.ts';
export { scottishCsv } from './scottish-csv.ts';
export { sheetCsv, sheetHtml, sheetMarkdown, sheetText } from './sheets.ts';
export { type PackedFile, type UnpackOptions, unpacked } from './unpack.ts';
export { writeBlt } from './write-blt.ts';
export { writeDeclaredCsv, writeDeclaredTable } from './write-declared-csv.ts';
