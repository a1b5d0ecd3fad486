import { invariant } from '../../base/invariant.ts';
import type { JsonSign } from './json-signs.ts';

/** Keys and indices from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** Takes the signs of a JSON text one by one and gives the values of the wanted paths. */
export interface JsonValues {
  /** Takes a sign; what stood there wrongly is told as a fault without its place. */
  sign(sign: JsonSign, value: unknown, offset: number): JsonFault | undefined;
  /** Words for what may stand next. */
  expected(): string;
  /** True after the whole value. */
  finished(): boolean;
  /** Where the value that is being put together began; `undefined` between values. */
  begun(): number | undefined;
}

/** What is wrong with a sign; the received sign is what stands there, unless something is said of it. */
export interface JsonFault {
  readonly message?: string;
  readonly expected: string;
  /** The text is beyond what is read at all. */
  readonly tooLarge?: true;
}

/** How deep lists and objects may nest: far deeper than any file we know. */
const MOST_NESTING = 100;

/** An object that is not put together has its keys compared up to so many, so that they cannot fill the memory. */
const MOST_KEYS = 100_000;

/** A step of the wanted paths. */
interface Step {
  readonly keys: Map<string, Step>;
  /** What stands at any key or index. */
  any: Step | undefined;
  wanted: boolean;
}

/** A list or an object that has begun. */
interface Open {
  readonly list: boolean;
  /** What is put together; `undefined` for what no wanted value holds. */
  readonly built: unknown[] | Record<string, unknown> | undefined;
  readonly step: Step | undefined;
  /** Keys seen, where nothing is put together that has them. */
  readonly seen: Set<string>;
  key: string | number;
}

const NESTED: JsonFault = {
  message: 'lists and objects are nested too deep',
  expected: `at most ${MOST_NESTING} levels`,
  tooLarge: true,
};

type Next = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

const VALUE = 'a value: a text, a number, a list, an object, true, false or null';

/** Starts at the root; `paths` as in {@link byJson}. */
export function jsonValues(paths: readonly string[], found: (path: JsonPath, value: unknown) => void): JsonValues {
  const root = stepsOf(paths);
  const open: Open[] = [];
  let inner: Open | undefined;
  let next: Next = 'value';
  let begun: number | undefined;

  const stepHere = (): Step | undefined => {
    if (inner === undefined) return root;
    const { step, key, list } = inner;
    return step === undefined ? undefined : ((list ? undefined : step.keys.get(String(key))) ?? step.any);
  };

  /** Puts a value, or a list or object that is yet to be filled, where it belongs. */
  const place = (value: unknown): void => {
    if (inner?.built === undefined) return;
    if (Array.isArray(inner.built)) inner.built.push(value);
    else setOwn(inner.built, String(inner.key), value);
  };

  const after = (value: unknown, wanted: boolean): void => {
    if (wanted) {
      begun = undefined;
      found(
        open.map(({ key }) => key),
        value,
      );
    }
    next = inner === undefined ? 'nothing' : 'comma or end';
  };

  const begin = (list: boolean, offset: number): void => {
    const step = inner?.built === undefined ? stepHere() : undefined;
    const builds = inner?.built !== undefined || step?.wanted === true;
    const built = builds ? (list ? [] : {}) : undefined;
    place(built);
    if (builds) begun ??= offset;
    inner = { list, built, step, seen: new Set(), key: list ? 0 : '' };
    open.push(inner);
    next = list ? 'value or end' : 'key or end';
  };

  const finish = (): void => {
    const done = open.pop();
    invariant(done !== undefined, 'what ends has begun');
    inner = open.at(-1);
    after(done.built, done.step?.wanted === true);
  };

  const scalar = (value: unknown): void => {
    if (inner?.built !== undefined) {
      place(value);
      next = 'comma or end';
    } else after(value, stepHere()?.wanted === true);
  };

  /** Takes a key, unless it stood in this object before. */
  const takeKey = (key: string): boolean => {
    if (inner === undefined) return false;
    const { built, seen } = inner;
    if (built === undefined ? seen.has(key) : Object.hasOwn(built, key)) return false;
    if (built === undefined && seen.size < MOST_KEYS) seen.add(key);
    inner.key = key;
    next = 'colon';
    return true;
  };

  const expected = (): string => {
    const end = inner?.list === true ? '"]"' : '"}"';
    if (next === 'value') return VALUE;
    if (next === 'value or end') return `${VALUE}; or ${end}`;
    if (next === 'key') return 'a key in double quotes (no comma stands after the last entry)';
    if (next === 'key or end') return `a key in double quotes, or ${end}`;
    if (next === 'colon') return '":" after a key';
    return next === 'nothing' ? 'nothing after the value' : `"," or ${end}`;
  };

  const take = (sign: JsonSign, value: unknown, offset: number): JsonFault | undefined => {
    const wantsValue = next === 'value' || next === 'value or end';
    const mayEnd = next === 'comma or end' || next === 'value or end' || next === 'key or end';
    if (wantsValue && open.length === MOST_NESTING && (sign === '{' || sign === '[')) return NESTED;
    if (sign === 'text' && (next === 'key' || next === 'key or end')) {
      if (!takeKey(String(value))) return { message: 'a key stands twice in one object', expected: 'each key once' };
    } else if (sign === ':' && next === 'colon') next = 'value';
    else if (sign === ',' && next === 'comma or end' && inner !== undefined) {
      if (inner.list) inner.key = Number(inner.key) + 1;
      next = inner.list ? 'value' : 'key';
    } else if (sign === '{' && wantsValue) begin(false, offset);
    else if (sign === '[' && wantsValue) begin(true, offset);
    else if (sign === '}' && mayEnd && inner?.list === false) finish();
    else if (sign === ']' && mayEnd && inner?.list === true) finish();
    else if (wantsValue && (sign === 'text' || sign === 'value')) scalar(value);
    else return { expected: expected() };
    return undefined;
  };

  return { sign: take, expected, finished: () => next === 'nothing', begun: () => begun };
}

/** Sets a key as data, also one that would otherwise change what the object inherits. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

function stepsOf(paths: readonly string[]): Step {
  const root: Step = { keys: new Map(), any: undefined, wanted: false };
  for (const path of paths) {
    const [start, ...names] = path.split('.');
    invariant(start === '$', 'a wanted path begins with $');
    let step = root;
    for (const name of names) {
      const known = name === '*' ? step.any : step.keys.get(name);
      const following = known ?? { keys: new Map(), any: undefined, wanted: false };
      if (name === '*') step.any = following;
      else step.keys.set(name, following);
      step = following;
    }
    step.wanted = true;
  }
  return root;
}
