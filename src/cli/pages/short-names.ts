/**
 * Names without what stands behind them in brackets or quotation marks, such as a party, where they are still one each: for the second time
 * that a page names somebody.
 *
 * @example shortNames(['Ann BELL (Labour)', 'Cy DAY (SNP)']) // ['Ann BELL', 'Cy DAY']
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const short = names.map((name) => name.replace(/\s+(\(.*\)|".*"|\[.*\])\s*$/, '').trim());
  const isOneEach = new Set(short).size === names.length && !short.includes('');
  return isOneEach ? short : names;
}
