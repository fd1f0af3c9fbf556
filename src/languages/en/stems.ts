/**
 * A word cut to what its forms share ("shootings", "shooting" -> "shoot"): plural, -ing, -ed and a final e go, nothing else.
 * For comparing words, not for showing them. Lower case in, lower case out; words of four letters or fewer only lose an s.
 */
export function stemWord(word: string): string {
  const stem = cutPlural(word);
  for (const ending of ['ing', 'ed']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 4) {
      return undouble(stem.slice(0, -ending.length)).replace(/e$/, '');
    }
  }
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function cutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** "stopp" -> "stop"; l, s and z stay doubled ("kill", "press", "buzz"). */
function undouble(stem: string): string {
  return /([^lsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
