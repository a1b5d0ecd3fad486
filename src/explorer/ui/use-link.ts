import { useEffect, useRef } from 'preact/hooks';
import { linkState, stateFromLink } from '../link.ts';
import type { ExplorerState } from '../state.ts';
import { bareState } from './bare-state.ts';
import { messageOf } from './message-of.ts';
import type { Explorer } from './use-explorer.ts';
import { useSettled } from './use-settled.ts';

/** Keeps the address of the page in step with what is chosen, and the other way round. */
export function useLink({ state, change, tell }: Explorer, first: ExplorerState): void {
  const settled = useSettled(state, 300);
  const written = useRef(location.hash.slice(1));
  useEffect(() => {
    // What the page began with is not yet the visitor's choice: its address stays short.
    if (settled === first) return;
    const text = linkState(settled) ?? '';
    written.current = text;
    writeHash(text);
  }, [settled, first]);
  useEffect(() => {
    const read = (): void => {
      const text = location.hash.slice(1);
      if (text === written.current) return;
      written.current = text;
      try {
        // As after the way back to where the page was opened.
        const from = text === '' ? bareState().state : stateFromLink(text);
        change(() => from);
      } catch (error) {
        tell(badLink(error));
      }
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [change, tell]);
}

/** The state of the address that the page was opened with, if it has one. */
export function stateOfAddress(): { readonly state?: ExplorerState; readonly message?: string } {
  const text = location.hash.slice(1);
  if (text === '') return {};
  try {
    return { state: stateFromLink(text) };
  } catch (error) {
    return { message: badLink(error) };
  }
}

function badLink(error: unknown): string {
  return `The link could not be read, so the page shows what it showed before. ${messageOf(error)}`;
}

function writeHash(text: string): void {
  try {
    history.replaceState(null, '', text === '' ? `${location.pathname}${location.search}` : `#${text}`);
  } catch {
    // Some browsers refuse this for pages opened from a file; the link can still be copied.
  }
}
