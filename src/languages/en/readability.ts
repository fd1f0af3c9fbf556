/**
 * The school grade of the United States that reads the sentences with ease (Flesch-Kincaid: Kincaid et al. 1975, Navy research branch
 * report 8-75). 0 for none.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(WORD) ?? []);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,]*/gu;

/** Syllables of a word, at least one: groups of vowels, less a silent "e", "es" or "ed". A number counts as one syllable. */
export function countSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’]s$/, '')
    .replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups - silent(letters) + split(letters));
}

/** A last "e" is silent after a consonant, but not in "-le" after one ("table"); so is that of "-es" and "-ed" where no sibilant, "t" or "d" comes before. */
function silent(letters: string): number {
  if (/[^aeiouyl]e$|[aeiouy]le$|[^aeioutdy]ed$|[^aeiouycgsxzhl]es$|[aeiouy]les$/.test(letters)) return 1;
  return /[aeiouy][^aeiouy]{1,2}e(?:ly|ment|ness|less|ful|men|man|one|thing|body|day)/.test(letters) ? 1 : 0;
}

/** Vowels side by side that are two syllables: "di-a-logue", "cre-ate", "ru-in", "be-ing", "vari-ous". */
function split(letters: string): number {
  return (
    letters.match(
      /i(?:a(?!g?e$|ls?$|lly$|ns?$)|o(?!n|us$)|um|u[^s])|(?<!t|c)ia[ln]?$|eo(?!u|ple)|[aeouy]ing|uou|creat|uan|rue[lt]|(?<![gq])ui[nt](?!e)/g,
    )?.length ?? 0
  );
}
