import { readNumeral } from '../../languages/en/numerals.js';

const FRACTIONS: Readonly<Record<string, number>> = {
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  tenth: 10,
  half: 50,
};

/** The percent that "one in five", "two-thirds" or "half" stands for; null when the words give none. */
export function readShare(words: string): number | null {
  const parts = words
    .toLowerCase()
    .split(/[ \u00a0](?:[a-z]{3,15}[ \u00a0])?(?:in|out of)(?:[ \u00a0]every)?[ \u00a0]/);
  if (parts.length === 2) {
    const [part, whole] = parts.map(readNumeral);
    return part && whole && part <= whole ? round((100 * part) / whole) : null;
  }
  const [count, name] = words.toLowerCase().split(/[ -]/);
  if (name === undefined) return 50;
  const times = count === 'a' ? 1 : readNumeral(count!);
  const share = FRACTIONS[name.replace(/s$/, '')];
  return times === null || share === undefined ? null : round(times * share);
}

/** Shares as newspapers give them: to one decimal, small ones to three digits. */
const round = (value: number) => (value < 1 ? Number(value.toPrecision(3)) : Number(value.toFixed(1)));

/** "one in four" mostly is a share; "half" and "a third" need an "of", a bound or a change ("fell by a third"). */
export function isShare(share: string, bound: string | undefined, before: string, after: string): boolean {
  if (/ (?:in|out of) /.test(share))
    return !/^one (?:day|night|man|woman|week|month|year|time) in /i.test(share) && !/\btimes $/.test(before);
  if (/\b(?:first|second|other|latter|next|last|each|every|per|this) $/i.test(before)) return false;
  if (/^[ \u00a0](?:(?:of|that|those)\b|(?:less|more|fewer|higher|lower) than\b)/.test(after)) return true;
  if (/^half$/i.test(share) && /^[ \u00a0](?:the|its|their|his|her|all)\b/.test(after)) return true;
  if (/^[ \u00a0]an?\b|^[ \u00a0](?:past|time|way|hour|party|day|year|century)/.test(after)) return false;
  return (
    /^(?:two|three|four)/i.test(share) || bound !== undefined || /\b(?:by|barely|just|only) $/i.test(before)
  );
}
