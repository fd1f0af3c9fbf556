import { decodeBytes } from './decode.js';
import { FORMAT_LIST } from './formats.js';
import type { Format, Head } from './input.js';

/** Bytes that detection looks at. */
export const HEAD_BYTES = 64 * 1024;

/** Openings of files that are no text, as bytes in Latin-1: images, programs, archives, documents, sound. */
const MAGIC: readonly string[] = [
  '\x89PNG', 'GIF8', '\xff\xd8\xff', 'RIFF', 'II*\0', 'MM\0*', 'BM\0', '\0\0\x01\0', '\x7fELF', 'MZ', '\xca\xfe\xba\xbe',
  '\xcf\xfa\xed\xfe', 'PK\x03\x04', 'PK\x05\x06', 'Rar!', '7z\xbc\xaf', '\xfd7zXZ', 'BZh', '\x28\xb5\x2f\xfd', '\x1f\x8b',
  '%PDF-', '%!PS', '{\\rtf', '\xd0\xcf\x11\xe0', 'SQLite format 3', 'OggS', 'ID3', 'fLaC', '\0asm', 'wOFF', 'wOF2',
]; // prettier-ignore

/** The head of an input as detectors want it. */
export function makeHead(bytes: Uint8Array, name: string, contentType: string | null): Head {
  const head = bytes.subarray(0, HEAD_BYTES);
  const path = name.replace(/[?#].*$/, '').replace(/\.gz$/i, '');
  const extension = (/\.([a-z0-9]{1,8})$/i.exec(path)?.[1] ?? '').toLowerCase();
  return { bytes: head, text: decodeBytes(head, contentType).replace(/^\uFEFF/, ''), extension, contentType };
}

/** True when the bytes are a known kind of binary file. */
export function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return MAGIC.some((magic) => start.startsWith(magic) && !(magic === 'MZ' && !start.includes('\0')));
}

/** The format of an input by its content, the name and content type being hints only; null when it is none. */
export function detectFormat(head: Head): Format | null {
  if (isBinary(head.bytes)) return null;
  return FORMAT_LIST.find((format) => format.detect(head)) ?? null;
}
