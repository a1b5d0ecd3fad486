import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../src/formats/packing/unpack-crc.ts';

it('the check sum of the standard example is the published one', () => {
  const crc = crc32();
  crc.take(new TextEncoder().encode('123456789'));
  expect(crc.value).toBe(0xcbf43926);
});

it('the check sum is that of zlib, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
      const crc = crc32();
      for (const piece of pieces) crc.take(piece);
      expect(crc.value).toBe(zlibCrc32(Buffer.concat(pieces)));
    }),
  );
});
