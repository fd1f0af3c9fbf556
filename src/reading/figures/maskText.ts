import type { Range } from '../../core/spans.js';
import { MONTH } from '../../languages/en/calendar.js';
import { NUMBER_WORDS, SMALL_NUMBER } from '../../languages/en/numerals.js';
import { ONE_PERSON } from '../../languages/en/outcomes.js';
import { MONEY_LETTER } from '../../languages/en/units.js';

/** Stands for a character whose number is no figure. Not a word character, so it ends a number and a noun phrase. */
export const MASK = '\u0001';

const STREET =
  '(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Highway|Hwy|Parkway|Pkwy|Terrace|Circle|Square)\\b';

/** A number in words that is an age where it stands alone: a list of counts goes on after it. */
const GROWN =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';

/** Words for numbered things: the number after them is a name. */
const NUMBERED =
  '(?:No|Nos|Number|number|Route|Highway|Hwy|Interstate|Road|Exit|Mile|Article|article|Articles|Section|section|Chapter|chapter|Paragraph|Clause|Amendment|Resolution|Act|Title|Rule|Building|building|Apartment|Apt|Suite|Unit|Room|room|Gate|Platform|Terminal|Flight|flight|Channel|Page|page|Phase|Level|Tier|Grade|grade|Category|category|CATEGORY|Group|Type|type|Stage|Round|Week|Game|Day|Apollo|Boeing|Airbus|Area|Ward|District|Zone|Block|Division|Brigade|Battalion|Regiment|Unit|Pier|Engine|Station|Photo|Image|Figure|Table|Volume|Issue|Episode|Season|Version|Windows|iPhone|Formula|Super Bowl|World War|Pope|Line|Bus|bus|Train|Car|Lot|Box|Case|Docket|Copyright)';

/** The hours of the clock in words. */
const HOURS = [...NUMBER_WORDS]
  .filter(([, hour]) => hour >= 1 && hour <= 12)
  .map(([word]) => word)
  .join('|');

/** What holds digits or number words and is yet no figure. Every pattern is bounded. */
const NO_FIGURES: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S{1,500}/g,
  /\b[\w-]{1,40}(?:\.[\w-]{1,30}){1,4}\/\S{0,300}/g,
  /[@#]\w{1,60}/g,
  // Telephone numbers and long reference numbers.
  /\+?\d{0,2}[ -]?\(\d{3}\)[ -]?\d{3}[ -]\d{4}|\b(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}\b|\b\d{3}-\d{4}\b|(?<![\d,.] ?)\b0\d{2,4}(?:[ -]\d{3,4}){0,2}\b|\b1-8\d\d-[\w-]{4,12}|\b\d{2,5}-\d{2,5}-[\d-]{2,20}/g,
  /\+\d{1,3}(?: \d{2,4}){2,4}\b|\b(?:0\d{2,4}|1[38]00) \d{3} \d{3,4}\b|\b\d{3} \d{4}\b(?![.,]\d)/g,
  /\b[Nn]os?\. ?\d{1,5}\b/g,
  // Clock times.
  /(?<=^|\n|\b(?:at|by|from|until|till|before|after|around|shortly) )\d{1,2}\.[0-5]\d\b(?! ?(?:%|per|[mb](?:illio)?n?\b|points|[\p{L}]+s\b))|\b\d{3,4} [AP]M\b/gu,
  new RegExp(`\\b${SMALL_NUMBER} past (?:${SMALL_NUMBER}|midnight|noon|midday)\\b`, 'gi'),
  /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ \u00a0]?(?:[ap]\.?m\b\.?|hrs|GMT|UTC|[CEPM][SD]T)|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}[ \u00a0]?[ap]\.?m\b\.?|\b\d{4}[ \u00a0](?:hours|GMT|hrs)\b|\b\d{1,2}h\d{2}\b/gi,
  new RegExp(`\\b(?:${HOURS}|\\d{1,2})[ \\u00a0](?:o['’]clock|in the (?:morning|afternoon|evening))`, 'gi'),
  /\b\d{1,2}\.[0-5]\d(?=\])|(?<=\n)\d{1,2}\.[0-5]\d(?= \p{Lu})/gu,
  new RegExp(
    `(?<=\\b(?:at|until|till|since|(?:began|started|opened|came|left|arrived|ended) (?:around|about)) )(?:${HOURS})(?=[,.]| (?:she|he|they|we|i|it|this|last|yesterday|tomorrow|and my|and his|and her|sharp)\\b)`,
    'gi',
  ),
  // Ages.
  new RegExp(
    `\\b${SMALL_NUMBER}(?:[ -](?:and a half|1/2))?[ \\u00a0-](?:years?|months?|weeks?|days?)[ \\u00a0-](?:olds?\\b|of age)`,
    'gi',
  ),
  new RegExp(
    `\\b(?:aged?|ages)(?: of| between| from)? ${SMALL_NUMBER}(?:(?:, | and | to |-|–|, and | or )${SMALL_NUMBER}){0,8}\\b`,
    'gi',
  ),
  new RegExp(
    `(?<=\\b(?:children|boys|girls|babies|infants|pupils|people|adults|men|women|those|anyone|everyone) (?:aged )?)(?:under|over|above|below|younger than|older than) ${SMALL_NUMBER}(?! ?(?:%|per|[\\w-]+s\\b(?<!was|has)))`,
    'gi',
  ),
  /(?<=\p{L}\)?(?:, | \())\d{1,3}(?:(?:, \d{1,2}){0,4},? (?:and|or) \d{1,2})?(?=[,);](?!\d)|\.?(?:\s*\n|\s*$)|\.\s| of [A-Z]| from [A-Z])/gu,
  new RegExp(`(?<=\\p{L}, (?:now )?)(?:\\d{2}|${GROWN})(?=,)`, 'gu'),
  new RegExp(`(?<=\\b(?:is|was|turned|turns) )${GROWN}(?=[.,;] | when | and )`, 'g'),
  /(?<!\b(?:it|that|this|there|what|which|number|figure|total|toll|count|answer|limit|threshold|rate|level|maximum|minimum|record|price|quota|capacity|summer|winter|average|target) )\b(?:is|was|being|turned|turning|turns|both|just) \d{1,2}(?: and \d{1,2})?(?=[.,;)](?!\d)| and (?:was|is|had) | when | years\b)/g,
  /\b(?:his|her|their|my|late|early|mid)[ -]?(?:early |late |mid[- ]?)?(?:teens|\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
  /(?<=\b(?:man|woman|boy|girl|child|widow|sisters|brothers|people|pair) of )\d{1,3}(?: and \d{1,3})?(?: years)?\b(?! [\w-]+s\b)/g,
  /(?<=\b(?:who(?:['’]s)?|(?:he|she)(?:['’]s)?|(?:youngest|oldest|eldest),?(?: is| was)?)(?: is| was)? )\d{1,2}(?= and |[,.])/g,
  new RegExp(
    `(?<=\\b${ONE_PERSON} (?:aged )?of (?:about |around |maybe |perhaps |some |just |only )?)${SMALL_NUMBER}\\b(?! (?:years?|of|[\\p{L}-]+s)\\b)`,
    'giu',
  ),
  new RegExp(
    `(?<=\\b(?:he|she) (?:is|was|turned|turns) (?:only |just |about |barely )?)${SMALL_NUMBER}(?=[.,;]| when\\b| and\\b)`,
    'gi',
  ),
  // Ranks.
  /\b\d{1,3}(?:,\d{3})?(?:st|nd|rd|th)\b/gi,
  /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/gi,
  // Addresses.
  /\b\d{1,5}(?:[ -](?:hundred))? block\b/gi,
  new RegExp(
    `\\b\\d{1,5}(?:-\\d{1,5})? (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z0-9][\\w'’.]{0,20} ){1,3}${STREET}`,
    'g',
  ),
  new RegExp(`\\b${NUMBERED}\\.?[ \\u00a0#]{0,2}\\d[\\d,.-]{0,8}(?<![.,])\\b`, 'g'),
  /\b(?:World War|War|Primary|Form|Class|Year|Grade|Part|Chapter|Ward|Phase|Stage|Level|Day|Week|Act|Channel|Radio|Group|Tier|Division|Category) (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b/g,
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b/g,
  /(?<=\b(?:at|near|(?<![Uu]p )to|from) )\d{2,5}(?= [A-Z][a-z])/g,
  /\b911\b(?!,)|\b\d{1,2} News\b|\b[Nn]ews \d{1,2}\b|-?\b\d{1,3}\.\d{4,}|\b\.?\d{1,3}(?:-| )?(?:(?:mm|millimet(?:er|re))(?=[ -](?:pistol|handgun|gun|rifle|round|shell|bullet|casing|mortar|howitzer|semi|weapon|firearm|submachine|cannon|artillery|ammunition|caliber|calibre|[A-Z]))|cal|caliber|calibre|gauge)\b|\ba (?:\d )?9 ?-?mm\b/g,
  /\b(?:Image|Photo|Slide|Page|Picture|Close Image)s? \d{1,3} of (?:\/ )?\d{1,3}\b/g,
  /\(\d{1,3} of \d{1,3}\)|\b\d{2,5}(?= [NSEW]{1,2}\.? [A-Z\d])/g,
  // Names of things: Covid-19, F-16, MH17, G7, I-95, 4x4, 24/7, 9/11.
  new RegExp(
    `(?<![$€£\\w])(?!(?:US|AU|CA|NZ|HK)\\$|${MONEY_LETTER})[A-Za-z][A-Za-z]{0,20}-?\\d[\\w-]{0,20}`,
    'g',
  ),
  /\b\d{1,4}(?:\/\d{1,4}){1,3}\b|\b\d{1,3}x\d{1,3}\b|\b\d{1,4}[A-Z]{1,4}\b(?<!\d(?:K|M|B|BN|KM|MW|GW|C|F))/g,
  // Numbers that open a line of a list.
  /(?<=^|\n)\s{0,3}\d{1,2}[.)] (?=\S)/g,
  // Dates without a year in a report without a date, which are no days either.
  new RegExp(`\\b${MONTH} \\d{1,2}\\b(?!,\\d)|\\b\\d{1,2} ${MONTH}(?![\\w])`, 'g'),
  // Decades and bare years.
  /\b(?:1\d|20)\d0['’]?s\b|['’]\d0s\b/g,
  /(?<![$€£\d.,]|[$€£] )\b(?:19[0-9]|20[0-4])\d\b(?!,\d|\.\d|%|[ \u00a0](?:per|people|men|women|children|troops|soldiers|police|million|billion|[a-z]{3,20}s\b(?<!was|has|this|games|season)))/g,
  // Set phrases.
  /\b(?:no one|one another|one day|one of (?:the|a|those|these|his|her|their|its|our)(?: most| first| few)?|(?:the|this|that|each|every|any|(?<!of )which|last|next|first|some|another|neither|no) one|one-(?!day|week|month|year|hour|minute)[a-z]{2,12}|at one point|one thing|one by one|one way|on the one hand|one more time|for one|in one|(?:mother|father|mom|dad|parent|grandmother|grandfather) of (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})|two-time|three-time|half-time|square one|(?<=the )big (?:three|four|five|six)|hundred per cent sure)\b/gi,
];

/** The text with every day blanked, all offsets kept. */
export function maskDays(text: string, days: readonly Range[]): string {
  let masked = '';
  let reached = 0;
  for (const { start, end } of [...days].sort((a, b) => a.start - b.start)) {
    if (start < reached) continue;
    masked += text.slice(reached, start) + MASK.repeat(end - start);
    reached = end;
  }
  return masked + text.slice(reached);
}

/** The text with every number that is no figure blanked, all offsets kept. */
export function maskNumbers(text: string): string {
  let masked = text;
  for (const pattern of NO_FIGURES) masked = masked.replace(pattern, (words) => MASK.repeat(words.length));
  return masked;
}
