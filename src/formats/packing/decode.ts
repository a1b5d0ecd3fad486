import { PsephosError, shown } from '../../base/errors.ts';
import { nearest } from '../../base/near.ts';
import { listed } from '../../base/words.ts';
import { byteQueue } from './unpack-queue.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** Names that people use, the most used first; the platform knows more (https://encoding.spec.whatwg.org/#names-and-labels). */
const KNOWN = [
  ...['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'iso-8859-1', 'iso-8859-15', 'latin1', 'us-ascii', 'macintosh'],
  ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['windows-1258', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'ibm866', 'koi8-r', 'koi8-u', 'gbk', 'gb18030', 'big5'],
  ...['shift_jis', 'euc-jp', 'euc-kr'],
];

/**
 * The bytes of a text in UTF-8, whatever it was in.
 *
 * With an encoding named, the text is taken to be in that. Without, UTF-16 is known by its byte order mark, as in what
 * spreadsheets call Unicode text; anything else is given on as it is, since an encoding can only be guessed at.
 *
 * Names of encodings: https://encoding.spec.whatwg.org/#names-and-labels
 *
 * @throws PsephosError `bad-argument` for a name that is not known, `bad-file` for bytes that are no text in the encoding.
 * @example for await (const piece of asUtf8(bytes, 'windows-1252')) reader.push(piece);
 */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>, encoding?: string): AsyncGenerator<Uint8Array> {
  const named = encoding === undefined ? undefined : decoderOf(encoding);
  const queue = byteQueue(bytes);
  try {
    await queue.need(4);
    const decoder = named ?? decoderOfMark(queue.atHand);
    if (decoder === undefined || decoder.encoding === 'utf-8') yield* queue.rest();
    else yield* decoded(queue.rest(), decoder);
  } finally {
    await queue.close();
  }
}

function decoderOf(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const near = nearest(encoding, KNOWN);
    throw new PsephosError({
      code: 'bad-argument',
      message: 'unknown encoding',
      expected: 'the name of an encoding, such as utf-8, utf-16le or windows-1252',
      received: shown(encoding),
      ...(near.length === 0 ? {} : { hint: `did you mean ${listed(near, 'or')}?` }),
    });
  }
}

function decoderOfMark(head: Uint8Array): Decoder | undefined {
  const [first, second, third, fourth] = head;
  const little = first === 0xff && second === 0xfe;
  if (little && third === 0 && fourth === 0) throw utf32();
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) throw utf32();
  if (little) return decoderOf('utf-16le');
  return first === 0xfe && second === 0xff ? decoderOf('utf-16be') : undefined;
}

function utf32(): PsephosError {
  return new PsephosError({ code: 'unsupported', message: 'this is a text in UTF-32', hint: 'save the file as UTF-8' });
}

async function* decoded(pieces: AsyncIterable<Uint8Array>, decoder: Decoder): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let line = 1;
  const textOf = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new PsephosError({
        code: 'bad-file',
        message: `not a text in ${decoder.encoding}`,
        place: { line: line + (piece === undefined ? 0 : linesBeforeFault(piece, decoder.encoding)) },
        hint: 'save the file as UTF-8, or name its encoding',
      });
    }
  };
  for await (const piece of pieces) {
    const text = textOf(piece);
    line += linesIn(text);
    if (text !== '') yield encoder.encode(text);
  }
  const last = textOf();
  if (last !== '') yield encoder.encode(last);
}

function linesBeforeFault(piece: Uint8Array, encoding: string): number {
  const [before = ''] = new TextDecoder(encoding).decode(piece).split('\uFFFD', 1);
  return linesIn(before);
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
