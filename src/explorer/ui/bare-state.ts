import { exampleState, startState } from '../start.ts';
import type { ExplorerState } from '../state.ts';
import { given } from './given.ts';
import { messageOf } from './message-of.ts';

/** What the page begins with, and what the visitor must be told of it. */
export interface FirstState {
  readonly state: ExplorerState;
  readonly message: string | undefined;
}

/** What the page shows where its address says nothing: what it was given, else the example. */
export function bareState(): FirstState {
  try {
    const source = given().source();
    return { state: source === undefined ? exampleState() : startState(source), message: undefined };
  } catch (error) {
    return { state: exampleState(), message: `What the page was given could not be read. ${messageOf(error)}` };
  }
}
