import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Import, Source } from './read-sources.ts';

/** What the files of one folder may import, beside each other. */
export interface Layer {
  readonly folders: readonly string[];
  /** Folders of which only types may be imported. */
  readonly typesOf?: readonly string[];
  readonly packages?: readonly string[];
  readonly node?: boolean;
}

const longestFile = 300;
const kebabCasePath = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/;

/** Every way in which the sources break the table of layers or a house rule; a clean library gives an empty list. */
export function violations(sources: readonly Source[], layers: Readonly<Record<string, Layer>>): string[] {
  const paths = new Set(sources.map(({ path }) => path));
  const found = sources.flatMap((source) => {
    const layer = layers[folderOf(source.path)];
    if (layer === undefined) return [`${source.path}: the folder is not in the table of layers`];
    return [
      ...houseFaults(source),
      ...source.imports.flatMap((one) => importFaults(source.path, one, layer, paths)),
    ].map((fault) => `${source.path}: ${fault}`);
  });
  return [...found, ...cycles(sources)];
}

function houseFaults({ path, lines, faults }: Source): string[] {
  return [
    ...(kebabCasePath.test(path) ? [] : ['the name is not in kebab case']),
    ...(lines > longestFile ? [`has ${lines} lines, more than ${longestFile}`] : []),
    ...faults,
  ];
}

function importFaults(path: string, { from, typesOnly }: Import, layer: Layer, paths: ReadonlySet<string>): string[] {
  if (isBuiltin(from)) return layer.node === true ? [] : [`imports ${from}, but the folder also runs in a browser`];
  if (!from.startsWith('.')) {
    const allowed = layer.packages?.some((name) => from === name || from.startsWith(`${name}/`));
    return allowed === true ? [] : [`imports the package ${from || '(not written out)'}, which is not allowed here`];
  }
  const target = resolve(path, from);
  if (!paths.has(target)) return [`imports ${from}, which is no source file`];
  if (posix.basename(target) === 'index.ts') return [`imports ${target}, but an index is only a published entry`];
  const folder = folderOf(target);
  if (folder === folderOf(path) || layer.folders.includes(folder)) return [];
  if (layer.typesOf?.includes(folder) === true) return typesOnly ? [] : [`imports more than types of ${folder}`];
  return [`may not import from ${folder}`];
}

/** The circles among the files, each named once, by the files on it. */
function cycles(sources: readonly Source[]): string[] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(({ from }) => resolve(path, from))]));
  const found: string[] = [];
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`a cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || finished.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return found;
}

function resolve(path: string, from: string): string {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
}

/** The first folder below src; a file in src itself is the front door, `.`. */
function folderOf(path: string): string {
  const [first, ...rest] = path.split('/');
  return rest.length === 0 || first === undefined ? '.' : first;
}
