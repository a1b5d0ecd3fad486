/** Where the stray from the candidate at one place to that at another stands in a list that leaves out the diagonal. */
export function strayAt(candidates: number, from: number, to: number): number {
  return from * (candidates - 1) + (to < from ? to : to - 1);
}
