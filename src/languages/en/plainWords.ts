/**
 * Longer or official wordings of news, as patterns, each with the plain one that means the same wherever it stands, and what must follow
 * where that decides. Longer ones first.
 */
const WORDINGS: readonly (readonly [words: string, plain: string, next?: string])[] = [
  ['succumbed to (?:his|her|their) (?:injuries|wounds)', 'died of the wounds'],
  ['transported to', 'taken to'],
  ['in connection (?:with|to)', 'over'],
  ['in order to', 'to'],
  ['as a result of', 'because of'],
  ['due to the fact that', 'because'],
  ['at this time', 'now'],
  ['prior to', 'before'],
  ['subsequent to', 'after'],
  ['outside of', 'outside'],
  ['inside of', 'inside'],
  ['off of', 'off'],
  ['near to', 'near'],
  ['in the vicinity of', 'near'],
  ['a total of ', '', '\\d'],
  ['a large number of', 'many'],
  ['a number of', 'several'],
  ['the majority of', 'most of'],
  ['following ', 'after ', 'an? |the '],
  ['half of the', 'half the'],
  ['all of the', 'all the'],
  ['took place', 'happened'],
  ['take place', 'happen'],
  ['occurred', 'happened'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['around ', 'about ', '\\d'],
  ['passed away', 'died'],
  ['commenced', 'began'],
  ['purchased', 'bought'],
  ['attempted to', 'tried to'],
  ['attempting to', 'trying to'],
  ['assisted', 'helped'],
  ['obtained', 'got'],
  ['utilized', 'used'],
  ['sustained ', 'suffered ', '[\\p{Ll} -]*(?:injur|wound)'],
  ['residences', 'homes'],
  ['residence', 'home'],
  ['individuals', 'people'],
  ['multiple', 'several'],
  ['numerous', 'many'],
  ['additional ', 'more ', '[\\p{Ll}-]+s '],
  ['upon', 'on'],
  ['whilst', 'while'],
  ['amongst', 'among'],
  ['regarding', 'about'],
  ['via', 'through'],
  ['currently ', '', '\\p{Ll}'],
];

const PLAIN: readonly (readonly [RegExp, string])[] = [
  ...WORDINGS.map(([words, plain, next]): [RegExp, string] => [
    new RegExp(`(?<![\\p{L}\\d-])${words}${next === undefined ? '(?![\\p{L}-])' : `(?=${next})`}`, 'gu'),
    plain,
  ]),
  // What came before in the report has not come before in the brief.
  [
    /(?<=\p{L} )(?:also|(?<!(?:since|by|until|even|back|just|than|and|now) )then(?! \p{L}+ing\b)) (?=\p{Ll})/gu,
    '',
  ],
];

/** The text in plainer words: "approximately 20 people" as "about 20 people". Words in quotation marks stay. */
export function sayPlainly(text: string): string {
  return text
    .split(/([“"][^”"]*[”"])/)
    .map((part, at) =>
      at % 2 === 1 ? part : PLAIN.reduce((said, [pattern, plain]) => said.replace(pattern, plain), part),
    )
    .join('');
}
