import { InvalidArgumentError } from 'commander';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { compareDrawn, type DrawnRequest } from '../compare/many/compare-drawn.ts';
import { societyById } from '../compare/many/societies.ts';
import type { Society } from '../compare/many/society.ts';
import { onlyDeclared } from '../formats/read-declared.ts';
import { rules as allRules, ruleById } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import type { ElectorateModel } from '../synthetic/electorate.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { declaredInput } from './declared-input.ts';
import type { Io } from './io.ts';
import { modelInput } from './model-input.ts';
import { needed } from './options.ts';
import { compareDrawnPage } from './pages/compare-drawn-page.ts';
import { progressBar } from './progress.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What may be asked of drawn elections. */
export interface DrawnOptions extends Pick<ReadingOptions, 'format' | 'encoding' | 'contest' | 'seats'> {
  readonly model?: string;
  readonly parameters?: string;
  readonly candidates?: number | readonly string[];
  readonly voters?: number;
  readonly elections?: number;
  readonly seed?: string;
  readonly rules?: readonly string[];
  readonly against?: string;
  readonly json?: boolean;
}

/** Draws elections from a model, of a whole electorate or behind the declared result in a file, and prints what rules make of them. */
export async function compareDrawnElections(paths: readonly string[], options: DrawnOptions, io: Io): Promise<void> {
  const seed = needed(options.seed, '--seed', 'give one, such as --seed 1: nothing is drawn by chance');
  const elections = needed(options.elections, '--elections', 'say how many to draw, such as --elections 1000');
  const named = options.rules?.map(ruleById);
  const from = await drawnFrom(onlyPath(paths), options, io);
  const seats = options.seats ?? ('declared' in from ? from.declared.seats : 1);
  const request: DrawnRequest = { ...from, seats, elections, seed };
  const bar = progressBar(io, { what: 'elections', total: elections });
  try {
    const answer = compareDrawn(request, named ?? fitting(seats), {
      ...defined({ against: options.against }),
      onElection: (done) => bar.advance(done),
    });
    bar.stop();
    await io.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : compareDrawnPage(answer));
  } finally {
    bar.stop();
  }
}

function onlyPath(paths: readonly string[]): string | undefined {
  if (paths.length < 2) return paths.at(0);
  throw new PsephosError({
    code: 'wrong-usage',
    message: '--model goes with one declared result, and here are several',
  });
}

/** Reads how many stand, or their names with commas between them. */
export function candidatesAsked(text: string): number | readonly string[] {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1) return Number(text);
  const names = text.split(',').map((name) => name.trim());
  if (names.length > 1 && names.every((name) => name !== '')) return names;
  throw new InvalidArgumentError('It must be a whole number of at least 1, or names with commas between them.');
}

type From =
  | {
      readonly model: ElectorateModel | Society;
      readonly candidates: number | readonly string[];
      readonly voters: number;
    }
  | { readonly model: BallotModel; readonly declared: ReturnType<typeof onlyDeclared> };

async function drawnFrom(path: string | undefined, options: DrawnOptions, io: Io): Promise<From> {
  const id = needed(options.model, '--model', 'say which, such as --model impartial-culture');
  if (path !== undefined) {
    const { candidates, voters } = options;
    refuseGiven({ candidates, voters }, 'no file', 'a declared result says who stands and how many vote');
    const { model } = await modelInput(id, options.parameters, io);
    return { model, declared: onlyDeclared(await declaredInput(path, options, io)) };
  }
  const candidates = needed(options.candidates, '--candidates', 'say how many stand, such as --candidates 5');
  const voters = needed(options.voters, '--voters', 'say how many vote, such as --voters 1000');
  return { model: await electorateModel(id, options.parameters, io), candidates, voters };
}

async function electorateModel(id: string, parameters: string | undefined, io: Io): Promise<ElectorateModel | Society> {
  const known = parameters === undefined ? societyById(id) : undefined;
  if (known !== undefined) return known;
  const { model } = await modelInput(id, parameters, io);
  const found = societyById(id, model.parameters) ?? model;
  if (!('given' in found) || drawsElectorates(found)) return found;
  throw new PsephosError({
    code: 'bad-model',
    message: `the model ${id} draws only what stands behind declared totals`,
    hint: 'give a declared result, or take a model of whole electorates, such as impartial-culture or spatial',
  });
}

function drawsElectorates(model: BallotModel): model is BallotModel & ElectorateModel {
  return 'draw' in model;
}

/** @throws PsephosError `wrong-usage` where one of these options was given: they go with something else. */
export function refuseGiven(asked: Readonly<Record<string, unknown>>, goes: string, hint: string): void {
  const given = Object.entries(asked).find(([, value]) => value !== undefined)?.[0];
  if (given !== undefined)
    throw new PsephosError({ code: 'wrong-usage', message: `--${given} goes with ${goes}`, hint });
}

/** For one place the rules of one place: those for several are many, and nearly all of them then do the same. */
function fitting(seats: number): readonly Rule[] {
  return allRules.filter(({ singleSeat }) => (singleSeat === true) === (seats === 1));
}
