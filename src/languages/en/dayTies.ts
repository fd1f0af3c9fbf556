import { allMatches } from '../../core/matches.js';

/** What the words around a day say of it: the event itself, what followed it, or that somebody spoke. */
export type Tie = 'event' | 'named' | 'death' | 'sequel' | 'telling';

const EVENT = `happen\\w*|occur\\w*|took place|shot|shootings?|shooter|shoots?|gunfire|gunned down|gunshots?|opened fire|fired|firing|ambush\\w*|shoot-?outs?|homicides?|slain|slayings?|rampage|massacre|melee|kill\\w*|
  wounded|injur\\w*|hurt|struck|strikes?|hit|attack\\w*|explo\\w+|crash\\w*|collid\\w*|collision|derail\\w*|collaps\\w*|broke out|
  fire|blast\\w*|fell|stabb\\w*|murder\\w*|robb\\w*|arriv\\w*|met(?! with)|meets|meetings?|talks|summit|won|voted|approved|signed|launched|captured|found|landed|erupted|
  earthquake|quake|storm|tornado|drown\\w*|went off|discharged|incident|responded|dispatched|called|began|went|playing|kidnapp\\w*|invasion|burst|pulled|(?:was|were) reported|overturned|protest\\w*|rall\\w+`;
const SEQUEL = `order(?:ed|s)|accus\\w+|notified|transported|moved|visited|aftermath|held|arrest\\w*|charg\\w+|arraign\\w*|court|courtroom|indict\\w*|sentenc\\w*|convict\\w*|plead\\w*|pled|trial|hearing|jur\\w+|guilty|appear\\w*|jail\\w*|booked|bond|bail|
  custody|surrendered|turned \\w+ in|extradit\\w*|identif\\w+|ruled|autopsy|condition|remain\\w*|recover\\w*|released|investigat\\w*|search\\w* for|seek\\w*|sought|
  vigils?|funerals?|buried|mourn\\w*|memorial|remember\\w*|honou?r\\w*|gather\\w*|service|visitation|lawsuit|sued|due|scheduled|complaint|warrants?|paperwork|documents|records|raised|fundrais\\w*`;
const DEATH = `die[ds]?|dead|deaths?|passed away|succumbed`;
const TELLING = `said|says|say|told|tells|announc\\w*|according to|confirmed|reported|reports?|statement|tweeted|posted|wrote|conference|spokes\\w+|revealed|disclosed|declin\\w*|interview\\w*|learned|asked|briefing|added|updated?|published`;

const compact = (list: string) => list.replace(/\s*\n\s*/g, '');

/** Words that tie a day, the tie in the group of its name; the one nearest before the day holds, else the first after it. */
const TIE_WORDS = new RegExp(
  `\\b(?:(?<sequel>${compact(SEQUEL)})|(?<telling>${compact(TELLING)})|(?<death>${DEATH})|(?<event>${compact(EVENT)}))\\b`,
  'gi',
);

/** A day that says which event is meant: "Saturday's shooting", "the Sunday night fire in which". */
const NAMED_BY_DAY = new RegExp(
  `^(?:['’]s)?(?: (?!(?:with|for|in|of|at|on|to|from|about|over|after|during|and|as|by|that|the|an?|when|while|because)\\b)[a-z][a-z-]*){0,2} (?:shootings?|shootouts?|drive-by|ambush|standoff|attacks?|crash|collision|explosion|blast|fire|killings?|slayings?|murders?|homicides?|stabbings?|robbery|rampage|massacre|melee|incident|quake|earthquake|storm|tornado|gunfire|protests?|derailment|collapse|accident|raid|strikes?|bombings?)\\b`,
);

/** Words before a day that open a sentence of which it is the first part: "On", "Just before noon". */
const OPENING = /^\W*(?:\S+\s+){0,4}$/;

/** What a day is tied to by the words of its sentence before and after it; null when nothing ties it. */
export function tieOf(before: string, after: string): Tie | null {
  if (NAMED_BY_DAY.test(after)) return 'named';
  const match =
    allMatches(TIE_WORDS, before).at(-1) ??
    (OPENING.test(before) ? allMatches(TIE_WORDS, after)[0] : undefined);
  const tie = Object.entries(match?.groups ?? {}).find(([, word]) => word !== undefined)?.[0];
  return (tie as Tie | undefined) ?? null;
}
