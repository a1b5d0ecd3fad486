import type { VNode } from 'preact';
import { useErrorBoundary, useMemo } from 'preact/hooks';
import { Page } from './page.tsx';
import { bareState, type FirstState } from './ui/bare-state.ts';
import { messageOf } from './ui/message-of.ts';
import { stateOfAddress } from './ui/use-link.ts';

/** The page, or a plain word on why it cannot be shown: never a blank. */
export function App(): VNode {
  const [error] = useErrorBoundary() as [unknown, () => void];
  const first = useMemo(firstState, []);
  if (error === undefined) return <Page first={first.state} message={first.message} />;
  return (
    <main class="page broken">
      <h1>The page stopped</h1>
      <p>{messageOf(error)}</p>
      <p>
        <a href={location.pathname}>Begin again with the example</a>
      </p>
    </main>
  );
}

/** What the address says, else what the page shows without one. */
function firstState(): FirstState {
  const address = stateOfAddress();
  if (address.state !== undefined) return { state: address.state, message: undefined };
  const { state, message = address.message } = bareState();
  return { state, message };
}
