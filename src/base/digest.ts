import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of a text followed by typed arrays, as `sha256:…`; arrays count as little-endian bytes, so that the digest is
 * the same on any machine.
 *
 * @example digestOf('') // 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export function digestOf(
  text: string,
  ...arrays: readonly (Uint8Array | Uint16Array | Uint32Array | Float64Array)[]
): string {
  const hash = sha256.create();
  hash.update(utf8ToBytes(text));
  for (const array of arrays) hash.update(littleEndianBytes(array));
  return `sha256:${bytesToHex(hash.digest())}`;
}

/**
 * The SHA-256 of a text in base64, as a content security policy names what may stand in a page.
 *
 * @example digestInBase64('') // '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
 */
export function digestInBase64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function littleEndianBytes(array: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  if (LITTLE_ENDIAN) return bytes;
  const turned = bytes.slice();
  const width = array.BYTES_PER_ELEMENT;
  for (let at = 0; at < turned.length; at += width) turned.subarray(at, at + width).reverse();
  return turned;
}
