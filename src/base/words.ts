/**
 * A whole number or exact decimal text with its thousands grouped, for sentences.
 *
 * @example grouped(129754) // '129,754'
 */
export function grouped(value: number | string): string {
  const [whole, ...decimals] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','), ...decimals].join('.');
}

/**
 * A share from 0 to 1 as a percentage, rounded half up at so many places.
 *
 * @example percentage(0.66114) // '66.11%'
 */
export function percentage(share: number, places = 2): string {
  return `${(share * 100).toFixed(places)}%`;
}

/**
 * Names as a sentence lists them.
 *
 * @example listed(['Ann', 'Bob', 'Cy']) // 'Ann, Bob and Cy'
 */
export function listed(names: readonly string[], last = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${last} ${names[names.length - 1]}`;
}

/**
 * A number with its noun in the right number.
 *
 * @example counted(1, 'paper') // '1 paper'
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/**
 * Decimal text with at least so many decimal places; a fraction stays as it is.
 *
 * @example withPlaces('64877', 2) // '64877.00'
 */
export function withPlaces(value: string, places: number): string {
  if (places === 0 || value.includes('/')) return value;
  const [whole, decimals = ''] = value.split('.');
  return `${whole}.${decimals.padEnd(places, '0')}`;
}
