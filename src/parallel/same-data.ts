/** JSON text of plain data that is the same whatever the order of its keys. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Whether two pieces of plain data are the same, as JSON has them. */
export function sameData(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}
