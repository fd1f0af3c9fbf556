/** Words for people at large, counted as one thing whatever the report calls them. */
export const PEOPLE_WORDS: ReadonlySet<string> = new Set(
  `people person persons resident residents inhabitant inhabitants individual individuals victim victims human humans life lives
  fatality fatalities death deaths dead casualty casualties body bodies case cases infection infections patient patients injury
  injuries`.split(/\s+/),
);

/** Words that mean the same thing counted, each group under its first word. */
const ALIKE = [
  'soldiers soldier troops troop servicemen serviceman servicemembers',
  'fighters fighter militants militant gunmen gunman insurgents insurgent',
  'children child kids kid minors minor',
  'homes home houses house dwellings dwelling',
  'police policemen policeman officers officer',
  'prisoners prisoner captives captive pows pow',
  'migrants migrant refugees refugee',
  'women woman',
  'men man',
];

/** The usual word for a thing counted: "troops" -> "soldiers". Lower case in and out; words in no group stay. */
export function usualCounted(word: string): string {
  return USUAL.get(word) ?? word;
}

const USUAL = new Map(
  ALIKE.flatMap((group) => {
    const words = group.split(' ');
    return words.map((word) => [word, words[0]!] as const);
  }),
);

/** A count of some more, or of a part, of what another number counts. */
export const PARTIAL_COUNT = /\b(?:others?|another|additional|further|more of|remaining|the rest)\b/i;

/** The words behind a number that counts only a part or some more: "four of the injured", "two others". */
export const PART_OF_COUNT =
  /^ (?:(?:\w+ )?of (?:the|them|those|these|whom|its|his|her|their)|others?|more|further|additional)\b/i;

/** A count over a period of its own. The match names the period. "A day earlier" is none. */
export const PERIOD =
  /\b(?:(?:a|per|each|every) (?:day|night|week|month|year)(?! (?:earlier|ago|later|before|after|old))|annually|yearly|daily|weekly|monthly|(?:in|over|during|for) (?:the )?(?:past|last|previous) (?:\w+ )?(?:hours?|days?|weeks?|months?|years?|decades?))\b/i;

/** The currency of a sum of money, by sign or word. */
export const CURRENCY =
  /(?:US|A|C|NZ|HK)?\$|[€£¥₩₽₹₴]|\b(?:dollars?|euros?|pounds?|yen|won|roubles?|rubles?|rupees?|yuan|hryvnias?|francs?|kron(?:a|or|er|e)|pesos?|lira|reais|shekels?|USD|EUR|GBP)\b/i;

const OUTCOME_LABELS = {
  casualties: 'killed or injured',
  votes: 'votes',
  seats: 'seats',
  jobs: 'jobs',
  money: '',
  share: '',
  other: '',
} as const;

/** The outcome as it stands after the thing counted ("people killed"); empty where the thing counted says it all. */
export function outcomeLabel(outcome: string): string {
  return outcome in OUTCOME_LABELS ? OUTCOME_LABELS[outcome as keyof typeof OUTCOME_LABELS] : outcome;
}

/** Nouns of a change, which themselves are not what changed: "a 12 % rise in prices". */
export const CHANGE_NOUNS =
  /^(?:rises?|increases?|falls?|drops?|declines?|cuts?|growth|jump|surge|gain|loss|reduction|hike|decrease)$/;

/** Verbs and adverbs of change: what they are said of has the value that follows. */
export const CHANGE_WORDS =
  /^(?:rises?|rose|risen|rising|gr(?:ow|ows|ew|own|owing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|f[ae]lls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|increas(?:es?|ed|ing)|s[aiu]nks?|slid|slip(?:s|ped)?|shed|los[te]|gain(?:s|ed)|add(?:s|ed)|firm(?:s|ed)|recover(?:s|ed)|doubled|tripled|eas(?:es?|ed|ing)|touched|shr[aiu]nks?|sw[eo]ll(?:ed|s|en)?|went|gone|revised?|rais(?:es?|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|lift(?:s|ed|ing)?|reduc(?:es?|ed|ing)|clos(?:es|ed)|end(?:s|ed)|t(?:akes?|ook|aken|aking)|carr(?:y|ies|ied|ying)|sagg?ed|up|down|chang(?:es?|ed)|brought|bring(?:s|ing)?|kept?|keeps?|put|puts|putting|pushed|pushing)$/;

/** Verbs that give their subject a value. */
export const LEVEL_WORDS =
  /^(?:stands?|stood|reach(?:es|ed)?|hits?|totall?(?:ed|s|ing)|number(?:ed|s)|amount(?:s|ed)?|stay(?:s|ed)?|remain(?:s|ed)?|exceed(?:s|ed)?|passed|topped|runs?|running|estimated|estimates?)$/;

/** Nouns for a count of the fallen, who are not named by them. */
export const TOLL_NOUNS =
  /^(?:tolls?|tally|totals?|figures?|dead|injured|count|estimates?|average|maximum|minimum|highs?|lows?|records?|sum|target|limit)$/;

/** Nouns of counting: what they count follows with "of". */
export const COUNT_NOUNS = /^(?:numbers?|share|proportion|percentage|totals?|estimates?|counts?|figures?)$/;
