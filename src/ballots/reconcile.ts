import { type DeclaredResult, validVotes } from './declared-result.ts';

/** One printed figure beside what the votes give. */
export interface Agreement {
  /** What is compared: `total`, `share of Ann`, `share of spoiled papers`, `turnout`, `papers issued`. */
  readonly what: string;
  readonly printed: string;
  /** The figure from the votes, at the precision printed. */
  readonly computed: string;
  readonly agrees: boolean;
  /** What the figure is a share of, or what else a reader must know. */
  readonly note?: string;
}

/**
 * Sets each printed figure of a declaration beside what its votes give: total, shares and turnout.
 *
 * A share is compared at the precision printed, and may be rounded either way at an exact half. Shares are of the valid
 * votes or of all papers, spoiled included, whichever more of the printed shares agree with; the note says which.
 *
 * @example reconcile(unite2017).every((line) => line.agrees) // true
 */
export function reconcile(declared: DeclaredResult): readonly Agreement[] {
  const { printedTotal, printedTurnout, papersIssued, spoiled = 0 } = declared;
  const valid = validVotes(declared);
  const all = valid + spoiled;
  const lines: Agreement[] = [];
  if (printedTotal !== undefined) lines.push(totalLine(printedTotal, valid, all));
  lines.push(...shareLines(declared, valid, all));
  if (papersIssued !== undefined) {
    if (all > papersIssued) {
      const note = 'more papers came back than were sent out';
      lines.push({
        what: 'papers issued',
        printed: String(papersIssued),
        computed: `at least ${all}`,
        agrees: false,
        note,
      });
    }
  }
  if (printedTurnout !== undefined) lines.push(turnoutLine(printedTurnout, all, papersIssued));
  return lines;
}

function turnoutLine(printed: string, all: number, papersIssued: number | undefined): Agreement {
  if (papersIssued !== undefined)
    return shareLine('turnout', printed, all, papersIssued, `of ${papersIssued} papers issued`);
  const note = 'the papers issued were not declared, so the turnout cannot be checked';
  return { what: 'turnout', printed, computed: 'unknown', agrees: false, note };
}

function totalLine(printed: number, valid: number, all: number): Agreement {
  const validOnly = printed === valid && valid !== all;
  return {
    what: 'total',
    printed: String(printed),
    computed: String(validOnly ? valid : all),
    agrees: printed === all || validOnly,
    ...(validOnly
      ? { note: 'valid votes only, spoiled papers left out' }
      : valid === all
        ? {}
        : { note: 'spoiled papers included' }),
  };
}

/** Shares over the denominator that agrees with more of them; over all papers when both agree alike. */
function shareLines(declared: DeclaredResult, valid: number, all: number): readonly Agreement[] {
  const ofAll = sharesOver(declared, all, valid === all ? 'of the valid votes' : 'of all papers, spoiled included');
  const ofValid = sharesOver(declared, valid, 'of the valid votes');
  const agreeing = (lines: readonly Agreement[]): number => lines.filter((line) => line.agrees).length;
  return agreeing(ofValid) > agreeing(ofAll) ? ofValid : ofAll;
}

function sharesOver(declared: DeclaredResult, whole: number, note: string): readonly Agreement[] {
  const { candidates, printedSpoiledShare, spoiled = 0 } = declared;
  const lines = candidates.flatMap(({ name, votes, printedShare }) =>
    printedShare === undefined ? [] : [shareLine(`share of ${name}`, printedShare, votes, whole, note)],
  );
  if (printedSpoiledShare !== undefined) {
    lines.push(shareLine('share of spoiled papers', printedSpoiledShare, spoiled, whole, note));
  }
  return lines;
}

function shareLine(what: string, printed: string, part: number, whole: number, note: string): Agreement {
  const places = /\.(\d+)%$/.exec(printed)?.[1].length ?? 0;
  if (whole === 0) return { what, printed, computed: 'no papers', agrees: false, note };
  const agrees = sharesAt(part, whole, places).includes(printed);
  return { what, printed, computed: agrees ? printed : sharesAt(part, whole, places)[0], agrees, note };
}

/** The share in percent at so many places, half up, and also half down where it falls on an exact half. */
function sharesAt(part: number, whole: number, places: number): readonly string[] {
  const scaled = BigInt(part) * 100n * 10n ** BigInt(places);
  const down = scaled / BigInt(whole);
  const twiceRest = (scaled % BigInt(whole)) * 2n;
  const up = down + 1n;
  if (twiceRest === BigInt(whole)) return [percent(up, places), percent(down, places)];
  return [percent(twiceRest > BigInt(whole) ? up : down, places)];
}

function percent(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  const point = digits.length - places;
  return places === 0 ? `${digits}%` : `${digits.slice(0, point)}.${digits.slice(point)}%`;
}
