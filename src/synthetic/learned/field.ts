/** Candidates by first preferences, the most first, equal ones in the order of the ballot; and the place of each in it, from 0. */
export interface FieldOrder {
  readonly order: readonly number[];
  readonly place: readonly number[];
}

export function fieldOrder(votes: readonly number[]): FieldOrder {
  const order = [...votes.keys()].sort((a, b) => votes[b] - votes[a] || a - b);
  const place = new Array<number>(votes.length).fill(0);
  order.forEach((candidate, at) => {
    place[candidate] = at;
  });
  return { order, place };
}
