const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ǝ: 'a',
  ħ: 'h',
};

// A map, not an object: a name may be "constructor".
const WORDS = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
]);

/**
 * The form under which a place name is filed and looked up: without regard to case, accents, hyphens, apostrophes, full stops
 * and a leading "the"; "Saint", "Mount" and "Fort" as their abbreviations. Builder and lookup both use it.
 */
export function foldName(name: string): string {
  if (ONE_WORD.test(name)) return foldWord(name.toLowerCase());
  const words = (PLAIN.test(name) ? name.toLowerCase() : foldLetters(name))
    .split(/[\s\-–—,/()]+/)
    .filter(Boolean)
    .map(foldWord);
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.join(' ');
}

const foldWord = (word: string) => WORDS.get(word) ?? word;

/** Most names: nothing to fold but case and spaces, which is many times faster. */
const ONE_WORD = /^[A-Za-z0-9]+$/;
const PLAIN = /^[A-Za-z0-9 -]*$/;

const foldLetters = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+|['’‘ʼʻʹ`´.·]/gu, '')
    .replace(/[ıøłđðþßæœəǝħ]/g, (letter) => LETTERS[letter] ?? letter);

/** Two independent 32-bit FNV-1a hashes of a folded name: together a 64-bit key. */
export function hashName(folded: string): [number, number] {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 15;
  }
  high ^= high >>> 16;
  return [high >>> 0, low >>> 0];
}
