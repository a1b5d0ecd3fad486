import { checkDeclared, type DeclaredCandidate, type DeclaredResult } from '../../ballots/declared-result.ts';
import { type ErrorPlace, type Fault, faultsIn, MOST_FAULTS, PsephosError, shown } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import type { Cell, Table } from '../csv/csv-table.ts';
import type { DeclaredRow, Fact, Summary } from './declared-csv-row.ts';
import { summaryOf } from './declared-csv-row.ts';

/** The rows of a contest as they come; rows of one contest need not stand together. */
interface Gathered {
  readonly area: string;
  readonly parts: readonly string[];
  /** Where its first row stands. */
  readonly first: Cell;
  readonly candidates: Map<string, DeclaredCandidate>;
  readonly summary: Map<Summary, DeclaredRow>;
  readonly facts: Map<Fact, number>;
}

/** Takes rows and gives the contests they make up, in order of their first rows. */
export interface DeclaredRows {
  take(row: DeclaredRow): void;
  /** @throws PsephosError `bad-declared-result` or `bad-candidates` for one contest that cannot be. */
  results(unsaid: { readonly title: string; readonly seats: number }): readonly DeclaredResult[];
}

/** No contests yet; faults go to `faults`. */
export function declaredRows(table: Table, faults: Fault[]): DeclaredRows {
  const contests = new Map<string, Gathered>();
  const refuse = (cell: Cell, message: string, expected: string): void => {
    if (faults.length < MOST_FAULTS) faults.push({ message, expected, place: table.placeOf(cell) });
  };

  const take = (row: DeclaredRow): void => {
    const { area, parts, first, name, group, votes, printedShare, facts } = row;
    const key = JSON.stringify([area, ...parts]);
    const contest = contests.get(key) ?? {
      ...{ area, parts, first },
      ...{ candidates: new Map(), summary: new Map(), facts: new Map() },
    };
    contests.set(key, contest);
    for (const { fact, value, cell } of facts) {
      const before = contest.facts.get(fact) ?? value;
      if (before !== value) refuse(cell, `the rows of one contest give different ${fact}`, `${before}, as before`);
      contest.facts.set(fact, value);
    }
    const kind = summaryOf(name);
    const { candidates, summary } = contest;
    if (kind === undefined && candidates.has(name))
      refuse(first, `two candidates are called ${shown(name)}`, 'one row for each');
    else if (kind === undefined) candidates.set(name, { name, votes, ...defined({ group, printedShare }) });
    else if (kind === 'nobody')
      refuse(first, `a row ${shown(name)} is about no candidate`, 'candidates, spoiled papers and total');
    else if (summary.has(kind) || (kind === 'spoiled papers' && contest.facts.has(kind)))
      refuse(first, `two rows give the ${kind}`, 'one row for each');
    else if (saysMore(row, kind)) {
      const expected = 'a name of its own if it is a candidate, else no more than votes';
      refuse(first, `the row of the ${kind} says more than it can`, expected);
    } else summary.set(kind, row);
  };

  return {
    take,
    results(unsaid) {
      const titles = titlesOf([...contests.values()]);
      const single = contests.size === 1;
      const found: DeclaredResult[] = [];
      for (const [index, contest] of [...contests.values()].entries()) {
        const { candidates, summary, facts, first } = contest;
        if (candidates.size === 0) {
          const told = titles[index] === '' ? '' : `${shown(titles[index])}: `;
          refuse(first, `${told}nobody stands`, 'a row for each candidate');
          continue;
        }
        const [spoiled, total] = [summary.get('spoiled papers'), summary.get('total')];
        try {
          found.push(
            checkDeclared({
              title: titles[index] === '' ? unsaid.title : titles[index],
              seats: facts.get('seats') ?? unsaid.seats,
              candidates: [...candidates.values()],
              spoiled: spoiled?.votes ?? facts.get('spoiled papers'),
              printedSpoiledShare: spoiled?.printedShare,
              papersIssued: facts.get('papers issued'),
              printedTotal: total?.votes,
            }),
          );
        } catch (error) {
          if (!(error instanceof PsephosError) || (single && titles[index] === '')) throw error;
          if (faults.length < MOST_FAULTS) faults.push(...faultsFor(error, titles[index], table.placeOf(first)));
        }
      }
      return found;
    },
  };
}

/** Contests of one name are told apart by their code, their year and so on. */
function titlesOf(contests: readonly Gathered[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { area } of contests) times.set(area, (times.get(area) ?? 0) + 1);
  return contests.map(({ area, parts }) =>
    area !== '' && times.get(area) === 1 ? area : [area, ...parts].filter((part) => part !== '').join(', '),
  );
}

function faultsFor(error: PsephosError, title: string, place: ErrorPlace): readonly Fault[] {
  return faultsIn(error).map(({ place: _, message, ...facts }) => ({
    ...facts,
    message: `${shown(title)}: ${message}`,
    place,
  }));
}

/** A group would be lost (but for the word itself, which some put there too), and so would any share of the total but all of it. */
function saysMore({ group, printedShare }: DeclaredRow, kind: Summary): boolean {
  const ofGroup = group !== undefined && summaryOf(group) !== kind;
  return ofGroup || (kind === 'total' && !/^100(\.0+)?%$/.test(printedShare ?? '100%'));
}
