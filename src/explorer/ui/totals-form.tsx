import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { withDeclared } from '../choose.ts';
import { totalsFromText, totalsText } from '../totals-text.ts';
import { messageOf } from './message-of.ts';
import type { Explorer } from './use-explorer.ts';

/** Totals as text, counted as soon as they make sense; what does not make sense is said beside them. */
export function TotalsForm({ explorer: { state, change } }: { readonly explorer: Explorer }): VNode {
  const declared = state.source.kind === 'declared' ? state.source.declared : undefined;
  const seen = useRef(declared);
  // All that was typed, not the last alone: who types fast is ahead of what the page shows.
  const typed = useRef(new WeakSet<DeclaredResult>()).current;
  const [text, setText] = useState(() => textOf(declared));
  const [fault, setFault] = useState<string | undefined>(undefined);
  // An election chosen elsewhere replaces what was typed; what was typed itself must not be rewritten under the visitor's fingers.
  if (seen.current !== declared) {
    seen.current = declared;
    if (declared === undefined || !typed.has(declared)) {
      setText(textOf(declared));
      setFault(undefined);
    }
  }
  const read = (now: string): void => {
    setText(now);
    try {
      const given = totalsFromText(now);
      typed.add(given);
      setFault(undefined);
      change((before) => withDeclared(before, given));
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <div class="totals">
      <label for="totals-text">Totals: one line a candidate, the name and then the votes</label>
      <textarea
        id="totals-text"
        rows={7}
        spellcheck={false}
        autocomplete="off"
        value={text}
        placeholder={'Ann 4,200\nBob 3,900\nCy 1,100'}
        aria-invalid={fault !== undefined}
        aria-describedby="totals-fault"
        onInput={({ currentTarget }) => read(currentTarget.value)}
      />
      <p id="totals-fault" class="fault" role="alert">
        {fault}
      </p>
    </div>
  );
}

function textOf(declared: DeclaredResult | undefined): string {
  return declared === undefined ? '' : totalsText(declared);
}
