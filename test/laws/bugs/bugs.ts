import type { Bug } from './bug.ts';
import { bugsInInstantRunoff } from './bugs-in-instant-runoff.ts';
import { bugsInValueTransfer } from './bugs-in-value-transfer.ts';

/** Every seeded bug. */
export const bugs: readonly Bug[] = [...bugsInInstantRunoff, ...bugsInValueTransfer];
