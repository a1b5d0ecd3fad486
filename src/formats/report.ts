import { type Fault, faultsError, MOST_FAULTS } from '../base/errors.ts';

/** An oddity that was read past, and how many times it came; its place is that of the first. */
export interface Warning extends Fault {
  readonly times: number;
}

/** Where a reader tells what is wrong with a file, and what is merely odd. */
export interface Report {
  /**
   * Something is wrong. Reading may go on, to find further faults, but nothing comes of the file.
   *
   * @throws PsephosError with all faults, when so many were found that nobody looks for more.
   */
  fault(fault: Fault): void;
  /** Something is odd and was read past. Oddities with one message are told once, with how often they came. */
  warn(warning: Fault): void;
  /** True when a fault was found. */
  readonly faulty: boolean;
}

/** A report that is being written. */
export interface OpenReport extends Report {
  readonly warnings: readonly Warning[];
  /** @throws PsephosError `bad-file` with every fault that was found, if any. */
  refuseFaults(): void;
}

/** An empty report; the hint stands below the faults. */
export function openReport(hint: string): OpenReport {
  const faults: Fault[] = [];
  const warnings = new Map<string, Warning>();
  const refuseFaults = (): void => {
    if (faults.length > 0) throw faultsError('bad-file', faults, hint);
  };
  return {
    fault(fault) {
      faults.push(fault);
      if (faults.length >= MOST_FAULTS) refuseFaults();
    },
    warn(warning) {
      const before = warnings.get(warning.message);
      warnings.set(
        warning.message,
        before === undefined ? { ...warning, times: 1 } : { ...before, times: before.times + 1 },
      );
    },
    get faulty() {
      return faults.length > 0;
    },
    get warnings() {
      return [...warnings.values()];
    },
    refuseFaults,
  };
}
