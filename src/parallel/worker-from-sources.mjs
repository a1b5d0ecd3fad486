// What workers run where psephos itself runs from its sources, as in its tests: Node needs help to read TypeScript. Not in the package.
import { register } from 'tsx/esm/api';

register();

export const { drawTask } = await import('./worker.ts');
