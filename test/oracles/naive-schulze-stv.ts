/**
 * Schulze STV from its definition, slow and plain: M. Schulze, Free riding and vote management under proportional representation by the
 * single transferable vote, as accounts of it agree. The strength of a set against a newcomer is found by sending votes along paths from
 * papers to members (Ford and Fulkerson), and lowering what each member must get until it can be sent.
 * Readings: papers that leave most open are completed first, all that leave equally many open from the same weights.
 */
import { add, compare, divide, type Fraction, fraction, multiply, subtract, sum, ZERO } from './fraction.ts';
import { choose, type NaiveRanks, winsByChains } from './naive-cpo-stv.ts';

/** Of each member: above the newcomer, below, or `undefined` for level. */
type Stance = readonly ('above' | 'below' | undefined)[];
interface Voters {
  readonly stance: Stance;
  readonly weight: Fraction;
}

/** Every set of winners that wins; several where they are level. */
export function naiveSchulzeStv(
  ballots: readonly NaiveRanks[],
  standing: readonly number[],
  seats: number,
): number[][] {
  const sets = choose(standing, Math.min(seats, standing.length));
  const valid = ballots.filter(({ ranks }) => ranks.flat().length > 0);
  const strengths = sets.map((a) =>
    sets.map((b) => {
      const newcomers = b.filter((candidate) => !a.includes(candidate));
      return newcomers.length === 1 ? naiveStrength(valid, a, newcomers[0]) : ZERO;
    }),
  );
  return sets.filter((_, set) => winsByChains(strengths, set));
}

/** The most votes that every member of the set can have at once against the newcomer. */
export function naiveStrength(ballots: readonly NaiveRanks[], set: readonly number[], newcomer: number): Fraction {
  const place = (ranks: NaiveRanks['ranks'], candidate: number): number => {
    const found = ranks.findIndex((rank) => rank.includes(candidate));
    return found === -1 ? ranks.length : found;
  };
  const voters = ballots.map(({ papers, ranks }): Voters => {
    const bar = place(ranks, newcomer);
    const stance = set.map((member) => {
      const rank = place(ranks, member);
      return rank < bar ? 'above' : rank > bar ? 'below' : undefined;
    });
    return { stance, weight: fraction(papers) };
  });
  return mostForEach(completed(alikeTogether(voters), set.length), set.length);
}

function alikeTogether(voters: readonly Voters[]): Voters[] {
  const found = new Map<string, Voters>();
  for (const { stance, weight } of voters) {
    const key = stance.map((each) => each ?? 'level').join();
    found.set(key, { stance, weight: add(found.get(key)?.weight ?? ZERO, weight) });
  }
  return [...found.values()];
}

function completed(voters: readonly Voters[], members: number): Voters[] {
  let all = [...voters];
  for (let open = members; open > 0; open--) {
    const isDue = ({ stance }: Voters): boolean => stance.filter((each) => each === undefined).length === open;
    const before = all;
    all = alikeTogether(before.flatMap((each) => (isDue(each) ? divided(each, before) : [each])));
  }
  return all;
}

function divided({ stance, weight }: Voters, among: readonly Voters[]): Voters[] {
  const helping = among.filter((other) =>
    other.stance.some((each, member) => each !== undefined && stance[member] === undefined),
  );
  if (helping.length === 0) {
    const ways = stance.reduce<Stance[]>(
      (found, each) =>
        found.flatMap((start): Stance[] =>
          each === undefined
            ? [
                [...start, 'above'],
                [...start, 'below'],
              ]
            : [[...start, each]],
        ),
      [[]],
    );
    return ways.map((way) => ({ stance: way, weight: divide(weight, fraction(ways.length)) }));
  }
  const total = sum(helping.map((other) => other.weight));
  return helping.map((other) => ({
    stance: stance.map((each, member) => each ?? other.stance[member]),
    weight: divide(multiply(weight, other.weight), total),
  }));
}

function mostForEach(voters: readonly Voters[], members: number): Fraction {
  let asked = divide(sum(voters.map(({ weight }) => weight)), fraction(members));
  for (;;) {
    const { got, reached } = sent(voters, members, asked);
    if (reached.length === 0) return asked;
    // These members cannot get more than all papers that could help them: no larger demand can be met.
    asked = divide(got, fraction(reached.length));
  }
}

/** Sends votes until every member has what is asked, or none can be sent: then those members who block, and all they have. */
function sent(voters: readonly Voters[], members: number, asked: Fraction): { got: Fraction; reached: number[] } {
  const flow = voters.map(() => Array.from({ length: members }, () => ZERO));
  const has = (member: number): Fraction => sum(flow.map((row) => row[member]));
  const left = (at: number): Fraction => subtract(voters[at].weight, sum(flow[at]));
  for (;;) {
    const short = [...Array(members).keys()].find((member) => compare(has(member), asked) < 0);
    if (short === undefined) return { got: ZERO, reached: [] };
    // Walk back from a member who is short: to papers that may help, to members these papers help now, and so on.
    const cameFrom = new Map<number, readonly [member: number, voters: number]>();
    const reached = [short];
    let free: readonly [member: number, voters: number] | undefined;
    for (const member of reached) {
      for (const [at, { stance }] of voters.entries()) {
        if (free !== undefined || stance[member] !== 'above') continue;
        if (compare(left(at), ZERO) > 0) free = [member, at];
        for (const other of Array(members).keys()) {
          if (reached.includes(other) || compare(flow[at][other], ZERO) === 0) continue;
          reached.push(other);
          cameFrom.set(other, [member, at]);
        }
      }
    }
    if (free === undefined) return { got: sum(reached.map(has)), reached };
    let amount = subtract(asked, has(short));
    if (compare(left(free[1]), amount) < 0) amount = left(free[1]);
    for (let step = cameFrom.get(free[0]), member = free[0]; step !== undefined; step = cameFrom.get(member)) {
      if (compare(flow[step[1]][member], amount) < 0) amount = flow[step[1]][member];
      member = step[0];
    }
    flow[free[1]][free[0]] = add(flow[free[1]][free[0]], amount);
    for (let step = cameFrom.get(free[0]), member = free[0]; step !== undefined; step = cameFrom.get(member)) {
      flow[step[1]][member] = subtract(flow[step[1]][member], amount);
      flow[step[1]][step[0]] = add(flow[step[1]][step[0]], amount);
      member = step[0];
    }
  }
}
