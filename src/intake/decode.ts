/** Share of replaced characters, of all that are not ASCII, up to which an encoding counts as right but damaged. */
const DAMAGE = 0.1;

const isWide = (label: string) => /^utf-?16/i.test(label);

/** Characters of windows-1252 at 0x80 to 0x9F; the five that are not given out stay as they are. */
const WINDOWS_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text in the encoding labelled so; null when the label is unknown or, if `fatal`, when the bytes do not fit. */
function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    // Node 20 decodes windows-1252 as ISO 8859-1, which turns quotation marks into control characters.
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_C1[control.charCodeAt(0) - 0x80]!);
  } catch {
    return null;
  }
}

/** Decodes with replacement characters; null when so many are needed that the encoding is the wrong one. */
function decodeDamaged(bytes: Uint8Array, label: string): string | null {
  const text = decodeAs(bytes, label, false);
  if (text === null) return null;
  let replaced = 0;
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) replaced++;
    else if (code > 0x7f) other++;
  }
  return replaced <= (replaced + other) * DAMAGE ? text : null;
}

/** Encoding by byte order mark, else by where NUL bytes stand in the first 400 bytes; null when neither tells. */
export function sniffWide(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length - (bytes.length % 2), 400);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const many = length * 0.2;
  if (length < 4) return null;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return null;
}

/** Encoding that the document declares in its first 4 kB (XML declaration, meta element), or its content type; null when none. */
function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return (
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

/**
 * Text of a document. In this order: byte order mark, the pattern of UTF-16, the declared encoding if the bytes fit it,
 * UTF-8 if they fit that, windows-1252 (which takes any byte). A declared one-byte encoding loses against valid UTF-8.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null = null): string {
  const wide = sniffWide(bytes);
  if (wide !== null) return decodeAs(bytes, wide, false)!;
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== null && !/\u001b[$(]/.test(utf8)) return utf8;
  const label = declaredEncoding(bytes, contentType);
  const declared = label !== null && !isWide(label) ? label : null;
  return (
    (declared && (decodeAs(bytes, declared, true) ?? decodeDamaged(bytes, declared))) ??
    utf8 ??
    decodeDamaged(bytes, 'utf-8') ??
    decodeAs(bytes, 'windows-1252', false)!
  );
}
