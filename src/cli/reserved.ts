import { Option } from 'commander';
import type { Contest } from '../ballots/contest.ts';
import { unquoted } from '../ballots/notation-tokens.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { Rule } from '../rules/rule.ts';
import { ers97WithReservedPlaces } from '../rules/stv/constraints/ers97-with-reserved-places.ts';
import { type ReservedPlaces, reservedForGroup } from '../rules/stv/constraints/reserved-places.ts';
import { ers97 } from '../rules/stv/statutes/ers97.ts';
import { candidateAt, known } from './names.ts';

/** `--reserve`: a constraint on who may be elected. */
export function reserveOption(): Option {
  return new Option(
    '--reserve <constraint>',
    'with ers97, places of a group of the file, such as "Women>=2", "Women<=3" or "Women=2", or of some candidates, such as "Women: Ann, Cy >= 1"; once for each',
  ).argParser((text: string, before: readonly string[] = []) => [...before, text]);
}

/** Refuses `--reserve` with a rule that cannot keep to it. */
export function checkReserving({ id }: Rule, constraints: readonly string[] | undefined): void {
  if (constraints === undefined || id === ers97.id) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: `--reserve: ${id} does not know reserved places`,
    expected: `--rule ${ers97.id}`,
    hint: `count by ${ers97.id}, or leave --reserve out`,
  });
}

/** The rule as it counts under these constraints, if any; throws as {@link reservedPlaces} does. */
export function reserving(rule: Rule, constraints: readonly string[] | undefined, contest: Contest): Rule {
  return constraints === undefined ? rule : ers97WithReservedPlaces(reservedPlaces(constraints, contest));
}

/**
 * Reserved places from texts such as `Women>=2`, where `Women` is a group of the ballot, or `Women: Ann, Cy >= 1`.
 *
 * Several texts may bound the same set, and one that names no members may come with a list under the same name. A name that holds
 * a sign stands in double quotes, as in JSON.
 *
 * @throws PsephosError `bad-argument` for other text, a group or a candidate that is not there, and a bound given twice.
 * @example reservedPlaces(['Women>=1', 'Women<=2'], contest) // [{ name: 'Women', candidates: [0, 3], least: 1, most: 2 }]
 */
export function reservedPlaces(
  constraints: readonly string[],
  { profile: { candidates }, seats }: Contest,
): readonly ReservedPlaces[] {
  const names = candidates.map(({ name }) => name);
  const groups = [...new Set(candidates.flatMap(({ group }) => group ?? []))];
  const read = constraints.map((text) => readConstraint(text, groups));
  const lists = new Map<string, readonly number[]>();
  for (const { name, members } of read) {
    if (members === undefined) continue;
    if (groups.includes(name)) throw bad('a list has the name of a group of the file', name, 'another name for it');
    if (lists.has(name)) throw bad('two lists have one name', name, 'a list once, and then its name alone');
    lists.set(
      name,
      members.map((member) => candidateAt(member, names, '--reserve')),
    );
  }
  const found = new Map<string, ReservedPlaces & { readonly bounded: string }>();
  for (const { name, sign, places } of read) {
    const set = lists.has(name) ? name : groupNamed(name, groups);
    const members = lists.get(set) ?? reservedForGroup(candidates, set, { least: 0, most: seats }).candidates;
    const before = found.get(set) ?? { name: set, candidates: members, least: 0, most: seats, bounded: '' };
    if ([...sign].some((side) => before.bounded.includes(side)))
      throw bad('a bound is given twice', `${set} ${signText(sign)} ${places}`, 'one least and one most of each set');
    found.set(set, {
      ...before,
      ...(sign.includes('>') ? { least: places } : {}),
      ...(sign.includes('<') ? { most: places } : {}),
      bounded: before.bounded + sign,
    });
  }
  return [...found.values()].map(({ bounded: _, ...set }) => set);
}

interface Constraint {
  readonly name: string;
  /** Names of candidates, where they are listed. */
  readonly members?: readonly string[];
  /** Which sides are bounded: `>` the least, `<` the most, `<>` both. */
  readonly sign: '>' | '<' | '<>';
  readonly places: number;
}

const SIGNS = { '>=': '>', '≥': '>', '<=': '<', '≤': '<', '=': '<>' } as const;

function signText(sign: Constraint['sign']): string {
  return { '>': '>=', '<': '<=', '<>': '=' }[sign];
}

function readConstraint(text: string, groups: readonly string[]): Constraint {
  const [, before, written = '', places] = /^(.*[^<>=≤≥\s])\s*(>=|<=|=|≥|≤)\s*(\d{1,6})\s*$/su.exec(text) ?? [];
  const [, sign] = Object.entries(SIGNS).find(([known]) => known === written) ?? [];
  if (before === undefined || sign === undefined) throw bad('not a constraint', text, SYNTAX);
  const subject = before.trim();
  const bound = { sign, places: Number(places) };
  if (groups.includes(subject)) return { name: subject, ...bound };
  const [title, ...rest] = pieces(subject, ':');
  const name = nameIn(title, text);
  if (rest.length === 0) return { name, ...bound };
  return { name, members: pieces(rest.join(':'), ',').map((piece) => nameIn(piece, text)), ...bound };
}

const SYNTAX = 'GROUP>=NUMBER, GROUP<=NUMBER or GROUP=NUMBER, or "TITLE: NAME, NAME >= NUMBER"';

/** The text in pieces between signs; one in double quotes is a piece with its signs. */
function pieces(text: string, sign: ':' | ','): readonly string[] {
  const found = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const last = found.length - 1;
    const character = text[at];
    if (quoted && character === '\\') found[last] += character + (text[++at] ?? '');
    else if (character === sign && !quoted) found.push('');
    else {
      if (character === '"') quoted = !quoted && /(?:^|[:,])\s*$/.test(found[last]);
      found[last] += character;
    }
  }
  return found;
}

function nameIn(piece: string, text: string): string {
  const written = piece.trim();
  const name = written.startsWith('"') ? unquoted(written) : written;
  if (name !== undefined && name.trim() !== '') return name;
  throw bad(name === undefined ? 'a quoted name is not well written' : 'a name is missing', text, SYNTAX);
}

function groupNamed(name: string, groups: readonly string[]): string {
  if (groups.includes(name)) return name;
  const alike = groups.filter((group) => group.trim().toLowerCase() === name.toLowerCase());
  if (alike.length === 1) return alike[0];
  if (groups.length === 0)
    throw bad('no candidate of the file has a group', name, 'the candidates', `name them: "${name}: NAME, NAME >= 1"`);
  throw bad('no group of that name', name, 'a group of the file', known('groups', groups, name));
}

function bad(message: string, received: string, expected: string, hint?: string): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `--reserve: ${message}`,
    expected,
    received: shown(received),
    ...(hint === undefined ? {} : { hint }),
  });
}
