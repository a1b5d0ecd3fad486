/** One decision of a statute: its name, where it comes from, what it says in our own words. */
export interface Decision {
  readonly name: string;
  /** `law`: the clause says so. `reading`: the text is silent or doubtful, and `says` gives our reason. */
  readonly basis: 'law' | 'reading';
  readonly clause: string;
  readonly says: string;
}

/** A decision together with the function or value that carries it out. */
export interface Cited<T> {
  readonly basis: 'law' | 'reading';
  readonly clause: string;
  readonly says: string;
  readonly choice: T;
}

/** What the clause says, paraphrased, and the function that does it. */
export function law<T>(clause: string, says: string, choice: T): Cited<T> {
  return { basis: 'law', clause, says, choice };
}

/** Where the clause is silent or doubtful: why we chose as we did, and the function that does it. */
export function reading<T>(clause: string, says: string, choice: T): Cited<T> {
  return { basis: 'reading', clause, says, choice };
}

/** The decisions of a statute as data, in the order of its table. */
export function listDecisions(table: Readonly<Record<string, Cited<unknown>>>): readonly Decision[] {
  return Object.entries(table).map(([name, { basis, clause, says }]) => ({ name, basis, clause, says }));
}
