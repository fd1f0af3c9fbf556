/** Small words that stand in every English text and in no other language's in such numbers. */
const SMALL_WORDS = new Set(
  'the of and to that for with from by which were was has have had been would their they this at on not but who'.split(
    ' ',
  ),
);

/** Fewest words that can show it, and the least share of them that must be small words: news in English has some 30 %. */
const FEWEST_WORDS = 20;
const LEAST_SHARE = 0.2;

/** True when the small words alone show that the text is English; false says nothing. */
export function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => SMALL_WORDS.has(word));
  return (
    words.length >= FEWEST_WORDS && small.length >= words.length * LEAST_SHARE && new Set(small).size >= 4
  );
}
