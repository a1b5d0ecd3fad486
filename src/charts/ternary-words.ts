import { oneLine } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { TransferMap } from '../whatif/transfer-map.ts';
import type { Figures } from './figures.ts';
import { tellingShare } from './telling-share.ts';
import type { SplitShares } from './ternary-geometry.ts';
import type { MapRegion, MapRegions } from './ternary-regions.ts';
import { fitted } from './text-width.ts';
import { papersText } from './whole-papers.ts';

/** The tipping figures of a map with a line, as its counts give them. */
export interface LineFigures {
  /** The fewest papers that elect the runner-up if none stop; `undefined` where not even all do. */
  readonly least?: number;
  readonly share: string;
  readonly mostStopping: number;
  readonly runnerUp: string;
}

/** The figures of the tie line, or `undefined` where the map has none. */
export function lineFigures(map: TransferMap, figures: Figures): LineFigures | undefined {
  const { line, papers, rows, to } = map;
  if (line === undefined || papers === 0) return undefined;
  const won = rows[0].spans.filter(({ elected, byLot }) => !byLot && elected.includes(line.candidate));
  const [least] = won
    .map(({ first, last }) => (line.candidate === to[1] ? papers - last : first))
    .sort((a, b) => a - b);
  return {
    ...(least === undefined ? {} : { least }),
    share: tellingShare((least ?? papers) / papers, figures),
    mostStopping: line.mostNonTransferable,
    runnerUp: nameOf(map, line.candidate),
  };
}

export function nameOf({ candidates }: Pick<TransferMap, 'candidates'>, candidate: number): string {
  return oneLine(candidates[candidate].name);
}

/** Names as long as a sentence bears; the corners of the map and its description have them in full. */
export function withBriefNames(map: TransferMap): TransferMap {
  return { ...map, candidates: map.candidates.map((candidate) => ({ ...candidate, name: briefName(candidate.name) })) };
}

/** A name cut to about 28 letters. */
export function briefName(name: string): string {
  return fitted(name, 1, 18);
}

/** What is written in a region; of several places only who is not elected everywhere. */
export function regionWords(map: TransferMap, { elected }: MapRegion, everywhere: readonly number[]): string {
  if (elected.length === 0) return 'a lot decides';
  const telling = elected.filter((candidate) => !everywhere.includes(candidate));
  const names = listed((telling.length === 0 ? elected : telling).map((candidate) => nameOf(map, candidate)));
  return map.seats > 1 ? `${names} elected` : `${names} wins`;
}

/** A split in words, with who wins there. */
export function splitWords(map: TransferMap, regions: MapRegions, shares: SplitShares, figures: Figures): string {
  const [first, second] = map.to.map((candidate) => nameOf(map, candidate));
  const outcome = outcomeWords(map, regions, shares);
  const percent = (share: number): string => tellingShare(share, figures);
  return `${percent(shares.toFirst)} to ${first}, ${percent(shares.toSecond)} to ${second}, ${percent(shares.nonTransferable)} stop: ${outcome}`;
}

/** How far round a split its outcome must be the same to be told from the picture, whose borders are exact only on its rows. */
const NEAR = 0.004;

function outcomeWords(
  map: TransferMap,
  regions: MapRegions,
  { toFirst, toSecond, nonTransferable }: SplitShares,
): string {
  const around = [-NEAR, 0, NEAR].flatMap((more) =>
    [-NEAR, 0, NEAR].map((up) => ({
      toFirst: toFirst + more,
      toSecond: toSecond - more - up,
      nonTransferable: nonTransferable + up,
    })),
  );
  const keys = new Set(around.map((shares) => regions.at(shares).key));
  return keys.size > 1 ? 'close to where it tips' : regionWords(map, regions.at(around[4]), []);
}

/** What stands below the map. */
export function mapNotes(
  map: TransferMap,
  regions: MapRegions,
  everywhere: readonly number[],
  figures: Figures,
): readonly string[] {
  const from = nameOf(map, map.from);
  const [first, second] = map.to.map((candidate) => nameOf(map, candidate));
  const line = lineFigures(map, figures);
  return [
    map.papers === 0
      ? `${from} has no papers to split.`
      : `Every point is a split of the ${papersText(map.papers, figures)} of ${from}: the nearer a corner, the more go there. Stop: non-transferable, to neither ${first} nor ${second}.`,
    ...(line === undefined ? [] : [lineWords(map, line, figures)]),
    ...(line === undefined && regions.regions.length === 1 && map.papers > 0 && regions.regions[0].elected.length > 0
      ? [`Wherever they go, ${regionWords(map, regions.regions[0], [])}.`]
      : []),
    ...(everywhere.length === 0
      ? []
      : [`Elected everywhere: ${listed(everywhere.map((candidate) => nameOf(map, candidate)))}.`]),
    ...(regions.lotsOnLines && line === undefined ? ['Where two regions meet, a lot may decide.'] : []),
    `Counted by ${map.rule.title}.${map.assumes === '' ? '' : ` Assumed: ${map.assumes}.`}`,
  ];
}

function lineWords(map: TransferMap, { least, share, mostStopping, runnerUp }: LineFigures, figures: Figures): string {
  const { line, papers } = map;
  if (least === undefined || mostStopping < 0) {
    const unless = line?.levelGoesTo === 'lot' ? ', unless by lot' : '';
    return `${runnerUp} cannot win${unless}, not even with all of them.`;
  }
  const level =
    line?.levelGoesTo === 'leader'
      ? `${nameOf(map, line.leader)} wins if they end level`
      : 'a lot decides if they end level';
  const byLot = line?.levelGoesTo === 'lot' ? ', unless by lot,' : '';
  const needs = `${figures.number(least)} of the papers (${share}) if none stop`;
  if (mostStopping === 0) return `Tie line: ${runnerUp} needs ${needs}, and cannot win${byLot} if any stop; ${level}.`;
  const most = `${figures.number(mostStopping)} (${tellingShare(mostStopping / papers, figures)})`;
  return `Tie line: ${runnerUp} needs ${needs}, and cannot win${byLot} if more than ${most} stop; ${level}.`;
}
