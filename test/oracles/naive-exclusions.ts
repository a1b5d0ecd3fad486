/**
 * Second, deliberately naive counters of the rules of exclusion for one place, for tests only: every round sorts all papers afresh, and
 * nothing of src is in it. Each rule is written out by itself from its description.
 */
import type { NaiveBallot } from './naive-ers97.ts';

/** Picks one of the tied: to exclude, or to elect. */
export type NaiveExclusionLot = (tied: readonly number[], purpose: 'exclusion' | 'election') => number;

export type NaiveExclusions = {
  winner: number;
  /** Papers of candidates 0..n-1, then papers that count for nobody who is left. */
  rounds: number[][];
};

type Count = (candidates: number, ballots: readonly NaiveBallot[], lot: NaiveExclusionLot) => NaiveExclusions;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function everybody(candidates: number): number[] {
  return Array.from({ length: candidates }, (_, candidate) => candidate);
}

/** One row: papers of each candidate by the highest ranked of those left, then the rest of the papers. */
function row(candidates: number, ballots: readonly NaiveBallot[], left: readonly number[]): number[] {
  const papers = Array.from({ length: candidates + 1 }, () => 0);
  for (const ballot of ballots) {
    if (ballot.ranking.length === 0) continue;
    const holder = ballot.ranking.find((candidate) => left.includes(candidate)) ?? candidates;
    papers[holder] = (papers[holder] ?? 0) + ballot.papers;
  }
  return papers;
}

function best(left: readonly number[], votes: readonly number[], sign: 1 | -1): number[] {
  return left.filter((one) => left.every((other) => sign * ((votes[one] ?? 0) - (votes[other] ?? 0)) >= 0));
}

/** Those of the tied who stand out in one earlier round after another. */
function lookBack(rounds: readonly number[][], tied: readonly number[], sign: 1 | -1): number[] {
  let level = [...tied];
  for (const votes of rounds) level = best(level, votes, sign);
  return level;
}

function oneOf(level: readonly number[], lot: NaiveExclusionLot, purpose: 'exclusion' | 'election'): number {
  const [only] = level;
  if (only === undefined) throw new Error('nobody to take');
  return level.length === 1 ? only : lot(level, purpose);
}

export const naiveUk2011: Count = (candidates, ballots, lot) => {
  const rounds: number[][] = [];
  let left = everybody(candidates);
  for (;;) {
    const votes = row(candidates, ballots, left);
    rounds.push(votes);
    for (const one of left) {
      const others = sum(left.filter((other) => other !== one).map((other) => votes[other] ?? 0));
      if ((votes[one] ?? 0) > others || left.length === 1) return { winner: one, rounds };
    }
    if (left.length === 2) return { winner: oneOf(lookBack(rounds, left, 1), lot, 'election'), rounds };
    const loser = oneOf(lookBack(rounds, best(left, votes, -1), -1), lot, 'exclusion');
    left = left.filter((candidate) => candidate !== loser);
  }
};

export const naiveErs: Count = (candidates, ballots, lot) => {
  const rounds: number[][] = [];
  let left = everybody(candidates);
  for (;;) {
    const votes = row(candidates, ballots, left);
    rounds.push(votes);
    const held = (candidate: number): number => votes[candidate] ?? 0;
    const winners = left.filter((one) => held(one) >= sum(left.filter((other) => other !== one).map(held)));
    if (winners.length > 0) return { winner: oneOf(lookBack(rounds, winners, 1), lot, 'election'), rounds };
    const order = [...left].sort((a, b) => held(a) - held(b));
    let gone: number[] = [];
    for (let many = 2; many < order.length; many++) {
      const low = order.slice(0, many);
      const next = held(order[many] ?? -1);
      if (low.every((candidate) => held(candidate) < next) && sum(low.map(held)) <= next) gone = low;
    }
    if (gone.length === 0) gone = [oneOf(lookBack(rounds, best(left, votes, -1), -1), lot, 'exclusion')];
    left = left.filter((candidate) => !gone.includes(candidate));
  }
};

export const naiveSanFrancisco: Count = (candidates, ballots, lot) => {
  const rounds: number[][] = [];
  let left = everybody(candidates);
  for (;;) {
    const votes = row(candidates, ballots, left);
    rounds.push(votes);
    const held = (candidate: number): number => votes[candidate] ?? 0;
    const continuing = sum(left.map(held));
    const winner = left.find((one) => held(one) * 2 > continuing);
    if (winner !== undefined) return { winner, rounds };
    if (left.length <= 2) return { winner: oneOf(left, lot, 'election'), rounds };
    const order = [...left].sort((a, b) => held(a) - held(b));
    let many = order.length - 1;
    while (many > 0 && sum(order.slice(0, many).map(held)) >= held(order[many] ?? -1)) many -= 1;
    const gone = many > 0 ? order.slice(0, many) : [oneOf(best(left, votes, -1), lot, 'exclusion')];
    left = left.filter((candidate) => !gone.includes(candidate));
  }
};

/** For each candidate who cannot pass the next above: everybody with no more votes, which is who would go with them. */
function impossible(left: readonly number[], votes: readonly number[], levelWillDo: boolean): number[][] {
  const held = (candidate: number): number => votes[candidate] ?? 0;
  return left.flatMap((one) => {
    const above = left.filter((other) => held(other) > held(one));
    if (above.length === 0) return [];
    const next = Math.min(...above.map(held));
    const low = left.filter((other) => held(other) <= held(one));
    const reach = sum(low.map(held));
    return (levelWillDo ? reach < next : reach <= next) ? [low] : [];
  });
}

export const naiveMaine: Count = (candidates, ballots, lot) => {
  const rounds: number[][] = [];
  let left = everybody(candidates);
  for (;;) {
    const votes = row(candidates, ballots, left);
    rounds.push(votes);
    if (left.length <= 2) return { winner: oneOf(best(left, votes, 1), lot, 'election'), rounds };
    const standing = left;
    const batches = impossible(left, votes, false).filter((low) => standing.length - low.length >= 2);
    batches.sort((a, b) => b.length - a.length);
    const gone = batches[0] ?? [oneOf(best(left, votes, -1), lot, 'exclusion')];
    left = left.filter((candidate) => !gone.includes(candidate));
  }
};

export const naiveMinneapolisOneSeat: Count = (candidates, ballots, lot) => {
  const rounds: number[][] = [];
  let left = everybody(candidates);
  const threshold = Math.floor(sum(row(candidates, ballots, left)) / 2) + 1;
  for (;;) {
    const votes = row(candidates, ballots, left);
    rounds.push(votes);
    const winner = left.find((candidate) => (votes[candidate] ?? 0) >= threshold);
    if (winner !== undefined) return { winner, rounds };
    if (left.length <= 2) return { winner: oneOf(best(left, votes, 1), lot, 'election'), rounds };
    const batches = impossible(left, votes, true);
    batches.sort((a, b) => b.length - a.length);
    const gone = batches[0] ?? [oneOf(best(left, votes, -1), lot, 'exclusion')];
    left = left.filter((candidate) => !gone.includes(candidate));
  }
};

export const naiveAustraliaHouse: Count = (candidates, ballots, lot) => {
  const all = everybody(candidates);
  const first = row(candidates, ballots, all);
  const held = (candidate: number): number => first[candidate] ?? 0;
  const outright = all.find((candidate) => held(candidate) * 2 > sum(first));
  if (outright !== undefined) return { winner: outright, rounds: [first] };
  const rounds = [first];
  let left = all;
  const order = [...all].sort((a, b) => held(b) - held(a));
  if (sum(order.slice(2).map(held)) < held(order[1] ?? -1)) left = order.slice(0, 2).sort((a, b) => a - b);
  if (left.length < all.length) rounds.push(row(candidates, ballots, left));
  for (;;) {
    const votes = rounds.at(-1) ?? first;
    const back = [...rounds].reverse();
    if (left.length <= 2) {
      return { winner: oneOf(lookBack(back, best(left, votes, 1), 1), lot, 'election'), rounds };
    }
    const loser = oneOf(lookBack(back, best(left, votes, -1), -1), lot, 'exclusion');
    left = left.filter((candidate) => candidate !== loser);
    rounds.push(row(candidates, ballots, left));
  }
};

export const naiveAllTied: Count = (candidates, ballots, lot) => {
  const rounds: number[][] = [];
  let left = everybody(candidates);
  for (;;) {
    const votes = row(candidates, ballots, left);
    rounds.push(votes);
    const total = sum(left.map((candidate) => votes[candidate] ?? 0));
    const winner = left.find((candidate) => (votes[candidate] ?? 0) * 2 > total);
    if (winner !== undefined) return { winner, rounds };
    const lowest = best(left, votes, -1);
    if (lowest.length === left.length) return { winner: oneOf(left, lot, 'election'), rounds };
    left = left.filter((candidate) => !lowest.includes(candidate));
  }
};

export const naiveContingent: Count = (candidates, ballots, lot) => {
  const all = everybody(candidates);
  const first = row(candidates, ballots, all);
  const held = (candidate: number): number => first[candidate] ?? 0;
  const majority = all.find((candidate) => held(candidate) * 2 > sum(first));
  if (majority !== undefined) return { winner: majority, rounds: [first] };
  if (candidates <= 2) return { winner: oneOf(best(all, first, 1), lot, 'election'), rounds: [first] };
  let left = all;
  while (left.length > 2) {
    const loser = oneOf(best(left, first, -1), lot, 'exclusion');
    left = left.filter((candidate) => candidate !== loser);
  }
  const second = row(candidates, ballots, left);
  return { winner: oneOf(best(left, second, 1), lot, 'election'), rounds: [first, second] };
};

export const naiveSupplementary: Count = (candidates, ballots, lot) => {
  const all = everybody(candidates);
  const first = row(candidates, ballots, all);
  const held = (candidate: number): number => first[candidate] ?? 0;
  const majority = all.find((candidate) => held(candidate) * 2 > sum(first));
  if (majority !== undefined) return { winner: majority, rounds: [first] };
  const second = [...all].sort((a, b) => held(b) - held(a))[1] ?? 0;
  const left = candidates < 3 ? all : all.filter((candidate) => held(candidate) >= held(second));
  if (left.length === candidates) return { winner: oneOf(best(all, first, 1), lot, 'election'), rounds: [first] };
  const votes = Array.from({ length: candidates + 1 }, () => 0);
  for (const { papers, ranking } of ballots) {
    const [one, two] = ranking;
    if (one === undefined) continue;
    const counts = left.includes(one) ? one : two !== undefined && left.includes(two) ? two : candidates;
    votes[counts] = (votes[counts] ?? 0) + papers;
  }
  return { winner: oneOf(best(left, votes, 1), lot, 'election'), rounds: [first, votes] };
};

/** The last ones left, as many as there are places; `rounds` as above. */
export function naiveBottomsUp(
  candidates: number,
  places: number,
  ballots: readonly NaiveBallot[],
  lot: NaiveExclusionLot,
): { winners: number[]; rounds: number[][] } {
  const rounds = [row(candidates, ballots, everybody(candidates))];
  let left = everybody(candidates);
  while (left.length > places) {
    const loser = oneOf(best(left, rounds.at(-1) ?? [], -1), lot, 'exclusion');
    left = left.filter((candidate) => candidate !== loser);
    rounds.push(row(candidates, ballots, left));
  }
  return { winners: left, rounds };
}
