/** Letters that stand for a currency right before a sum that is written as one: "K2.1 million", "P50,000", "Sh8bn". */
export const MONEY_LETTER =
  '(?:(?:[KNPR]|[KTU]?[Ss]h|Tk|RM)(?=\\d[\\d,.]{0,15}(?:(?<=,\\d{3})\\b|[ \\u00a0]?(?:million|billion|trillion|thousand|crore|lakh|bn|mn?|k)\\b|[ \\u00a0]\\d{3}\\b)))';

/** Signs and codes of money that stand before a sum. */
export const MONEY_SIGN = `(?:(?:US|A|C|AU|CA|NZ|HK|S|R|J|RD)?\\$|GH[¢₵]|[€£¥₩₹₽₴₦₺₵₱]|${MONEY_LETTER}|(?:USD|EUR|GBP|CHF|Rs\\.?|AUD|CAD|KES|NGN|ZAR|INR|PHP)(?=[ \\u00a0]?\\d))`;

/** Words of money that stand after a sum. */
export const MONEY_WORD =
  '(?:US dollars?|U\\.S\\. (?:dollars?|cents?)|US cents?|(?:(?:New Zealand|Hong Kong|Singapore|Swiss|Czech|Taiwan|CFA|[a-z]{3,9}(?:an|ese|ish|i)) )?(?:dollars?|crowns?|francs?|pesos?|dinars?|rials?|rupees?|pounds|liras?|shillings?)|francs CFA|bucks|euros?|pounds sterling|pence|cents|centavos|centimes|pesewas|yen|yuan|renminbi|won|rubles?|roubles?|hryvnias?|reais|rand|naira|cedis?|kwacha|shekels?|dirhams?|riyals?|zlotys?|forints?|lei|leva|lari|som|soles|bolivianos?|lempiras?|quetzales|colones|guilders|drachmas?|(?<=(?:million|billion|thousand|\\d{3})[ \\u00a0])marks|baht|ringgit|rupiah|dong|taka|birr|tenge|ariary|bitcoins?|kron(?:a|or|er)|USD|EUR|GBP|per (?:US )?dollar|to the (?:US )?dollar)';

/** Coins that are a hundredth of the currency that sums are written in. */
export const CENT_WORD = /(?:[ \u00a0](?:(?:US|U\.S\.) )?(?:cents?|centavos|centimes|pesewas|pence)|^p)$/i;

/** Words for a share. */
export const PERCENT_WORD =
  '(?:%|per ?cent\\b|percent\\b|pc\\b|pct\\b|percentage points?\\b|percentage-points?\\b)';

/** Words of measure: length, area, weight, volume, heat, power, strength. A number before one of them measures, it does not count. */
export const MEASURE_WORD =
  '(?:(?:square|cubic|nautical)[ -](?:nautical )?(?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?|km)|sq\\.? ?(?:km|mi|ft|m)|kilomet(?:re|er)s?|(?<=(?:ft|feet|foot) \\d{1,2} ?)in(?! (?:the|an?|his|her|their|\\d))|centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|km/h|kph|mph|km²|km2|km|cm|mm|m²|miles?|yards?|feet|foot|ft|inch(?:es)?|acres?|hectares?|ha|(?:metric )?tons?|tonnes?|kilogram(?:me)?s?|kilos?|kg|(?:milli|micro)?grams?(?: per lit(?:re|er))?|ounces?|lbs?|lit(?:re|er)s?|gallons?|barrels?(?: per day| a day)?|bushels?|degrees?(?: (?:Celsius|Fahrenheit))?|°[CF]?|watts?|volts?|parts per (?:million|billion|trillion)|(?<=\\d)[CFgW]|kilowatts?|megawatts?|gigawatts?|kW|MW|GW|MWh|GWh|knots|kilotons?|megatons?|basis points|bps|magnitude|points|(?<=\\b(?:half|quarters? of) an? (?:percentage )?)point)\\b';

/** Words for a spell of time. */
export const DURATION_WORD =
  '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?|centur(?:y|ies))\\b';

/** Behind a spell of time: it dates something and is no figure. */
export const DATING_WORD =
  /^[ \u00a0-](?:old|ago|earlier|later|of age|olds|now|back|in a row|running|straight|into|(?:have|had|has) passed)\b|^[ \u00a0](?:before|after|since)\b/i;

/** Ends with words that make the spell of time after it a stretch of the calendar: "in the past five years". */
export const STRETCH_LEAD =
  /\b(?:(?:the|these|those) (?:past|last|first|same)|(?:hottest|coldest|worst|best|biggest|driest|wettest)(?: \w+){0,3} (?:in|for)|every|each) $/i;

/** Bounds before a number, and what they make of it. */
export const BOUNDS: readonly { words: string; kind: 'at least' | 'at most' | 'about' }[] = [
  {
    words:
      'at least|no fewer than|minimum of|no less than|not less than|a minimum of|more than|over|upwards of|upward of|in excess of|well over|well more than|(?:greater|longer|higher|larger) than|above|exceed(?:s|ed|ing)?|north of',
    kind: 'at least',
  },
  {
    words:
      'up to|not exceed(?:ing)?|as many as|as much as|at most|no more than|not more than|(?:a )?maximum of|fewer than|less than|under|below|within|nearly|almost|close to|just under|just short of|not quite',
    kind: 'at most',
  },
  {
    words:
      'about|around|some|roughly|barely|closer to|nearer|near|perhaps|maybe|possibly|something like|not far from|approximately|an estimated|estimated|approx\\.?|circa|in the region of|more or less',
    kind: 'about',
  },
];

/** Verbs that take a bound's word as their particle, by the word: they end what stands before it. */
export const PARTICLE_LEADS: Readonly<Record<string, RegExp>> = {
  over: /\b(?:hand|turn|tak|took|carr|giv|gave|knock|driv|drove|r[au]n)\w* $/i,
  'up to': /\b(?:go(?:es|ing|ne)?|went|ris(?:es?|en|ing)|rose|mov\w+|climb\w*|push\w*) $/i,
};

const TOPICS =
  'talk(?:ed|ing)|sp(?:oke|oken|eaks?|eaking)|ask(?:ed|s|ing)?|kn(?:ow|ows|ew|own|owing)|questions?|questioned|information|details?|stor(?:y|ies)|news|letters?|messages?|books?|films?|videos?|articles?|documentar(?:y|ies)|complain(?:s|ed|ing|ts?)?|concern(?:s|ed)?|worr(?:y|ies|ied)|doubts?|facts?|evidence|discussions?|conversations?|negotiations?|meetings?|statements?|agreements?|disputes?|debates?|heard|learn(?:s|ed|t)?|wr(?:ote|itten|iting)|thinking|warn(?:s|ed|ings?)|argu(?:ed?|ing|ments?)|inquir(?:y|ies)|enquir(?:y|ies)|rumou?rs?';

/** Ends with a word that takes "about" as its topic, or with whom, where or of what after it: "talks with the Column in Rivera". */
export const TOPIC_WORD = new RegExp(
  `\\b(?:[Tt]alks?|${TOPICS})(?: (?:him|her|them|us|reporters|lawmakers))?(?: (?:with|between|in|on|at|to|by|from|for|of) (?:(?:the|a|its|his|her|their) )?(?:(?:\\p{Lu}[\\p{L}'’-]{0,20} ?(?:and )?){1,4}|\\p{Ll}{2,20})(?<! )){0,2} $`,
  'u',
);

/** Measures told in two steps, the greater and the smaller, and how many of the smaller make the greater: "four hours and ten minutes". */
export const STEPS: readonly { greater: RegExp; smaller: RegExp; parts: number }[] = [
  { greater: /years?$/i, smaller: /months?$/i, parts: 12 },
  { greater: /weeks?$/i, smaller: /days?$/i, parts: 7 },
  { greater: /days?$/i, smaller: /hours?$/i, parts: 24 },
  { greater: /(?:hours?|hrs?)$/i, smaller: /(?:minutes?|mins?)$/i, parts: 60 },
  { greater: /(?:minutes?|mins?)$/i, smaller: /(?:seconds?|secs?)$/i, parts: 60 },
  { greater: /(?:feet|foot|ft)$/i, smaller: /(?:inch(?:es)?|in)$/i, parts: 12 },
  { greater: /(?:pounds|lbs?)$/i, smaller: /ounces?$/i, parts: 16 },
  { greater: /stones?$/i, smaller: /(?:pounds|lbs?)$/i, parts: 14 },
  {
    greater: /(?<!centi|milli|kilo)(?:met(?:re|er)s?)$/i,
    smaller: /(?:centimet(?:re|er)s?|cm)$/i,
    parts: 100,
  },
];
