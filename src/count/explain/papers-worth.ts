import type { Count } from '../count.ts';

/** Votes that a paper carries, or is worth, at the start. */
export function fullWorth({ papers }: Count): string {
  return String(papers.votesEach ?? 1);
}

/**
 * True where a paper carries several votes that its voter may leave unused. Only a rule that transfers has a quota, and there each paper
 * is worth exactly so many votes.
 */
export function mayBeUnused({ papers, quota }: Count): boolean {
  return papers.votesEach !== undefined && quota === null;
}

/** True where papers are taken one by one and move whole. */
export function movesWholePapers({ provenance }: Count): boolean {
  return provenance.order !== undefined;
}
