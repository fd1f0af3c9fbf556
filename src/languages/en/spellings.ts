/** Ways in which English writes one foreign sound, each with the letter it is compared by; in order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/sch|sh/g, 's'],
  [/tch|tsch|ch/g, 'c'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/ee|[jy]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** The sounds of a name, the same for its usual spellings in English: "Zelensky" and "Zelenskyy" give one. */
export function nameSounds(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase();
  return SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), plain);
}

/** Words that do not count in the initials of a name. */
export const NO_INITIAL = /^(?:of|the|for|and|on|in|to|de|du|la)$/i;
