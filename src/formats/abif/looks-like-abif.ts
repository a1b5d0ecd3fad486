import { linesFrom, startOf } from '../lines.ts';
import { metadataIn } from './abif-metadata.ts';

/** A few lines are enough to tell. */
const MOST_LINES = 200;

/**
 * Whether every line may be ABIF and some line is of no format but that: metadata, a definition, a score or a name in
 * brackets. Without such a mark `3: A > B` is read alike as psephos ballots.
 */
export function looksLikeAbif(head: string): boolean {
  let marked = false;
  let ballots = false;
  let looked = 0;
  for (const { text, next } of linesFrom(head, startOf(head), 1)) {
    const line = text.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (looked === MOST_LINES) break;
    looked += 1;
    const kind = kindOf(line);
    // The head may end within its last line.
    if (kind === 'other') return next === undefined && marked && ballots;
    if (kind === 'metadata' || kind === 'definition' || kind === 'marked ballots') marked = true;
    if (kind !== 'metadata') ballots = true;
  }
  return marked && ballots;
}

function kindOf(line: string): 'metadata' | 'definition' | 'ballots' | 'marked ballots' | 'other' {
  if (line.startsWith('{')) return metadataIn(line.slice(0, 10_000)) === undefined ? 'other' : 'metadata';
  if (/^=[^:]{1,200}:/.test(line)) return 'definition';
  if (!/^\d+\s*:/.test(line)) return 'other';
  const marks = /[:>=,]\s*\[[^\]]{1,1000}\]|\/\s*\d+(?:\.\d+)?\s*(?:[>=,#]|$)/;
  return marks.test(line.slice(0, 10_000)) ? 'marked ballots' : 'ballots';
}
