/**
 * The check sum of gzip and zip files, CRC-32, taken piece by piece.
 *
 * fflate, which inflates, neither checks it nor gives its own out. Eight bytes at a step, with a table for each, since every
 * inflated byte goes through here. The polynomial is that of RFC 1952.
 */
export interface Crc32 {
  take(bytes: Uint8Array): void;
  readonly value: number;
}

const TABLES = tables();

/** @example const crc = crc32(); crc.take(new TextEncoder().encode('123456789')); crc.value // 0xcbf43926 */
export function crc32(): Crc32 {
  let crc = -1;
  return {
    take(bytes) {
      crc = taken(crc, bytes);
    },
    get value() {
      return ~crc >>> 0;
    },
  };
}

function taken(before: number, bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 8);
  let crc = before;
  let at = 0;
  for (; at < whole; at += 8) {
    const low = crc ^ (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));
    crc =
      TABLES[1792 + (low & 255)] ^
      TABLES[1536 + ((low >>> 8) & 255)] ^
      TABLES[1280 + ((low >>> 16) & 255)] ^
      TABLES[1024 + (low >>> 24)] ^
      TABLES[768 + bytes[at + 4]] ^
      TABLES[512 + bytes[at + 5]] ^
      TABLES[256 + bytes[at + 6]] ^
      TABLES[bytes[at + 7]];
  }
  for (; at < bytes.length; at++) crc = TABLES[(crc ^ bytes[at]) & 255] ^ (crc >>> 8);
  return crc;
}

/** Table k, at 256 k, says what a byte does to the sum k bytes later. */
function tables(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    table[byte] = crc;
  }
  for (let at = 256; at < table.length; at++) table[at] = (table[at - 256] >>> 8) ^ table[table[at - 256] & 255];
  return table;
}
