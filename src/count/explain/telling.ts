import { listed } from '../../base/words.ts';
import type { Count } from '../count.ts';
import type { Stage } from '../stage.ts';
import type { Wording } from './wording.ts';

/** Where every vote was at some point. */
export type Row = Pick<Stage, 'votes' | 'nonTransferable' | 'lostToRounding' | 'quota'>;

/** What every sentence needs to know. */
export interface Telling {
  readonly count: Count;
  readonly words: Wording;
  /** Names made safe to show, by candidate. */
  readonly names: readonly string[];
  /** How many receivers of votes are named. */
  readonly most: number;
}

/** A stage together with how the count stood before it. */
export interface StageTelling extends Telling {
  readonly stage: Stage;
  /** The stage before; there is none before the first. */
  readonly before: Stage | undefined;
  /** Those elected before it, in order. */
  readonly elected: readonly number[];
  /** Those neither elected, excluded nor withdrawn before it. */
  readonly continuing: readonly number[];
}

/** Each stage with how the count stood before it. */
export function stageTellings(telling: Telling): readonly StageTelling[] {
  const { stages, contest } = telling.count;
  const out = new Set<number>(contest.withdrawn);
  let elected: readonly number[] = [];
  return stages.map((stage, index) => {
    if (stage.recount === true) {
      out.clear();
      for (const candidate of [...(contest.withdrawn ?? []), ...elected]) out.add(candidate);
    }
    const continuing = [...contest.candidates.keys()].filter((candidate) => !out.has(candidate));
    const told = { ...telling, stage, before: stages[index - 1], elected, continuing };
    if (stage.restart === true) {
      for (const candidate of elected) out.delete(candidate);
      elected = [];
    }
    for (const candidate of [...stage.elected, ...stage.excluded]) out.add(candidate);
    elected = [...elected, ...stage.elected];
    return told;
  });
}

/** Names as a sentence lists them. */
export function named({ names }: Telling, candidates: readonly number[]): string {
  return listed(candidates.map((candidate) => names[candidate]));
}

/**
 * The clause in brackets with a blank before it, or nothing where there is none; numbers and letters alone are called a clause, whether
 * the text has rules, sections or regulations.
 *
 * @example cited('47, 51') // ' (clauses 47, 51)'
 */
export function cited(clause: string | undefined): string {
  if (clause === undefined || clause === '-') return '';
  if (!/^(\d|[A-Z]\b)/.test(clause)) return ` (${clause})`;
  return /[,;]|\d\)?-\(?\d/.test(clause) ? ` (clauses ${clause})` : ` (clause ${clause})`;
}

/** The first letter made large, as a sentence begins; a name at the start stays as it is written. */
export function sentence(text: string, begins?: string): string {
  return begins !== undefined && text.startsWith(begins) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
