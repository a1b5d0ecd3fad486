/** How totals were marked, where a paper could give a vote to each of several candidates: they are then no first preferences. */
export interface DeclaredMarks {
  readonly kind: 'block';
  /** The most candidates that a voter could mark. */
  readonly atMost: number;
  /** Valid papers, each with at least one mark, where that was declared. */
  readonly papers?: number;
}

/** What totals of marks prove, however the papers were marked, if every voter ranks those marked before the others. */
export interface MarkBounds {
  readonly papers: { readonly least: number; readonly most: number };
  /** Of each candidate; no more than the total, and no fewer than the papers that can have marked nobody else. */
  readonly firstPreferences: readonly { readonly least: number; readonly most: number }[];
}

/** What of a declared result matters here. */
interface Totals {
  readonly candidates: readonly { readonly votes: number }[];
  readonly marks?: DeclaredMarks;
  readonly papersIssued?: number;
  readonly spoiled?: number;
}

/** Totals with how they were marked. */
export type MarkedTotals = Totals & { readonly marks: DeclaredMarks };

/** Whether the totals are marks of which a paper could carry several. */
export function areMarks<T extends Totals>(declared: T): declared is T & { readonly marks: DeclaredMarks } {
  return declared.marks !== undefined && declared.marks.atMost > 1;
}

/**
 * The bounds on papers and first preferences that hold whatever the papers were.
 *
 * Nobody marks a candidate twice, so there are at least as many papers as the largest total and as the marks fill when every paper
 * carries all it may; every paper carries a mark, so there are no more papers than marks. Of p papers at most the others' marks
 * together carry a mark of another, so the rest mark the candidate alone. Papers issued bound them too, where they can.
 *
 * @example markBounds({ marks: { kind: 'block', atMost: 2 }, candidates: [{ name: 'A', votes: 5 }, { name: 'B', votes: 3 }] }).papers // { least: 5, most: 8 }
 */
export function markBounds(declared: MarkedTotals): MarkBounds {
  const votes = declared.candidates.map((candidate) => candidate.votes);
  const total = votes.reduce((sum, marks) => sum + marks, 0);
  const papers = papersBetween(declared, Math.max(...votes), total);
  return {
    papers,
    firstPreferences: votes.map((marks) => ({ least: Math.max(0, papers.least - (total - marks)), most: marks })),
  };
}

function papersBetween(
  { marks, candidates, papersIssued, spoiled = 0 }: MarkedTotals,
  largest: number,
  total: number,
): MarkBounds['papers'] {
  if (marks.papers !== undefined) return { least: marks.papers, most: marks.papers };
  const least = Math.max(largest, Math.ceil(total / Math.min(marks.atMost, candidates.length)));
  const returned = papersIssued === undefined ? total : papersIssued - spoiled;
  // Fewer papers issued than the marks need is a fault of the declaration, which its check against printed figures tells.
  return { least, most: returned < least ? total : Math.min(total, returned) };
}

/** Why these totals cannot be marks of so many papers, or `undefined`. */
export function faultOfMarks(votes: readonly number[], { atMost, papers }: DeclaredMarks): string | undefined {
  if (papers === undefined) return undefined;
  const total = votes.reduce((sum, marks) => sum + marks, 0);
  if (papers < Math.max(...votes)) return `a candidate has more marks (${Math.max(...votes)}) than there are papers`;
  if (papers > total) return `more papers than marks (${total}), and a valid paper has at least one`;
  const most = Math.min(atMost, votes.length);
  if (total > papers * most) return `so many papers of at most ${most} marks cannot carry ${total}`;
  return undefined;
}
