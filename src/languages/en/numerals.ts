const UNITS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
]);

const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Number words, zero to ninety, with their values. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([...UNITS, ...TENS]);

/** Words and marks that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** Words for an uncertain count, with the bounds that they allow. */
export const VAGUE_COUNTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens of thousands', [20_000, 99_999]],
  ['hundreds of thousands', [200_000, 999_999]],
  ['tens of millions', [20e6, 99_999_999]],
  ['hundreds of millions', [200e6, 999_999_999]],
  ['several hundred', [200, 999]],
  ['several thousand', [2_000, 9_999]],
  ['several million', [2e6, 9_999_999]],
  ['several dozen', [24, 99]],
  ['a few hundred', [200, 999]],
  ['a few thousand', [2_000, 9_999]],
  ['a few dozen', [24, 99]],
  ['several dozens', [24, 99]],
  ['a couple of hundred', [200, 200]],
  ['a couple of dozen', [24, 24]],
  ['a couple hundred', [200, 200]],
  ['low dozens', [24, 48]],
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 9_999]],
  ['millions', [2e6, 9_999_999]],
  ['billions', [2e9, 9_999_999_999]],
]);

const smallWords = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join('|');

/** A number in words below a hundred, without scales: "twelve", "twenty-five". */
export const WORD_NUMBER = `(?:(?:${[...TENS.keys()].join('|')})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${smallWords})`;

/** A small count in words or digits: "two", "14". */
export const SMALL_NUMBER = `(?:${WORD_NUMBER}|\\d{1,3})`;

/** The decimals of a written fraction: "4½". */
const PARTS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };

/**
 * The value of a plain number in words or digits: "34, 000", "twenty-five", "two hundred and fifty", "two and a half", "1.2 million", "two dozen",
 * "half a million", "a quarter of a million". Null when the words are no number.
 */
export function readNumeral(words: string): number | null {
  const tokens = words
    .toLowerCase()
    .replace(/(\d)(?:,\s?|[ \u00a0])(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d{1,2}(?!\d))/, '$1.')
    .replace(/[½¼¾]/, (part) => PARTS[part]!)
    .replace(/(\d)(?=[a-z])/g, '$1 ')
    .split(/[\s\u00a0-]+/)
    .filter((token) => token && token !== 'and' && token !== 'of');
  let total = 0;
  let part: number | null = null;
  for (const [index, token] of tokens.entries()) {
    const value = /^\d+(?:\.\d+)?$/.test(token) ? Number(token) : NUMBER_WORDS.get(token);
    const scale = SCALES.get(token);
    if (value !== undefined) part = (part ?? 0) + value;
    else if ((token === 'a' || token === 'an') && tokens.length > 1) part ??= index === 0 ? 1 : null;
    else if (token === 'a' || token === 'an') part = 1;
    else if (token === 'couple') part = 2;
    else if (token === 'half') part = (part ?? 0) + 0.5;
    else if (/^quarters?$/.test(token)) part = (part ?? 1) / 4;
    else if (token === 'few' || token === 'several') return null;
    else if (scale === undefined) return null;
    else if (scale >= 1000) {
      total += (part ?? 1) * scale;
      part = null;
    } else part = (part ?? 1) * scale;
  }
  return total === 0 && part === null ? null : Number((total + (part ?? 0)).toPrecision(15));
}
