/** A file to be saved. */
export interface Download {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** A chart on the page: what it is called, in kebab case, and its SVG text. */
export interface NamedChart {
  readonly name: string;
  readonly svg: string;
}
