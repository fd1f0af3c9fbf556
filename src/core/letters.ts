// Nearly all words begin with a letter of ASCII, which is told from its code many times faster than by a pattern.

/** True for a text that begins with a capital letter of any script. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** True for a text that begins with a small letter of any script. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text);
}

/** True for a text that begins with a letter or a digit of any script. */
export function startsWord(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 128) return /^[\p{L}\p{N}]/u.test(text);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
