import { useMemo } from 'preact/hooks';
import type { TransferMap } from '../../whatif/transfer-map.ts';
import { mapNow } from '../answer.ts';
import type { ExplorerState } from '../state.ts';
import { usePainted } from './use-painted.ts';
import { useSettled } from './use-settled.ts';

/** The map, in coarse strokes while what it rests on changes; `undefined` until the page was shown, and where there is none. */
export function useMap(state: ExplorerState): { readonly map: TransferMap | undefined; readonly ready: boolean } {
  const restsOn = mapRestsOn(state);
  const still = useSettled(restsOn, 250) === restsOn;
  const ready = usePainted();
  const map = useMemo(
    () => (ready ? mapNow(state, !still) : undefined),
    // The place of the point is left out: it moves on the map and does not change it.
    [ready, still, restsOn, state.source],
  );
  return { map, ready };
}

function mapRestsOn({ rule, seats, papers, map, transfers }: ExplorerState): string {
  const { from, to } = map;
  const moved = new Set([...to, transfers.length]);
  const rows = transfers.map((row, at) => (at === from ? row.map((cell, to) => (moved.has(to) ? '' : cell)) : row));
  return [rule, seats, papers, from, to, ...rows.map((row) => row.join())].join('|');
}
