import type { TippingLine } from './tipping.ts';

/** Larger piles are left to drawing: the sum over whole papers would take too long. */
const MOST_PAPERS = 10_000_000;

/**
 * Papers drawn one by one from an urn: the next one goes each way in proportion to the weights, and a weight grows by `grows`
 * for each paper that went there. With 1 the shares follow a Dirichlet law (Pólya's urn); with 0 they are fixed.
 */
export interface Urn {
  readonly toCandidate: number;
  readonly toLeader: number;
  readonly toNobody: number;
  readonly grows: 0 | 1;
}

/**
 * The chance that the runner-up gains more than the lead, in whole papers; level papers count half where a lot decides.
 * `undefined` where the sum would take too long.
 *
 * Of m papers that move, more than half of m + lead must go to the runner-up. `reach` is the chance that so many do and `edge`
 * (a logarithm) that one fewer does; both follow m paper by paper, so the work grows with the papers and no faster.
 */
export function overtakesInPapers({ lead, papers, levelGoesTo }: TippingLine, urn: Urn): number | undefined {
  if (papers > MOST_PAPERS) return undefined;
  const { toCandidate: y, toLeader: x, grows } = urn;
  const ofLevel = levelGoesTo === 'lot' ? 0.5 : 0;
  if (y + x === 0) return lead === 0 ? ofLevel : 0;
  const moving = chancesOfMoving(papers, urn);
  let reach = 0;
  let edge = 0;
  for (let m = 0; m < lead; m++) edge += Math.log((y + grows * m) / (x + y + grows * m));
  let sum = 0;
  for (let m = lead; m <= papers; m++) {
    const half = Math.floor((m + lead) / 2);
    const isLevel = 2 * half === m + lead;
    sum += moving[m] * (reach + (isLevel ? ofLevel * Math.exp(edge) : 0));
    const next = (y + grows * half) / (x + y + grows * m);
    if (isLevel) {
      reach += Math.exp(edge) * next;
      edge += Math.log(((m + 1) / (m + 1 - half)) * ((x + grows * (m - half)) / (x + y + grows * m)));
    } else {
      reach -= (Math.exp(edge) * next * (m - half)) / (half + 1);
      edge += Math.log(((m + 1) / (half + 1)) * next);
    }
  }
  return Math.min(1, Math.max(0, sum));
}

/** The chance of each number of papers to move on, the rest being non-transferable. */
function chancesOfMoving(papers: number, { toCandidate, toLeader, toNobody, grows }: Urn): Float64Array {
  const chances = new Float64Array(papers + 1);
  if (toNobody === 0) return chances.fill(1, papers);
  const toSomebody = toCandidate + toLeader;
  let log = 0;
  for (let m = 0; m < papers; m++) log += Math.log((toNobody + grows * m) / (toSomebody + toNobody + grows * m));
  for (let m = 0; m <= papers; m++) {
    chances[m] = Math.exp(log);
    log += Math.log((((papers - m) / (m + 1)) * (toSomebody + grows * m)) / (toNobody + grows * (papers - m - 1)));
  }
  return chances;
}
