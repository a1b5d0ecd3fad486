/** How the bytes of a file are packed, as far as its first bytes tell. */
export type Packing =
  | { readonly kind: 'none' }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'other'; readonly what: string };

/** How many bytes must be looked at. */
export const SIGN_LENGTH = 262;

const SIGNS: readonly { readonly at?: number; readonly begins: readonly number[]; readonly is: Packing }[] = [
  { begins: [0x1f, 0x8b], is: { kind: 'gzip' } },
  { begins: [0x50, 0x4b, 3, 4], is: { kind: 'zip' } },
  { begins: [0x50, 0x4b, 5, 6], is: { kind: 'zip' } },
  { begins: [0x50, 0x4b, 7, 8], is: { kind: 'other', what: 'a part of a zip file in several parts' } },
  { at: 4, begins: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], is: { kind: 'other', what: 'a bzip2 file' } },
  { begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], is: { kind: 'other', what: 'an xz file' } },
  { begins: [0x28, 0xb5, 0x2f, 0xfd], is: { kind: 'other', what: 'a zstd file' } },
  { begins: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], is: { kind: 'other', what: 'a 7z file' } },
  { begins: [0x52, 0x61, 0x72, 0x21, 0x1a, 7], is: { kind: 'other', what: 'a rar file' } },
  { at: 257, begins: [0x75, 0x73, 0x74, 0x61, 0x72], is: { kind: 'other', what: 'a tar file' } },
];

/** The packing of a file that begins so. */
export function packingOf(head: Uint8Array): Packing {
  const sign = SIGNS.find(({ at = 0, begins }) => begins.every((byte, index) => head[at + index] === byte));
  return sign?.is ?? { kind: 'none' };
}
