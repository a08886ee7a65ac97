// Knows which bytes become which text, and which are refused. Must not know what is then read of it.
import { describe, expect, it } from 'vitest';
import { decode, LARGEST_FILE } from '../../../lib/intake/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the bytes of a file', () => {
  it('are UTF-8, with its mark dropped', () => {
    const text = { ok: true, value: { text: 'perché', encoding: 'utf-8' } };
    expect(decode(utf8('perché'))).toEqual(text);
    expect(decode(utf8('\uFEFFperché'))).toEqual(text);
  });

  it('are Windows-1252 where they are no UTF-8, and say so', () => {
    // "perché €" as a spreadsheet of Windows writes it.
    const old = bytes(0x70, 0x65, 0x72, 0x63, 0x68, 0xe9, 0x20, 0x80);
    expect(decode(old)).toEqual({ ok: true, value: { text: 'perché €', encoding: 'windows-1252' } });
  });

  it('are UTF-16 where their mark says so', () => {
    const little = bytes(0xff, 0xfe, 0x63, 0, 0xec, 0);
    expect(decode(little)).toEqual({ ok: true, value: { text: 'cì', encoding: 'utf-16' } });
    expect(decode(bytes(0xfe, 0xff, 0, 0x63, 0, 0xec))).toEqual(decode(little));
  });

  it.each([
    ['a spreadsheet', bytes(0x50, 0x4b, 3, 4, 0, 0), 'not-text'],
    ['nothing', bytes(), 'empty'],
    ['blanks', utf8(' \n\t\r\n'), 'empty'],
    ['more than can be read', new Uint8Array(LARGEST_FILE + 1), 'too-large'],
  ])('are refused when they are %s', (_what, given, trouble) => {
    expect(decode(given)).toEqual({ ok: false, error: trouble });
  });
});
