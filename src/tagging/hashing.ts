/** FNV-1a, 32 bit, over the UTF-8 bytes of a text (Fowler, Noll and Vo; draft-eastlake-fnv). An unsigned integer. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      hash = Math.imul(hash ^ code, 0x01000193);
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      code = text.codePointAt(at)!;
      if (code > 0xffff) at++;
      else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    }
    for (const byte of utf8Tail(code)) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

function utf8Tail(code: number): number[] {
  const last = 0x80 | (code & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), last];
  const middle = 0x80 | ((code >> 6) & 0x3f);
  if (code < 0x10000) return [0xe0 | (code >> 12), middle, last];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), middle, last];
}

/** Spreads a 32-bit hash evenly (finaliser of MurmurHash3, by Appleby), so that its low bits can be used alone. */
export function mixHash(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
