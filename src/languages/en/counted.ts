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

/** The words behind a number that counts only a part: "four of the injured". */
export const PART_OF_COUNT = /^ (?:\w+ )?of (?:the|them|those|these|whom|its|his|her|their)\b/i;

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

const ADVERBS =
  '(?: (?:only|just|still|now|even|already|also|back|up|down|out|again|currently|since|recently|probably|likely|on average))';
const AUXILIARY =
  "(?:(?:has|have|had|will|would|could|may|might|can|should|must|is|are|was|were|be|been|being|to|not|yet|since|also|now|then|still|reportedly|probably|likely|currently|recently|already|expected|thought|believed|estimated|said|due|set|gone|come|'s)[ ])";

/** Ends with "losses of": what stands before "of" is what the number is of. */
export const OF_TAIL = / (?:of|worth)(?: (?:up to|only|just|some|about|around|nearly|the))?\s*$/i;

/** Ends with "put the lost output at": the first group is what is given a value. */
export const PUT_TAIL =
  /\b(?:puts?|putting|estimat(?:es?|ed|ing)|valu(?:es?|ed|ing)|rais(?:es?|ed|ing)|cuts?|cutting|lift(?:s|ed|ing)?|increas(?:es?|ed|ing)|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|br(?:ing|ings|inging|ought)|push(?:es|ed|ing)?|sends?|sent|kept|keeps?|leav(?:es|ing)|left|sees?|saw|expects?|shrinks?) ((?:[^\s,;.]+ ){0,6}[^\s,;.]+) (?:at|to|by|from|growing|rising|falling|come to)(?: (?:only|just|some|a record))?\s*$/i;

/** Ends with a verb that gives its subject a value: "Turnout was", "The base wage, he said, is", "which cost". */
export const VALUE_TAIL = new RegExp(
  `,?(?: (?:he|she|it|they|[a-z]+ [a-z]+) (?:said|says),)? ${AUXILIARY}*(?:is|are|was|were|be|been|stands?(?: at)?|stood(?: at)?|reach(?:es|ed)?|hits?|costs?|costing|totall?(?:ed|s|ing)|number(?:ed|s)|c[ao]mes? to|coming to|amount(?:s|ed)? to|(?:fixed|put|set|budgeted|valued|estimated|priced|back|closed|running|held) at|worth|exceed(?:s|ed)?|went for|sells? for|sold for)${ADVERBS}{0,2}\\s*$`,
  'i',
);

/** Ends with a verb of change and its preposition: "Thefts fell to", "has risen by", "which sank to", "down from". */
export const CHANGED_TAIL = new RegExp(
  ` ${AUXILIARY}*(?:rises?|rose|risen|rising|gr(?:ow|ows|ew|own|owing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|f[ae]lls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|increas(?:es?|ed|ing)|sank|sunk|slid|slip(?:s|ped)?|shed|lost|gained|added|firms?|firmed|recovered|doubled|tripled|eas(?:es?|ed|ing)|touched|shrank|shrunk|shrinks|swell?(?:ed|s)|swollen|went|gone|revised|raised|cut|lowered|lifted|increased|reduced|covers?|covered|sagged|up|down)${ADVERBS}{0,2}(?: (?:to|by|from|at))?(?: (?:a record|a high of|a low of))?\\s*$`,
  'i',
);

/** Where a noun phrase cannot begin earlier: a mark, a conjunction, a word of saying. */
export const CLAUSE_OPENER =
  /[.;:!?¶\n•*—–-]\s|,\s|(?<=^|\s)(?:that|and|but|or|while|as|because|if|when|where|after|before|since|although|though|says?|said|told|than|with|so|meanwhile|show|shows|showed|then|who|which|believes?|thinks?|warns?|warned|expects?|feared?|whether|until)\s/gi;

/** Words before the head that are no part of what is counted. */
export const LEADING_WORDS =
  /^\s*(?:(?:the|an?|its|his|her|their|our|my|this|these|those|all|both|some|in|on|at|by|for|\d+) )*(?:(?:number|total|toll|tally|count|proportion|share|percentage|total number|estimates?) of (?:the |its |their )?)?/i;

/** No noun phrase that could be counted. */
export const NO_SUBJECT =
  /^(?:doing .*|.*\b(?:toll|that's|true figure|correct number|total|average|estimate|fraction|maximum|minimum|high|low|short|radius|stretch|period|spoken)|it|this|that|they|he|she|we|you|i|there|one|which|who|what|these|those|each|total|average|maximum|minimum|level|rate|here|it's|a|an|the|more|most|and|or|up|down|number|figure|estimate|count|tally|toll|him|her|them)$/i;

/** Nouns of a change, which themselves are not what changed: "a 12 % rise in prices". */
export const CHANGE_NOUNS =
  /^(?:rises?|increases?|falls?|drops?|declines?|cuts?|growth|jump|surge|gain|loss|reduction|hike|decrease)$/;

/** Verbs and adverbs of change: what they are said of has the value that follows. */
export const CHANGE_WORDS =
  /^(?:rises?|rose|risen|rising|gr(?:ow|ows|ew|own|owing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|f[ae]lls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|increas(?:es?|ed|ing)|s[aiu]nks?|slid|slip(?:s|ped)?|shed|los[te]|gain(?:s|ed)|add(?:s|ed)|firm(?:s|ed)|recover(?:s|ed)|doubled|tripled|eas(?:es?|ed|ing)|touched|shr[aiu]nks?|sw[eo]ll(?:ed|s|en)?|went|gone|revised?|raised?|raises|cuts?|lower(?:s|ed)?|lift(?:s|ed)?|reduc(?:es?|ed)|sagg?ed|up|down|chang(?:es?|ed)|brought|bring(?:s|ing)?|kept?|keeps?|put|puts|putting|pushed|pushing)$/;

/** Verbs that give their subject a value. */
export const LEVEL_WORDS =
  /^(?:stands?|stood|reach(?:es|ed)?|hits?|totall?(?:ed|s|ing)|number(?:ed|s)|amount(?:s|ed)?|stay(?:s|ed)?|remain(?:s|ed)?|exceed(?:s|ed)?|passed|topped|runs?|running|estimated|estimates?)$/;

/** Nouns for a count of the fallen, who are not named by them. */
export const TOLL_NOUNS =
  /^(?:tolls?|tally|totals?|figures?|dead|injured|count|estimates?|average|maximum|minimum|highs?|lows?|records?|sum|target|limit)$/;

/** Nouns of counting: what they count follows with "of". */
export const COUNT_NOUNS = /^(?:numbers?|share|proportion|percentage|totals?|estimates?)$/;
