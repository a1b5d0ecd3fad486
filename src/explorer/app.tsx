import type { VNode } from 'preact';
import { useErrorBoundary, useMemo } from 'preact/hooks';
import { Page } from './page.tsx';
import { exampleState, startState } from './start.ts';
import type { ExplorerState } from './state.ts';
import { given } from './ui/given.ts';
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

interface First {
  readonly state: ExplorerState;
  readonly message?: string | undefined;
}

/** What the address says, else what the page was given, else the example. */
function firstState(): First {
  const address = stateOfAddress();
  if (address.state !== undefined) return { state: address.state };
  try {
    const source = given().source();
    return { state: source === undefined ? exampleState() : startState(source), message: address.message };
  } catch (error) {
    return { state: exampleState(), message: `What the page was given could not be read. ${messageOf(error)}` };
  }
}
