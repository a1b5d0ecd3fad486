import type { VNode } from 'preact';
import { grouped, percentage } from '../../base/words.ts';
import { withTransfer } from '../choose.ts';
import { namesOf } from './names-of.ts';
import type { Explorer } from './use-explorer.ts';

interface TransferRowProps {
  readonly explorer: Explorer;
  readonly from: number;
}

/** Where the papers of one candidate go next: a slider for every other candidate and one for nobody, which together use all papers. */
export function TransferRow({ explorer, from }: TransferRowProps): VNode {
  const { state, change } = explorer;
  const names = namesOf(state);
  const row = state.transfers[from] ?? [];
  const papers = row.reduce((sum, cell) => sum + cell, 0);
  return (
    <div class="sliders" role="group" aria-label={`Next preferences on the papers of ${names[from]}`}>
      {row.map((cell, to) =>
        to === from ? null : (
          <label key={to} class="slider">
            <span class="to">
              <bdi>{names[to] ?? 'Nobody'}</bdi>
            </span>
            <input
              type="range"
              min={0}
              max={papers}
              step={1}
              value={cell}
              disabled={papers === 0}
              aria-valuetext={`${grouped(cell)} of ${grouped(papers)} papers to ${names[to] ?? 'nobody'}`}
              onInput={({ currentTarget }) => {
                const wanted = currentTarget.valueAsNumber;
                change((now) => withTransfer(now, from, to, wanted));
              }}
              onKeyDown={(event) => {
                const step = stepOf(event, papers);
                if (step === undefined) return;
                event.preventDefault();
                // Keys may come faster than frames: each starts from where the one before it ended.
                change((now) => withTransfer(now, from, to, (now.transfers[from]?.[to] ?? 0) + step));
              }}
            />
            <span class="figure">{grouped(cell)}</span>
            <span class="share">{papers === 0 ? '–' : percentage(cell / papers, 1)}</span>
          </label>
        ),
      )}
    </div>
  );
}

/** An arrow moves a hundredth of the papers, with Shift a single one: with one paper a step a slider of many thousands would never arrive. */
function stepOf({ key, shiftKey }: KeyboardEvent, papers: number): number | undefined {
  const way = WAYS[key];
  if (way === undefined) return undefined;
  return way * (shiftKey ? 1 : Math.max(1, Math.round(papers / (key.startsWith('Page') ? 10 : 100))));
}

const WAYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
};
