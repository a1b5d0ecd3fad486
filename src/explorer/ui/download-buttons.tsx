import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Download, downloads } from '../downloads.ts';
import { given } from './given.ts';
import { messageOf } from './message-of.ts';
import { saveFile } from './saved-file.ts';
import { shownCharts } from './shown-charts.ts';
import type { Draws } from './use-draws.ts';
import type { Explorer } from './use-explorer.ts';

interface DownloadButtonsProps {
  readonly explorer: Explorer;
  readonly draws: Draws;
}

/** What can be saved: what a button says, and which file it means. */
const FILES: readonly { readonly says: string; is(file: Download): boolean }[] = [
  { says: 'Report (HTML)', is: ({ name }) => name.endsWith('.html') },
  { says: 'Report (Markdown)', is: ({ name }) => name.endsWith('.md') },
  { says: 'Charts (SVG)', is: ({ name }) => name.endsWith('.svg') },
  { says: 'Data (JSON)', is: ({ name }) => name.endsWith('.json') },
];

/** Files of what is shown, made when they are asked for. */
export function DownloadButtons({ explorer, draws }: DownloadButtonsProps): VNode {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const save = (is: (file: Download) => boolean): void => {
    try {
      const charts = shownCharts(explorer, draws.found);
      const files = downloads(explorer.state, explorer.answer, charts, given().reportStyle());
      for (const file of files.filter(is)) saveFile(file);
      setFault(undefined);
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <>
      <div class="files" role="group" aria-label="Download">
        {FILES.map(({ says, is }) => (
          <button key={says} type="button" onClick={() => save(is)}>
            {says}
          </button>
        ))}
      </div>
      {fault === undefined ? null : (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
