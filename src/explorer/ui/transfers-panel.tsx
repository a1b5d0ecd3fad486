import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { grouped, percentage } from '../../base/words.ts';
import { withPapers } from '../choose.ts';
import { namesOf } from './names-of.ts';
import { Section } from './section.tsx';
import { TransferRow } from './transfer-row.tsx';
import type { Explorer } from './use-explorer.ts';

/** The papers of everybody else: a row a candidate, opened one by one. */
export function TransfersPanel({ explorer }: { readonly explorer: Explorer }): VNode {
  const { state } = explorer;
  const rows = state.transfers.map((_, from) => from).filter((from) => from !== state.map.from);
  return (
    <Section id="transfers" title="Everybody else’s papers">
      <p class="note">
        Papers move only when their candidate is out, or has more votes than needed. Each row uses all papers that first
        prefer the candidate.
      </p>
      {rows.map((from) => (
        <Row key={from} explorer={explorer} from={from} />
      ))}
    </Section>
  );
}

function Row({ explorer, from }: { readonly explorer: Explorer; readonly from: number }): VNode {
  const [open, setOpen] = useState(false);
  const name = namesOf(explorer.state)[from];
  const papers = (explorer.state.transfers[from] ?? []).reduce((sum, cell) => sum + cell, 0);
  return (
    <details class="row" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>
          <bdi>{name}</bdi>, {grouped(papers)} papers
        </span>
        <span class="brief">{inBrief(explorer, from, papers)}</span>
      </summary>
      {open ? <TransferRow explorer={explorer} from={from} /> : null}
    </details>
  );
}

/** The two largest parts of a row. */
function inBrief({ state }: Explorer, from: number, papers: number): string {
  if (papers === 0) return '';
  const names = namesOf(state);
  return (state.transfers[from] ?? [])
    .map((cell, to) => ({ cell, name: names[to] ?? 'nobody' }))
    .filter(({ cell }) => cell > 0)
    .sort((a, b) => b.cell - a.cell)
    .slice(0, 2)
    .map(({ cell, name }) => `${percentage(cell / papers, 0)} ${name}`)
    .join(', ');
}

/** Whether ballots are counted as they were cast, or as the visitor supposes. */
export function PapersChoice({ explorer: { state, change } }: { readonly explorer: Explorer }): VNode | null {
  if (state.source.kind === 'declared') return null;
  return (
    <fieldset class="choice">
      <legend>Later preferences</legend>
      {(['as-cast', 'supposed'] as const).map((papers) => (
        <label key={papers}>
          <input
            type="radio"
            name="papers"
            value={papers}
            checked={state.papers === papers}
            onChange={() => change((now) => withPapers(now, papers))}
          />{' '}
          {papers === 'as-cast' ? 'As cast' : 'Suppose otherwise'}
        </label>
      ))}
    </fieldset>
  );
}
