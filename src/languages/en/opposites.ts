/** Words that say the same act, each group under its first word; stems. */
const ALIKE = [
  'ask request apply applied appeal petition',
  'agree accept consent approv approve',
  'resettl defect asylum',
  'return repatriat',
  'swap exchang',
  'kill die dead death',
  'confirm verifi verify',
];

/** Pairs of states that exclude each other: one tells that the other is over. Any form of the words. */
const OPPOSITES = [
  'closed:open opened reopen reopened',
  'missing:found',
  'trapped:rescued freed',
  'detained held jailed:released freed',
  'suspended halted:resumed restarted',
  'unknown unclear:known identified confirmed established',
  'unidentified:identified named',
  'underway ongoing continuing continues:ended completed finished over concluded',
  'fugitive:arrested caught captured detained',
  'stranded:evacuated rescued',
  'burning:extinguished contained',
];

/** The usual stem for a stem. */
export function usualStem(stem: string): string {
  return USUAL.get(stem) ?? stem;
}

const USUAL = new Map(
  ALIKE.flatMap((group) => {
    const stems = group.split(' ');
    return stems.map((stem) => [stem, stems[0]!] as const);
  }),
);

/** Words (lower case) for the states that end the state a word names. */
export function oppositesOf(word: string): readonly string[] {
  return OPPOSITE.get(word) ?? [];
}

const OPPOSITE = new Map(
  OPPOSITES.flatMap((pair) => {
    const [one, other] = pair.split(':').map((side) => side.split(' ')) as [string[], string[]];
    return [...one.map((word) => [word, other] as const), ...other.map((word) => [word, one] as const)];
  }),
);

/** Words that only say how a state stands or that something was had or done: no help in telling one state from another. */
export const EMPTY_STATE_WORDS: ReadonlySet<string> = new Set(
  'far yet still remain remains remained currently now already date longer receive received receives receiving make made makes making get got take took taken give given show shown shows any been'.split(
    ' ',
  ),
);

/** Words that negate a clause. */
export const NEGATING =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|declin(?:e|es|ed|ing))\b|n['’]t\b/i;

/** Words that say how things stand now, and may soon no longer. */
export const STANDING = /\b(?:so far|as yet|yet|to date|until now|up to now|as of|still)\b/i;

/** Words by which a party takes back what it said. */
/** How the first word of those begins. */
export const TAKING_BACK_LEAD = /^(?:retract|recant|withdr|t(?:ake|aking|ook)|walk|correct)/;

export const TAKING_BACK =
  /\b(?:retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|withdr[ae]w(?:s|n|ing)?|took back|takes? back|taken back|walk(?:s|ed|ing)? back|correct(?:s|ed|ing)? (?:an|its|his|her|their|the) (?:earlier|previous|initial))\b/i;
