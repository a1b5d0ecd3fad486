import { readersFor } from '../base/shape.ts';
import type { BacktestReport, HowTrained } from '../whatif/backtest/report.ts';
import type { BaselineCard, ReliabilityBin, ScoreCard } from '../whatif/backtest/score-card.ts';

const { text, whole, number, record, list, oneOf, fail } = readersFor('bad-file');

type Data = Readonly<Record<string, unknown>>;

/**
 * The scores of a backtest, as `psephos backtest --json` prints them, checked; what was said of each election is left out.
 *
 * @throws PsephosError `bad-file` with the path of the fault.
 */
export function checkBacktest(value: unknown): BacktestReport {
  const data = record(value, '');
  const format = oneOf(['psephos-backtest'])(data['format'], 'format');
  if (data['version'] !== 1) throw fail('version', 'must be 1', data['version']);
  const rule = record(data['rule'], 'rule');
  const model = record(data['model'], 'model');
  const provenance = record(data['provenance'], 'provenance');
  const command = provenance['command'];
  return {
    format,
    version: 1,
    rule: { id: text(rule['id'], 'rule.id'), title: text(rule['title'], 'rule.title') },
    model: { id: text(model['id'], 'model.id'), assumes: text(model['assumes'], 'model.assumes') },
    groups: oneOf(['use', 'ignore'])(data['groups'], 'groups'),
    training: training(record(data['training'], 'training')),
    draws: whole(data['draws'], 'draws'),
    seed: text(data['seed'], 'seed'),
    elections: whole(data['elections'], 'elections'),
    candidates: whole(data['candidates'], 'candidates'),
    ...scores(data, ''),
    baselines: baselines(record(data['baselines'], 'baselines')),
    leftOut: leftOut(data['leftOut'], 'leftOut'),
    sameBallots: list(text)(data['sameBallots'], 'sameBallots'),
    seen: list(text)(data['seen'], 'seen'),
    provenance: {
      library: text(provenance['library'], 'provenance.library'),
      input: text(provenance['input'], 'provenance.input'),
      ...(command === undefined ? {} : { command: text(command, 'provenance.command') }),
    },
  };
}

const leftOut = list((value, path) => {
  const { name, why } = record(value, path);
  return { name: text(name, `${path}.name`), why: text(why, `${path}.why`) };
});

function training(data: Data): HowTrained {
  const kind = oneOf(['folds', 'apart'])(data['kind'], 'training.kind');
  if (kind === 'folds') return { kind, folds: whole(data['folds'], 'training.folds') };
  const elections = whole(data['elections'], 'training.elections');
  return { kind, elections, leftOut: leftOut(data['leftOut'], 'training.leftOut') };
}

function baselines(data: Data): BacktestReport['baselines'] {
  const card = (id: string): BaselineCard => {
    const path = `baselines.${id}`;
    const found = record(data[id], path);
    const behind = record(found['behind'], `${path}.behind`);
    const by = number(behind['by'], `${path}.behind.by`);
    return { ...scores(found, `${path}.`), behind: { by, ...one(behind, 'standardError', `${path}.behind.`) } };
  };
  return {
    leaders: card('leaders'),
    uniform: card('uniform'),
    'plackett-luce': card('plackett-luce'),
    ...(data['logistic'] === undefined ? {} : { logistic: card('logistic') }),
    ...(data['logistic-margin'] === undefined ? {} : { 'logistic-margin': card('logistic-margin') }),
  };
}

function scores(data: Data, path: string): ScoreCard {
  const figure = (key: string): number => number(data[key], `${path}${key}`);
  const winnerSet = record(data['winnerSet'], `${path}winnerSet`);
  const change = record(data['change'], `${path}change`);
  return {
    brier: figure('brier'),
    logLoss: figure('logLoss'),
    calibrationError: figure('calibrationError'),
    calibrationErrorByChance: figure('calibrationErrorByChance'),
    winnerSet: {
      right: whole(winnerSet['right'], `${path}winnerSet.right`),
      share: number(winnerSet['share'], `${path}winnerSet.share`),
    },
    change: {
      elections: whole(change['elections'], `${path}change.elections`),
      right: whole(change['right'], `${path}change.right`),
      ...one(change, 'expected', `${path}change.`),
      ...one(change, 'brier', `${path}change.`),
    },
    ...levels(data, 'coverage', path),
    ...levels(data, 'coverageWhole', path),
    ...levels(data, 'coverageWholeMass', path),
    bins: list(bin)(data['bins'], `${path}bins`),
    ...errors(data, path),
  };
}

function bin(value: unknown, path: string): ReliabilityBin {
  const data = record(value, path);
  const share = (key: string): number => {
    const found = number(data[key], `${path}.${key}`);
    if (found < 0 || found > 1) throw fail(`${path}.${key}`, 'must be from 0 to 1', found);
    return found;
  };
  const orNone = (key: string): number | null => (data[key] === null ? null : share(key));
  const candidates = whole(data['candidates'], `${path}.candidates`);
  return { from: share('from'), to: share('to'), candidates, said: orNone('said'), cameTrue: orNone('cameTrue') };
}

function errors(data: Data, path: string): Pick<ScoreCard, 'standardErrors'> {
  if (data['standardErrors'] === undefined) return {};
  const at = `${path}standardErrors`;
  const found = record(data['standardErrors'], at);
  const figure = (key: string): number => number(found[key], `${at}.${key}`);
  return {
    standardErrors: {
      brier: figure('brier'),
      logLoss: figure('logLoss'),
      calibrationError: figure('calibrationError'),
      winnerSet: figure('winnerSet'),
      ...levels(found, 'coverage', `${at}.`),
    },
  };
}

type Levels = NonNullable<ScoreCard['coverage']>;

function levels<Key extends string>(data: Data, key: Key, path: string): { readonly [key in Key]?: Levels } {
  const found: { [key in Key]?: Levels } = {};
  if (data[key] === undefined) return found;
  const at = `${path}${key}`;
  const of = record(data[key], at);
  const level = (name: '50' | '80' | '95'): number => number(of[name], `${at}.${name}`);
  found[key] = { '50': level('50'), '80': level('80'), '95': level('95') };
  return found;
}

function one<Key extends string>(data: Data, key: Key, path: string): { readonly [key in Key]?: number } {
  const found: { [key in Key]?: number } = {};
  if (data[key] !== undefined) found[key] = number(data[key], `${path}${key}`);
  return found;
}
