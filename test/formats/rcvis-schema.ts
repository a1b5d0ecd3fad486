type Check = (value: unknown, path: string) => readonly string[];

/**
 * What is wrong with JSON by the schema of rcvformats, as ../shared/anchors.md describes it: no key more than these, at any level,
 * and every number of votes as text.
 */
export function schemaFaults(value: unknown): readonly string[] {
  return report(value, '$');
}

const text: Check = (value, path) => (typeof value === 'string' ? [] : [`${path} is no text`]);

const votes: Check = (value, path) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? [] : [`${path} is no number of votes`];

const whole: Check = (value, path) => (Number.isSafeInteger(value) ? [] : [`${path} is no whole number`]);

function list(check: Check): Check {
  return (value, path) =>
    Array.isArray(value) ? value.flatMap((item, index) => check(item, `${path}[${index}]`)) : [`${path} is no list`];
}

function entries(value: unknown, path: string): readonly (readonly [string, unknown])[] | string {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : `${path} is no object`;
}

function byName(check: Check): Check {
  return (value, path) => {
    const found = entries(value, path);
    return typeof found === 'string' ? [found] : found.flatMap(([key, item]) => check(item, `${path}.${key}`));
  };
}

function object(keys: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check {
  return (value, path) => {
    const found = entries(value, path);
    if (typeof found === 'string') return [found];
    const there = found.map(([key]) => key);
    return [
      ...found.flatMap(([key, item]) =>
        Object.hasOwn(keys, key) ? keys[key](item, `${path}.${key}`) : [`${path}.${key} is not in the schema`],
      ),
      ...Object.keys(keys)
        .filter((key) => !there.includes(key) && !optional.includes(key))
        .map((key) => `${path}.${key} is missing`),
    ];
  };
}

const result: Check = (value, path) => {
  const faults = object({ elected: text, eliminated: text, transfers: byName(votes) }, ['elected', 'eliminated'])(
    value,
    path,
  );
  const found = entries(value, path);
  const who = typeof found === 'string' ? [] : found.filter(([key]) => key !== 'transfers');
  return who.length === 1 ? faults : [...faults, `${path} says nothing of one candidate`];
};

const report = object({
  config: object({ contest: text, date: text, jurisdiction: text, office: text, threshold: votes }, ['threshold']),
  results: list(object({ round: whole, tally: byName(votes), tallyResults: list(result) })),
});
