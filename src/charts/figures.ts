/** Writes numbers as readers of a language group them. */
export interface Figures {
  /** A number, or exact decimal text, in full; a fraction `n/d` stays as it is. */
  number(value: number | string): string;
  /** A share from 0 to 1 as a percentage. */
  percent(share: number, places?: number): string;
}

/**
 * Figures in a locale, such as `en` (the default everywhere, so that pictures never depend on the machine) or `de`.
 *
 * @throws RangeError for a text that is no language tag.
 * @example figuresIn('de').number(129754) // '129.754'
 */
export function figuresIn(locale: string): Figures {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const shares = new Map<number, Intl.NumberFormat>();
  const shareFormat = (places: number): Intl.NumberFormat => {
    const made =
      shares.get(places) ??
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
    shares.set(places, made);
    return made;
  };
  return {
    number: (value) =>
      typeof value === 'string'
        ? value.includes('/')
          ? value
          : whole.format(value as Intl.StringNumericLiteral)
        : whole.format(value),
    percent: (share, places = 1) => shareFormat(places).format(share),
  };
}
