import { VAGUE_COUNTS, WORD_NUMBER } from '../../languages/en/numerals.js';
import {
  BOUNDS,
  DURATION_WORD,
  MEASURE_WORD,
  MONEY_SIGN,
  MONEY_WORD,
  PERCENT_WORD,
} from '../../languages/en/units.js';

const GAP = '[ \\u00a0]';
const BIG = '(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)';
const DIGITS =
  '(?:(?<=[A-Za-z$€£¢] ?)\\d{1,3}(?:[ \\u00a0]\\d{3})+(?![\\d,.]\\d|\\d)|\\d{1,3},\\d{1,2}(?=[ \\u00a0]?(?:%|per ?cent|[mb]illion|[mb]n\\b|tons?\\b|tonnes?|hectares?|(?:kilo|centi)?met(?:er|re)s?|k[mg]\\b|degrees?|euros?|dollars?))|\\d{1,3}(?:,[ \\u00a0]?\\d{3})+(?:\\.\\d{1,3})?(?!\\d)|\\d{1,15}(?:\\.\\d{1,4}|[½¼¾])?)';
const HALF = '(?:[ \\u00a0-]and[ \\u00a0-]a[ \\u00a0-]half\\b)';
const DIGIT_NUMBER = `${DIGITS}${HALF}?(?:(?:${GAP}|-)?(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|mln|tn)\\b|${GAP}dozen\\b|[kKmMbB](?![\\w]))?`;
const WORDS = `(?:(?:a|one|three)[ -]quarters? of an?(?=${GAP}(?:million|billion|trillion|(?:percentage )?point))|half an?(?=${GAP}(?:${BIG}|(?:percentage )?point|${MEASURE_WORD}|${DURATION_WORD}))|an?(?=${GAP}(?:${BIG}|${MEASURE_WORD}|${DURATION_WORD}))|a couple(?: of)?|${WORD_NUMBER}${HALF}?)(?:(?:${GAP}|-)(?:(?<=(?:hundred|thousand|million)${GAP})and${GAP})?(?:${BIG}|${WORD_NUMBER})\\b){0,7}`;
const VAGUE = [...VAGUE_COUNTS.keys()].sort((a, b) => b.length - a.length).join('|');
const FRACTION =
  '(?:(?:a|one)[ -](?:third|quarter|fifth|tenth|half)|two[ -]thirds|three[ -](?:quarters|fifths)|four[ -]fifths|half(?! an?\\b))(?![\\w-]| of an? (?:million|billion|trillion|(?:percentage )?point))';
const WHOLE = `(?:${WORD_NUMBER}|\\d{1,4})(?![\\w.,]\\w|${GAP}?(?:per|%|${BIG}|${DURATION_WORD}|${MEASURE_WORD}))`;
const IN = `(?:${WORD_NUMBER}|\\d{1,3})${GAP}(?:in|out of)(?:${GAP}every)?${GAP}${WHOLE}|one${GAP}[a-z]{3,15}${GAP}in${GAP}(?:every${GAP})?${WHOLE}`;
const NUMBER = `(?:${VAGUE}|${DIGIT_NUMBER}|${WORDS})`;
const BOUND = `(?:${BOUNDS.map(({ words }) => words).join('|')})`;

/** A number, or two that are one range, with bound, sign and unit as named groups. */
export const NUMBER_PATTERN = new RegExp(
  `(?<![\\w.,/-])(?<!\\d, ?)(?:(?<between>between|from)${GAP}(?=[\\d$£€a-z]))?(?:(?<bound>${BOUND})${GAP}{1,2}(?:a${GAP}total${GAP}of${GAP})?)?(?<sign>${MONEY_SIGN}${GAP}?)?(?<minus>(?<!or )minus${GAP})?` +
    `(?:(?<share>${IN}|${FRACTION})|(?<first>${NUMBER})(?<unit1>${GAP}?${PERCENT_WORD})?(?:(?<join>${GAP}?[-–]${GAP}?|${GAP}to${GAP}|${GAP}and${GAP}|${GAP}or${GAP}|,?${GAP}(?:or${GAP})?(?:perhaps|maybe|possibly)${GAP}|,${GAP}(?:even|if${GAP}not)${GAP}(?=${WORD_NUMBER}))(?<sign2>${MONEY_SIGN})?(?<second>${NUMBER}))?)` +
    `(?:(?<percent>(?:${GAP}|-)?${PERCENT_WORD})|(?<measure>(?:${GAP}|-)?${MEASURE_WORD})|(?<money>(?:${GAP}|-)${MONEY_WORD}\\b|(?<=\\d)p\\b)|(?<spell>(?:${GAP}(?:more${GAP})?|-)${DURATION_WORD}))?` +
    `(?<after>-some\\b|-odd\\b|${GAP}or more\\b|${GAP}or so\\b|${GAP}or fewer\\b|-plus\\b|\\+)?(?![\\d]|,\\d{3}|[’'](?:t|ve|re|ll)\\b)`,
  'gi',
);
// V8 makes machine code of a pattern at once when it first meets a text of a thousand characters; for a shorter one it would first make the form that
// is interpreted, which takes longer to make for a pattern of this size.
NUMBER_PATTERN.test(' '.repeat(1000));
