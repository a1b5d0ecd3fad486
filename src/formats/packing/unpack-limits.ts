import { PsephosError } from '../../base/errors.ts';

/** Watches how much comes out of a packed file, so that a small one cannot keep a machine busy for ever. */
export interface UnpackLimits {
  /** @throws PsephosError `too-large` */
  give(bytes: number, packed: number): void;
}

const GIGABYTE = 1_000_000_000;

/** More than any election; a file of ten million papers, unpacked, has about one. */
const MOST_UNPACKED = 64 * GIGABYTE;

/**
 * Deflate can make a byte out of a thousand. Ballots that are all alike do nearly that, so a gigabyte is let through; real
 * ballots of more than that differ, and pack to a hundredth at best.
 */
const [RATIO_FROM, MOST_RATIO] = [GIGABYTE, 500];

/** The watch over one packed file. */
export function unpackLimits(mostBytes: number = MOST_UNPACKED): UnpackLimits {
  let given = 0;
  return {
    give(bytes, packed) {
      given += bytes;
      if (given > mostBytes) throw tooLarge(`at most ${mostBytes} bytes when unpacked`);
      if (given > RATIO_FROM && given > MOST_RATIO * packed)
        throw tooLarge(`at most ${MOST_RATIO} times the size of the packed file, beyond a gigabyte`);
    },
  };
}

function tooLarge(expected: string): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'the packed file holds too much',
    expected,
    hint: 'if it is what you want, unpack it first',
  });
}
