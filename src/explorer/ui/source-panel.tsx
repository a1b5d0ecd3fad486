import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { EXAMPLES } from './examples.ts';
import { FileDrop } from './file-drop.tsx';
import { Section } from './section.tsx';
import { TotalsForm } from './totals-form.tsx';
import type { Explorer } from './use-explorer.ts';

/** What the page asks about: an example, totals that the visitor types, or ballots from a file. */
export function SourcePanel({ explorer }: { readonly explorer: Explorer }): VNode {
  const [open, setOpen] = useState(false);
  return (
    <Section id="source" title="The election">
      <div class="examples">
        {EXAMPLES.map(({ title, state }) => (
          <button key={title} type="button" onClick={() => explorer.change(state)}>
            {title}
          </button>
        ))}
        <button type="button" aria-expanded={open} aria-controls="own" onClick={() => setOpen(!open)}>
          Your own totals or ballots
        </button>
      </div>
      <div id="own" class="own" hidden={!open}>
        <TotalsForm explorer={explorer} />
        <FileDrop explorer={explorer} />
      </div>
    </Section>
  );
}
