/** A slip that somebody might make in one of the counters: one line of it, changed. */
export interface Bug {
  readonly id: string;
  readonly counter: 'plain-instant-runoff' | 'plain-value-transfer';
  /** What the counter then does, in words. */
  readonly says: string;
  /** Part of one line of the source, found there once. */
  readonly from: string;
  /** What stands there instead; without types. */
  readonly to: string;
}
