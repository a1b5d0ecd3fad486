import { defined, type Reader, readersFor } from '../base/shape.ts';
import { parseExact } from '../numbers/decimal-text.ts';

/** A model of turnout and switching: an earlier result, a share that changes sides, new voters who split. */
export interface ScenarioStudy {
  readonly title: string;
  /** The earlier result that the scenarios start from, by candidate. */
  readonly base: Readonly<Record<string, number>>;
  /** Its turnout as printed. */
  readonly baseTurnout?: string;
  /** Whose voters switch, and to whom. */
  readonly switchFrom: string;
  readonly switchTo: string;
  /** How new voters split, as percentages such as `80%`. */
  readonly newVoters: Readonly<Record<string, string>>;
  /** What the printed figures are rounded to. */
  readonly printedTo: number;
  readonly scenarios: readonly PrintedScenario[];
  /** Under which names the candidates stood in what then happened, where the names differ. */
  readonly happenedAs?: Readonly<Record<string, string>>;
}

/** One row as it was printed. */
export interface PrintedScenario {
  readonly id: string;
  /** The share that switches, as exact text such as `1/3`. */
  readonly switch: string;
  readonly newVoters: number;
  readonly printed: Readonly<Record<string, number>>;
  readonly printedTurnout?: string;
}

const { text, whole, record, list, onlyKeys, fail } = readersFor('bad-file');

const STUDY_KEYS = [
  'title',
  'base',
  'baseTurnout',
  'switchFrom',
  'switchTo',
  'newVoters',
  'printedTo',
  'scenarios',
  'happenedAs',
];
const SCENARIO_KEYS = ['id', 'switch', 'newVoters', 'printed', 'printedTurnout'];

/**
 * Checks plain data and gives it back as a study of scenarios.
 *
 * @throws PsephosError `bad-file` with the path of the fault.
 */
export function checkScenarios(value: unknown): ScenarioStudy {
  const data = record(value, '');
  onlyKeys(data, STUDY_KEYS, '');
  const printedTo = whole(data['printedTo'], 'printedTo');
  if (printedTo < 1) throw fail('printedTo', 'must be at least 1', printedTo);
  return {
    title: text(data['title'], 'title'),
    base: byName(whole)(data['base'], 'base'),
    switchFrom: text(data['switchFrom'], 'switchFrom'),
    switchTo: text(data['switchTo'], 'switchTo'),
    newVoters: byName(percentage)(data['newVoters'], 'newVoters'),
    printedTo,
    scenarios: list(scenario)(data['scenarios'], 'scenarios'),
    ...defined({
      baseTurnout: optional(percentage)(data['baseTurnout'], 'baseTurnout'),
      happenedAs: optional(byName(text))(data['happenedAs'], 'happenedAs'),
    }),
  };
}

const scenario: Reader<PrintedScenario> = (value, path) => {
  const data = record(value, path);
  onlyKeys(data, SCENARIO_KEYS, path);
  return {
    id: text(data['id'], `${path}.id`),
    switch: share(data['switch'], `${path}.switch`),
    newVoters: whole(data['newVoters'], `${path}.newVoters`),
    printed: byName(whole)(data['printed'], `${path}.printed`),
    ...defined({ printedTurnout: optional(percentage)(data['printedTurnout'], `${path}.printedTurnout`) }),
  };
};

const percentage: Reader<string> = (value, path) => {
  const printed = text(value, path);
  if (!/^\d{1,3}(\.\d{1,12})?%$/.test(printed)) throw fail(path, 'must be a percentage such as "80%"', value);
  return printed;
};

/** Exact text from 0 to 1. */
const share: Reader<string> = (value, path) => {
  const exact = text(value, path);
  if (!/^\d{1,15}([./]\d{1,15})?$/.test(exact))
    throw fail(path, 'must be an exact share such as "1/3" or "0.4"', value);
  const { numerator, denominator } = parseExact(exact);
  if (numerator > denominator) throw fail(path, 'must be at most 1', value);
  return exact;
};

function byName<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(record(value, path)).map(([name, item]) => [name, read(item, `${path}.${name}`)]),
    );
}

function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}
