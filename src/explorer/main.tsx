import { render } from 'preact';
import { App } from './app.tsx';
import { type Port, serve } from './draws/worker-side.ts';

// One file is both the page and its worker, so that it works from a disk, where a page may load no other.
// To the DOM's types `self` is a window; without a document it is a worker.
if (typeof document === 'undefined') serve(self as unknown as Port);
else show();

function show(): void {
  const place = document.getElementById('app');
  if (place === null) return;
  place.replaceChildren();
  render(<App />, place);
}
