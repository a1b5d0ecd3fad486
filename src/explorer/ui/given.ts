import { PsephosError } from '../../base/errors.ts';
import type { TransferPrior } from '../../synthetic/learned/prior.ts';
import { sourceFromText } from '../load.ts';
import { priorFrom } from '../prior.ts';
import type { Source } from '../state.ts';

/** What stands in the page beside what it shows. */
export interface Given {
  /** The script of the page itself, of which workers are made. */
  readonly script: string;
  /** What was learned from real elections. */
  prior(): TransferPrior;
  /** The style sheet of the report. */
  reportStyle(): string;
  /** What the page was opened with, if anything. */
  source(): Source | undefined;
}

// A script knows itself only while it first runs; in the worker made of it there is no page.
const ownScript = typeof document === 'undefined' ? '' : (document.currentScript?.textContent ?? '');

let learned: TransferPrior | undefined;

export function given(): Given {
  return {
    script: ownScript,
    prior: () => {
      learned ??= priorFrom(blockOf('prior') ?? '');
      return learned;
    },
    reportStyle: () => JSON.parse(blockOf('report-style') ?? '""'),
    source: () => {
      const text = blockOf('given');
      if (text === undefined) return undefined;
      const loaded = sourceFromText('given.json', text);
      if (loaded.kind === 'one') return loaded.source;
      throw new PsephosError({ code: 'bad-file', message: 'the page was given several contests' });
    },
  };
}

function blockOf(id: string): string | undefined {
  const text = document.getElementById(id)?.textContent?.trim();
  return text === '' ? undefined : text;
}
