/** One chart as the tests draw it: its golden file is test/golden/charts/NAME.svg. */
export interface Picture {
  /** In kebab case, beginning with the name of the chart; `-dark` and a width at the end where they are not the usual ones. */
  readonly name: string;
  draw(): string;
}
