import { InvalidArgumentError } from 'commander';
import { shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { readersFor } from '../base/shape.ts';
import { listed } from '../base/words.ts';
import { ownColour } from '../charts/look.ts';
import { jsonInput } from './declared-input.ts';
import { type Io, warn } from './io.ts';

/** A colour of a group, as it was typed. */
export interface GroupColour {
  readonly group: string;
  readonly colour: string;
}

/** Reads `--colour GROUP=#rrggbb`; the name of a group may hold a `=`. */
export function groupColour(text: string, before: readonly GroupColour[] = []): readonly GroupColour[] {
  const [, group = '', colour = ''] = /^([^]*)=(#(?:[0-9a-f]{3}|[0-9a-f]{6}))$/i.exec(text) ?? [];
  if (group.trim() !== '') return [...before, { group, colour }];
  throw new InvalidArgumentError(
    'It must be a group, = and a colour of 3 or 6 hexadecimal digits, such as Red=#cc0000.',
  );
}

/** Colours by the names of groups: those of the file, then those that were typed. */
export async function groupColours(
  path: string | undefined,
  typed: readonly GroupColour[],
  io: Io,
): Promise<Readonly<Record<string, string>>> {
  const inFile = (await jsonInput(path, checkColours, io)) ?? [];
  return Object.fromEntries([...inFile, ...typed.map(({ group, colour }) => [group, colour] as const)]);
}

const { record, text } = readersFor('bad-argument');

function checkColours(value: unknown): readonly (readonly [string, string])[] {
  return Object.entries(record(value, '')).map(([group, colour]) => {
    return [group, ownColour(text(colour, group), `the colour of ${shown(group)}`).own] as const;
  });
}

/** Tells of colours that were typed for a group that nobody is of. */
export function warnOfStrayColours(
  typed: readonly GroupColour[],
  candidates: readonly { readonly group?: string }[],
  io: Io,
): void {
  const groups = [...new Set(candidates.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  for (const { group } of typed) {
    if (groups.includes(group)) continue;
    const near = nearest(group, groups);
    const hint = near.length > 0 ? `; did you mean ${listed(near.map(shown), 'or')}?` : '';
    const all = groups.length === 0 ? 'nobody here has a group' : `nobody is of the group ${shown(group)}`;
    warn(io, `--colour: ${all}${hint}`);
  }
}
