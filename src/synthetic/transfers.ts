import { candidateNamed } from '../ballots/candidate.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { dirichlet, exponential } from '../base/distributions.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { BallotModel } from './model.ts';

/** How one candidate's papers go on: shares from 0 to 1 that add up to 1. */
export interface TransferRow {
  readonly from: string;
  /** Shares by the name of the next preference. */
  readonly to: Readonly<Record<string, number>>;
  /** The share that shows no further preference. */
  readonly nonTransferable: number;
}

/** A table of next-preference shares and how sure it is. */
export interface TransferTable {
  readonly rows: readonly TransferRow[];
  /**
   * How much the table is worth: as if it had been learned from so many papers drawn at random (a survey's effective
   * sample); each draw takes its own shares from the Dirichlet law with that concentration. `'certain'` fixes them.
   */
  readonly worthPapers: number | 'certain';
}

/**
 * A given table of next preferences: the next after candidate c is drawn from c's row, over those not yet ranked and
 * stopping (a chain of the first order).
 *
 * The supporters of candidates without a row follow a fresh uniform row, as in the model `uniform`.
 *
 * @throws PsephosError `bad-model` for shares that are negative or do not add up to 1, a worth of 0 or less, two rows of one
 * candidate, or (when drawn) a name that does not stand.
 * @example transfers({ rows: [{ from: 'Currie', to: { Robinson: 0.767, Lenihan: 0.138 }, nonTransferable: 0.095 }], worthPapers: 400 })
 */
export function transfers(table: TransferTable): BallotModel {
  checkTable(table);
  const { rows, worthPapers } = table;
  const given = rows.map(({ from }) => from);
  const worth = worthPapers === 'certain' ? 'taken as certain' : `worth a sample of ${worthPapers} papers`;
  return {
    id: 'transfers',
    parameters: { rows, worthPapers },
    assumes: `next preferences as in the given table for ${given.join(', ')} (${worth}); every split equally likely for anybody else`,
    firstSplit: (declared, from) => {
      const shares = tableRows(table, declared)[from];
      if (shares !== undefined && worthPapers === 'certain') return { kind: 'fixed', shares };
      const alpha = new Float64Array(declared.candidates.length + 1).fill(1);
      alpha[from] = 0;
      if (shares !== undefined && worthPapers !== 'certain') alpha.set(shares.map((share) => share * worthPapers));
      return { kind: 'dirichlet', alpha };
    },
    given: (declared) => {
      const means = tableRows(table, declared);
      return (random) => {
        const drawn: (Float64Array | undefined)[] = [];
        const draw = (candidate: number): Float64Array => {
          const mean = means[candidate];
          const row = new Float64Array(declared.candidates.length + 1);
          if (mean === undefined) return row.map(() => exponential(random));
          if (worthPapers === 'certain') return mean;
          return dirichlet(
            random,
            mean.map((share) => share * worthPapers),
            row,
          );
        };
        return {
          kind: 'path',
          weigh: (ranked, weights) => {
            const last = ranked[ranked.length - 1];
            const row = drawn[last] ?? draw(last);
            drawn[last] = row;
            weights.set(row);
            for (const candidate of ranked) weights[candidate] = 0;
          },
        };
      };
    },
  };
}

/** The table by candidate: shares of each next candidate and, last, of stopping; `undefined` without a row. */
export function tableRows({ rows }: TransferTable, { candidates }: DeclaredResult): (Float64Array | undefined)[] {
  const found: (Float64Array | undefined)[] = candidates.map(() => undefined);
  const indexOf = (name: string): number => {
    const index = candidateNamed(candidates, name);
    if (index !== undefined) return index;
    throw new PsephosError({
      code: 'bad-model',
      message: 'the table of transfers names somebody who does not stand',
      expected: candidates.map((candidate) => candidate.name).join(', '),
      received: shown(name),
    });
  };
  for (const { from, to, nonTransferable } of rows) {
    const row = new Float64Array(candidates.length + 1);
    for (const [name, share] of Object.entries(to)) row[indexOf(name)] = share;
    row[candidates.length] = nonTransferable;
    found[indexOf(from)] = row;
  }
  return found;
}

/** Checks a table; throws `bad-model` as {@link transfers} does. */
export function checkTable({ rows, worthPapers }: TransferTable): void {
  if (worthPapers !== 'certain' && !(worthPapers > 0 && Number.isFinite(worthPapers))) {
    throw bad('a table must be worth more than 0 papers, or be "certain"', String(worthPapers));
  }
  const seen = new Set<string>();
  for (const { from, to, nonTransferable } of rows) {
    if (seen.has(from)) throw bad(`two rows for ${shown(from)}`, shown(rows));
    seen.add(from);
    const shares = [...Object.values(to), nonTransferable];
    const sum = shares.reduce((total, share) => total + share, 0);
    if (shares.some((share) => !(share >= 0)) || Math.abs(sum - 1) > 1e-9) {
      throw bad(`the shares of ${shown(from)} must be at least 0 and add up to 1`, `${shares.join(' + ')} = ${sum}`);
    }
    if ((to[from] ?? 0) > 0) throw bad(`papers of ${shown(from)} cannot go on to the same candidate`, shown(to));
  }
}

function bad(message: string, received: string): PsephosError {
  return new PsephosError({ code: 'bad-model', message, received, place: { path: 'transfers' } });
}
