/** Longer or official wordings of news, each with the plain one that means the same wherever it stands. Longer ones first. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d-])succumbed to (?:his|her|their) (?:injuries|wounds)(?![\p{L}-])/gu, 'died of the wounds'],
  [/(?<![\p{L}\d-])transported to(?![\p{L}-])/gu, 'taken to'],
  [/(?<![\p{L}\d-])in connection (?:with|to)(?![\p{L}-])/gu, 'over'],
  [/(?<![\p{L}\d-])in order to(?![\p{L}-])/gu, 'to'],
  [/(?<![\p{L}\d-])as a result of(?![\p{L}-])/gu, 'because of'],
  [/(?<![\p{L}\d-])due to the fact that(?![\p{L}-])/gu, 'because'],
  [/(?<![\p{L}\d-])at this time(?![\p{L}-])/gu, 'now'],
  [/(?<![\p{L}\d-])prior to(?![\p{L}-])/gu, 'before'],
  [/(?<![\p{L}\d-])subsequent to(?![\p{L}-])/gu, 'after'],
  [/(?<![\p{L}\d-])outside of(?![\p{L}-])/gu, 'outside'],
  [/(?<![\p{L}\d-])inside of(?![\p{L}-])/gu, 'inside'],
  [/(?<![\p{L}\d-])off of(?![\p{L}-])/gu, 'off'],
  [/(?<![\p{L}\d-])near to(?![\p{L}-])/gu, 'near'],
  [/(?<![\p{L}\d-])in the vicinity of(?![\p{L}-])/gu, 'near'],
  [/(?<![\p{L}\d-])a total of (?=\d)/gu, ''],
  [/(?<![\p{L}\d-])a large number of(?![\p{L}-])/gu, 'many'],
  [/(?<![\p{L}\d-])a number of(?![\p{L}-])/gu, 'several'],
  [/(?<![\p{L}\d-])the majority of(?![\p{L}-])/gu, 'most of'],
  [/(?<![\p{L}\d-])following (?=an? |the )/gu, 'after '],
  [/(?<![\p{L}\d-])took place(?![\p{L}-])/gu, 'happened'],
  [/(?<![\p{L}\d-])take place(?![\p{L}-])/gu, 'happen'],
  [/(?<![\p{L}\d-])occurred(?![\p{L}-])/gu, 'happened'],
  [/(?<![\p{L}\d-])approximately(?![\p{L}-])/gu, 'about'],
  [/(?<![\p{L}\d-])roughly(?![\p{L}-])/gu, 'about'],
  [/(?<![\p{L}\d-])around (?=\d)/gu, 'about '],
  [/(?<![\p{L}\d-])passed away(?![\p{L}-])/gu, 'died'],
  [/(?<![\p{L}\d-])commenced(?![\p{L}-])/gu, 'began'],
  [/(?<![\p{L}\d-])purchased(?![\p{L}-])/gu, 'bought'],
  [/(?<![\p{L}\d-])attempted to(?![\p{L}-])/gu, 'tried to'],
  [/(?<![\p{L}\d-])attempting to(?![\p{L}-])/gu, 'trying to'],
  [/(?<![\p{L}\d-])assisted(?![\p{L}-])/gu, 'helped'],
  [/(?<![\p{L}\d-])obtained(?![\p{L}-])/gu, 'got'],
  [/(?<![\p{L}\d-])utilized(?![\p{L}-])/gu, 'used'],
  [/(?<![\p{L}\d-])sustained (?=[\p{Ll} -]*(?:injur|wound))/gu, 'suffered '],
  [/(?<![\p{L}\d-])residences(?![\p{L}-])/gu, 'homes'],
  [/(?<![\p{L}\d-])residence(?![\p{L}-])/gu, 'home'],
  [/(?<![\p{L}\d-])individuals(?![\p{L}-])/gu, 'people'],
  [/(?<![\p{L}\d-])multiple(?![\p{L}-])/gu, 'several'],
  [/(?<![\p{L}\d-])numerous(?![\p{L}-])/gu, 'many'],
  [/(?<![\p{L}\d-])additional (?=[\p{Ll}-]+s )/gu, 'more '],
  [/(?<![\p{L}\d-])upon(?![\p{L}-])/gu, 'on'],
  [/(?<![\p{L}\d-])whilst(?![\p{L}-])/gu, 'while'],
  [/(?<![\p{L}\d-])amongst(?![\p{L}-])/gu, 'among'],
  [/(?<![\p{L}\d-])regarding(?![\p{L}-])/gu, 'about'],
  [/(?<![\p{L}\d-])via(?![\p{L}-])/gu, 'through'],
  [/(?<![\p{L}\d-])currently (?=\p{Ll})/gu, ''],
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
