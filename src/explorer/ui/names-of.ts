import { oneLine } from '../../base/text-layout.ts';
import type { ExplorerState } from '../state.ts';

/** Names of who stands, safe to show on a line. */
export function namesOf({ source }: ExplorerState): readonly string[] {
  const candidates = source.kind === 'declared' ? source.declared.candidates : source.contest.profile.candidates;
  return candidates.map(({ name }) => oneLine(name));
}

/** What the contest is called, safe to show on a line. */
export function titleOf({ source }: ExplorerState): string {
  return oneLine(source.kind === 'declared' ? source.declared.title : (source.contest.title ?? source.file));
}
