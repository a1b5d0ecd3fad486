/** A file to be saved. */
export interface Download {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}
