import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { linkState } from '../link.ts';
import { DownloadButtons } from './download-buttons.tsx';
import { Section } from './section.tsx';
import type { Draws } from './use-draws.ts';
import type { Explorer } from './use-explorer.ts';
import { useSettled } from './use-settled.ts';

/** A link to what is shown, and files of it. */
export function SharePanel({ explorer, draws }: { readonly explorer: Explorer; readonly draws: Draws }): VNode {
  const settled = useSettled(explorer.state, 300);
  const text = linkState(settled);
  return (
    <Section id="share" title="Share it">
      {text === undefined ? (
        <p class="note">These ballots are too many for a link. Download the report or the JSON instead.</p>
      ) : (
        <Link address={`${location.href.split('#')[0]}#${text}`} ballots={settled.source.kind === 'ballots'} />
      )}
      <DownloadButtons explorer={explorer} draws={draws} />
    </Section>
  );
}

function Link({ address, ballots }: { readonly address: string; readonly ballots: boolean }): VNode {
  const [copied, setCopied] = useState<{ readonly address: string; readonly says: string } | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied({ address, says: 'Copied.' });
    } catch {
      field.current?.select();
      setCopied({
        address,
        says: 'The browser does not let the page copy: the link is marked, copy it with the keyboard.',
      });
    }
  };
  return (
    <div class="link">
      <label class="field">
        <span>
          A link to just this:{' '}
          {ballots
            ? 'first and next preferences and the rule stand in it, not the ballots'
            : 'totals, transfers and rule stand in it'}
        </span>
        <input ref={field} type="text" readOnly value={address} />
      </label>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status" class="note">
        {copied?.address === address ? copied.says : ''}
      </span>
    </div>
  );
}
