import type { Pairwise } from '../../ballots/pairwise.ts';
import { law, reading } from '../decision.ts';
import type { Conduct } from '../ranked/conduct.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { wholeScores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { comparing } from './comparing.ts';
import { levelOrder } from './level-order.ts';
import { isAbove, type Locked, lockIn, lockWithoutConflict, nothingLocked, winnersInConflict } from './locked-wins.ts';
import { STRENGTH_SAYS, type Strength } from './strength.ts';
import { winsByStrength } from './wins-by-strength.ts';

/** Ranked pairs by one strength of wins. */
export function rankedPairsRule(id: string, title: string, strength: Strength): Rule {
  return rankedRule({
    id,
    title,
    source:
      'T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987), 185-206, doi 10.1007/BF00433944; T. M. Zavist and T. N. Tideman, Social Choice and Welfare 6 (1989), 167-173',
    decisions: {
      ...comparing,
      strength: reading('-', STRENGTH_SAYS[strength] + (strength === 'margins' ? '' : FEWER_AGAINST), strength),
      elect: law(
        'Tideman 1987',
        'wins are locked in, the strongest first, unless one would close a cycle with those locked in; whoever then has nobody above is elected',
        undefined,
      ),
      order: reading('Zavist and Tideman 1989', ORDER_SAYS, undefined),
      tie: reading('-', 'several with nobody above are decided by lot', undefined),
    },
    conduct: (count) => {
      const among = count.continuing();
      const drawn: number[] = [];
      const locked = lockedByLot(count.pairwise(), strength, among, (level) => {
        const first = count.lot(level, 'election', WHOSE_COME_FIRST);
        drawn.push(first);
        return first;
      });
      const above = Float64Array.from({ length: locked.candidates }, (_, b) => numberAbove(locked, b));
      const order = levelOrder(above, among);
      const top = among.filter((candidate) => above[candidate] === 0);
      count.decidesBy('others locked in above them', wholeScores(above));
      if (order !== undefined) count.ranks(order);
      if (drawn.length > 0 && top.length > 1) excludeAllBut(top, count);
      count.elect(top, 'no win is locked in against them');
    },
  });
}

/** The lot of an order stands over the election, as it decides who wins; whoever reads the tie is told what it is. */
const WHOSE_COME_FIRST = 'Zavist and Tideman 1989: whose wins of equal strength come first';

const FEWER_AGAINST = '; of two with as many for them, the one with fewer against it is the stronger';

const ORDER_SAYS =
  'where wins of equal strength cannot all be locked in, lots put candidates in one order for the whole count, and the wins of the first come first; ' +
  'no more are drawn than can matter. Zavist and Tideman take the order from a random paper instead';

/**
 * Locks wins in, the strongest first. Where wins of one strength cannot all be locked in, those of the candidate come first who is first in an order
 * that `draw` draws: from its first place on, and only as far as it is needed. Whoever cannot matter any more is not drawn.
 *
 * In what order the wins of one candidate are taken cannot matter: a cycle through one of them would have to come back to that
 * candidate before it goes through another (our derivation). So an order of candidates is enough.
 */
export function lockedByLot(
  table: Pairwise,
  strength: Strength,
  among: readonly number[],
  draw: (level: readonly number[]) => number,
): Locked {
  const locked = nothingLocked(table.candidates);
  const groups = winsByStrength(table, strength, among);
  const order: number[] = [];
  for (const [at, wins] of groups.entries()) {
    let open = lockWithoutConflict(locked, wins);
    while (open.length > 0) {
      const winners = new Set(open.map(({ winner }) => winner));
      let next = order.find((candidate) => winners.has(candidate));
      const level = next === undefined ? winnersInConflict(locked, [open, ...groups.slice(at + 1)]) : winners;
      while (next === undefined) {
        const drawn = draw(among.filter((candidate) => level.has(candidate) && !order.includes(candidate)));
        order.push(drawn);
        if (winners.has(drawn)) next = drawn;
      }
      for (const win of open) if (win.winner === next) lockIn(locked, win);
      open = lockWithoutConflict(locked, open);
    }
  }
  return locked;
}

/** Lots over the election stand at a stage of their own, apart from those over the order of wins. */
function excludeAllBut(top: readonly number[], count: Conduct): void {
  count.exclude(count.continuing().filter((candidate) => !top.includes(candidate)));
}

function numberAbove(locked: Locked, b: number): number {
  let above = 0;
  for (let a = 0; a < locked.candidates; a++) if (isAbove(locked, a, b)) above += 1;
  return above;
}
