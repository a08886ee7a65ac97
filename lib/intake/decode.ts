// Knows how the bytes of a file become text, by which encoding. Must not know what the text says.
import { fail, ok, type Result } from '../core/result.ts';
import type { IntakeTrouble } from './types.ts';

/** Bytes; larger files are refused before they are read into memory. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  /** `windows-1252` is a guess: the bytes are no UTF-8. It has to be told. */
  readonly encoding: Encoding;
}

/** A byte order mark is dropped. Spreadsheets and other files that are no text are refused. */
export function decode(bytes: Uint8Array): Result<Decoded, IntakeTrouble> {
  if (bytes.length > LARGEST_FILE) return fail('too-large');
  const utf16 = utf16Of(bytes);
  const text = utf16 ?? maybeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  if (text.includes('\u0000')) return fail('not-text');
  if (text.trim() === '') return fail('empty');
  return ok({ text, encoding: utf16 !== null ? 'utf-16' : maybeUtf8(bytes) !== null ? 'utf-8' : 'windows-1252' });
}

/** "Unicode text" of spreadsheets: with its mark, or it is not taken for UTF-16. */
function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : null;
}

function maybeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
