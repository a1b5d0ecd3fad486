import { extremes } from '../extremes.ts';
import { inAscendingOrder, type Standing } from './standing.ts';

/** Who is excluded together whatever lots may say; nobody, where one of the lowest has to be taken. */
export type Batch = (standing: Standing) => readonly number[];

/** One at a time: a candidate who is lowest alone, else one of the lowest has to be taken. */
export const oneAtATime: Batch = () => [];

/** All who have the fewest votes, together. */
export const allOfTheLowest: Batch = ({ continuing, votes }) => extremes(continuing, votes, 'fewest');

/** As many of the lowest as together have fewer votes than the next above. */
export const thoseWithFewerThanTheNext: Batch = (standing) => longest(standing, (together, next) => together < next);

/** As many of the lowest, at least two, as together have no more votes than the next above. */
export const thoseWithNoMoreThanTheNext: Batch = (standing) => {
  const batch = longest(standing, (together, next) => together <= next);
  return batch.length < 2 ? [] : batch;
};

/** As many of the lowest as together have no more votes than the next above, as long as two candidates are left. */
export const thoseWithNoMoreThanTheNextLeavingTwo: Batch = (standing) =>
  longest(standing, (together, next) => together <= next, 2);

/** All but the first two at once, where together they have fewer first preferences than the second; only at the first exclusion. */
export const allBelowTheFirstTwo: Batch = ({ continuing, votes, earlier, ...rest }) => {
  if (earlier.length > 0) return [];
  const ascending = inAscendingOrder({ continuing, votes, earlier, ...rest });
  const others = ascending.slice(0, -2);
  const together = others.reduce((sum, candidate) => sum + votes[candidate], 0);
  return together < votes[ascending[others.length]] ? others : [];
};

/** The longest run of the lowest whose votes together fit under those of the next above; candidates who are level are never parted. */
function longest(standing: Standing, fits: (together: number, next: number) => boolean, left = 1): readonly number[] {
  const { votes } = standing;
  const ascending = inAscendingOrder(standing);
  let together = 0;
  let many = 0;
  for (let count = 1; count <= ascending.length - left; count++) {
    const [last, next] = [votes[ascending[count - 1]], votes[ascending[count]]];
    together += last;
    if (last < next && fits(together, next)) many = count;
  }
  return ascending.slice(0, many);
}
