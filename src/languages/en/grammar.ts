const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Closed classes of English, lower case. */
export const DETERMINERS = words(
  `a an the this that these those some any no every each all both another several many most few his her its their our my your two three four five one more dozens hundreds thousands`,
);
export const PREPOSITIONS = words(
  `of in on at by for from with to about after before during since until under over against among between into near through across toward towards within without despite amid around upon along via per like behind beyond above below outside inside`,
);
export const PRONOUNS = words(`he she they it we i you`);
export const SUBORDINATORS = words(
  `that if when because after before while although though since until than whether what how why where so unless whereas once which who whom whose but as`,
);
export const AUXILIARIES = words(
  `is are was were be been being am has have had having do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot ain't 'll 'd 've 're 'm`,
);
export const BE = words(`is are was were be been being am isn't aren't wasn't weren't 's 're 'm`);
export const COORDINATORS = words(`and or but nor`);

/** Words that may stand inside a verb group or between subject and verb. */
export const VERB_ADVERBS = words(
  `also later again still now then already previously recently repeatedly publicly privately not never even only further once always often long just soon first flatly formally officially briefly initially earlier yet ever largely generally apparently reportedly allegedly rather simply neither n't`,
);

/** Times and places of saying that stand between the cue and what is said. */
export const TIME_WORDS = words(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently afterward afterwards late early here then now again last this next morning afternoon evening night week month year january february march april may june july august september october november december`,
);

/** Irregular past forms and other finite verbs that end a subject; regular ones are known by their ending. */
export const COMMON_VERBS = words(
  `went came took got made gave became began kept left held led fell rose won lost met ran saw knew grew put set cut hit let sent spent built brought bought sold paid stood broke spoke chose drew drove flew wore threw beat fought caught sought hurt shot struck shut sank swept died dies goes comes takes gets makes gives becomes remains includes continues needs wants means seems`,
);

/** True for an adverb by its ending ("repeatedly"), with the common nouns and adjectives in -ly left out. */
export function isAdverb(lower: string): boolean {
  if (VERB_ADVERBS.has(lower)) return true;
  return lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower);
}
const NOT_ADVERBS = words(
  `family italy assembly supply july reply early daily weekly monthly elderly likely unlikely friendly only ally rally deadly apply imply multiply comply rely fly`,
);
