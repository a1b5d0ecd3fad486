import type { VNode } from 'preact';
import { oneLine } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';
import type { Explorer } from './use-explorer.ts';
import { useSettled } from './use-settled.ts';

/** Tells those who listen who is elected now, once the point stands still: not each frame of a drag. */
export function WinnerTold({ explorer }: { readonly explorer: Explorer }): VNode {
  const { elected } = explorer.answer;
  const told = useSettled(
    elected.length === 0 ? 'Nobody is elected.' : `Elected: ${listed(elected.map(oneLine))}.`,
    700,
  );
  return (
    <p class="hidden" role="status" aria-live="polite">
      {told}
    </p>
  );
}
