import type { HoldClass } from '../../core/hold.js';

/**
 * How English ties a name to a risk. Patterns in `before` are read against the words that end where the name begins, those in
 * `after` against the words that begin where it ends; both see at most `TIE_REACH` characters of the same sentence.
 */
export interface RiskTies {
  class: HoldClass;
  reason: string;
  /** The report must hold one of these words, or the ties are not tried. */
  setting: RegExp;
  before: readonly RegExp[];
  after: readonly RegExp[];
}

/** Characters of a sentence on either side of a name in which a tie is looked for. */
export const TIE_REACH = 120;

const FIGHTER =
  '(?:soldiers?|troops?|fighters?|servicem[ae]n|servicewom[ae]n|combatants?|snipers?|riflem[ae]n|gunners?|pilots?|sailors?|marines?|conscripts?|privates?|recruits?|mercenar(?:y|ies)|militants?|prisoners?|captives?)';
const RANK =
  '(?:(?:pvt|private|lance corporal|cpl|corporal|sgt|sergeant|staff sergeant|senior sergeant|lt|lieutenant|junior lieutenant|senior lieutenant|capt|captain|soldier|rifleman|sniper|seaman|airman|pilot)\\.? )';
const CALLED =
  '(?:named|called|known as|identified (?:only )?as|identifying himself as|gave his name as|by the name of)';
const NAMED = `(?:,? (?:who (?:is|was) )?${CALLED})`;
const APPOSED =
  '(?:, | \\()(?:\\(?\\d{1,3}\\)?, )?(?:an? |the |one of (?:the )?(?:\\w+ )?|another )?(?:(?!of |who |that |with |for |from |and |or |but )[\\w-]+ ){0,4}';
const WAS =
  ',? (?:\\(?\\d{1,3}\\)?,? )?(?:who )?(?:was|were|is|are|has been|have been|had been|being)(?: \\w+ly)?(?: also| then| later| first)? ';

const rule = (source: string) => new RegExp(source, 'i');

/** Ties of names to people at risk, the graver class first. */
export const RISK_TIES: readonly RiskTies[] = [
  {
    class: 'prisoner-of-war',
    reason: 'prisoner of war',
    setting: rule(`\\b(?:prisoners? of war|POWs?|captured|captive|captivity|taken prisoner|captors?)\\b`),
    before: [
      rule(
        `\\b(?:captured|captive|detained|surrendered|imprisoned) (?:[\\w-]+ ){0,3}${FIGHTER}${NAMED}?,? ${RANK}?$`,
      ),
      rule(`\\b(?:prisoners? of war|POWs?|captives?)${NAMED}?,? ${RANK}?$`),
      rule(
        `\\b(?:one|two|both|another|the other|first|second|third) (?:of (?:the|them|these) ?)?(?:[\\w-]+ ){0,4}(?:${FIGHTER}|men|man)?${NAMED} ${RANK}?$`,
      ),
      rule(`\\bcapture of (?:[\\w-]+ ){0,3}?(?:${FIGHTER} |${RANK})$`),
      rule(`\\b(?:captured|took prisoner|taken prisoner) ${RANK}$`),
      rule(
        `\\b(?:prisoners?|captives?|soldiers?|POWs?|men|pair|two)(?:,| who)?(?: (?:were|was|are|is|have been|has been))? ${CALLED} ${RANK}?$`,
      ),
      rule(`\\b(?:introduced (?:himself|herself) as|(?:his|her|my) name (?:is|was|as)) ${RANK}?$`),
    ],
    after: [
      rule(`^${APPOSED}(?:captured|captive|detained) (?:[\\w-]+ ){0,3}${FIGHTER}`),
      rule(`^${APPOSED}(?:prisoners? of war|POW|captive)\\b`),
      rule(
        `^${WAS}(?:[\\w-]+ )?(?:captured|taken (?:prisoner|captive)|held (?:captive|prisoner|as a prisoner))\\b`,
      ),
      rule(`^,? (?:told|said)[^.]{0,60}\\b(?:in|from) captivity\\b`),
      rule(`^(?:,[^,.]{0,50},)? (?:surrendered|was interrogated|is being interrogated|was questioned by)\\b`),
    ],
  },
  {
    class: 'hostage',
    reason: 'hostage',
    setting: rule(`\\b(?:hostages?|kidnap\\w*|abduct\\w*)\\b`),
    before: [
      rule(`\\bhostages?${NAMED}?,? $`),
      rule(`\\b(?:kidnapped|abducted)(?: (?!by )[\\w-]+){0,2},? $`),
      rule(`\\b(?:kidnapping|abduction) of (?:[\\w-]+ ){0,2}$`),
    ],
    after: [
      rule(`^${WAS}(?:held hostage|taken hostage|kidnapped|abducted)\\b`),
      rule(`^${APPOSED}hostage\\b`),
      rule(`^,? (?:who )?remains? (?:a )?(?:hostage|in captivity)\\b`),
    ],
  },
  {
    class: 'sexual-violence',
    reason: 'victim of sexual violence',
    setting: rule(
      `\\b(?:rap(?:e|es|ed|ing)|sexual(?:ly)? (?:assault|abus|violen)\\w*|molest\\w*|sex(?:ual)? (?:traffick|slav)\\w*|gang-raped?)\\b`,
    ),
    before: [
      rule(
        `\\b(?:raping|raped|molesting|molested|sexually (?:assaulting|assaulted|abusing|abused)) (?:[\\w-]+ ){0,2}$`,
      ),
      rule(`\\b(?:rape|sexual assault|sexual abuse|molestation) of (?:[\\w-]+ ){0,2}$`),
      rule(`\\b(?:rape|assault|abuse|trafficking) (?:victim|survivor)s?${NAMED}?,? $`),
    ],
    after: [
      rule(
        `^${WAS}(?:[\\w-]+ ){0,2}(?:raped|gang-raped|molested|sexually (?:assaulted|abused)|trafficked)\\b`,
      ),
      rule(`^${APPOSED}(?:rape|sexual assault|sexual abuse|trafficking) (?:victim|survivor)\\b`),
    ],
  },
  {
    class: 'asylum-seeker',
    reason: 'asylum seeker',
    setting: rule(`\\b(?:asylum|defect(?:ed|or|ors|ing|ion)|refugees?|deport(?:ed|ation)|resettle\\w*)\\b`),
    before: [
      rule(
        `\\b(?:asylum[- ]seekers?|defectors?|refugees?|returnees?|deportees?|asylum applicants?)${NAMED}?,? $`,
      ),
      rule(`\\basylum (?:claim|application|request|bid|plea) (?:of|by|from) $`),
      rule(`\\bgrant(?:ed|ing)? asylum to $`),
    ],
    after: [
      rule(`^${APPOSED}(?:asylum[- ]seeker|defector|refugee|returnee|deportee)\\b`),
      rule(
        `^(?:,[^,.]{0,50},)?,? (?:who )?(?:(?:has|have|had|is|was|wants? to|wanted to|hopes? to) )?(?:sought|seeks?|seeking|appl(?:y|ied|ying) for|request(?:ed|ing)?|been granted|granted|denied) (?:political )?asylum\\b`,
      ),
      rule(`^(?:,[^,.]{0,50},)?,? (?:who )?(?:(?:has|have|had) )?defected\\b`),
      rule(`^(?:['’]s|s['’]) (?:asylum|refugee) (?:claim|application|case|request|status)\\b`),
    ],
  },
  {
    class: 'victim-unnamed',
    reason: 'named before the family was told',
    setting: rule(
      `\\b(?:(?:until|pending|before|after) (?:the )?(?:notif(?:ication|ying) of )?(?:(?:her|his|their|the) )?(?:next of kin|famil(?:y|ies)|relatives)(?: (?:is|are|was|were|have been|has been|had been|can be))? (?:notified|informed|told)|pending notification of (?:next of kin|famil(?:y|ies)|relatives)|not (?:yet )?been (?:formally|officially|publicly) (?:identified|named))\\b`,
    ),
    before: [
      rule(
        `\\b(?:killed|shot dead|killing|death of|body of|victims?),? (?:was |were )?(?:identified (?:by \\w+(?: \\w+)? )?as )?$`,
      ),
    ],
    after: [
      rule(`^${WAS}(?:killed|shot dead|found dead|pronounced dead|fatally \\w+)\\b`),
      rule(`^,? (?:\\d{1,3}, )?died\\b`),
    ],
  },
  {
    class: 'suspect',
    reason: 'suspect not charged',
    setting: rule(`\\b(?:suspect(?:s|ed)?|person of interest|arrested|detained|questioned)\\b`),
    before: [
      rule(`\\b(?:suspects?|persons? of interest)${NAMED}?,? $`),
      rule(
        `\\b(?:arrested|detained|questioning|questioned) (?:an? )?(?:[\\w-]+ ){0,2}?(?:man|woman|suspect)?${NAMED}?,? $`,
      ),
    ],
    after: [
      rule(`^${APPOSED}(?:suspect|person of interest)\\b`),
      rule(
        `^${WAS}(?:suspected of|arrested|being questioned|questioned|a suspect|a person of interest|named as a suspect)\\b`,
      ),
    ],
  },
];

/** A name that a report gives with an age under 18: ", 15,", "aged 9", "(aged 16)", "15-year-old NAME", "NAME, who is 12". */
export const YOUNG_AFTER =
  /^(?:, (?:aged? )?(?:[1-9]|1[0-7])(?=[,.;]| and | of | from |$)| \(aged? (?:[1-9]|1[0-7])\)|,? (?:who )?(?:is|was) (?:only |just )?(?:[1-9]|1[0-7])(?: years old)?(?=[,.;]| and | when |$)|, an? (?:[\w-]+ ){0,2}?(?:[1-9]|1[0-7])[- ]year[- ]old| aged (?:[1-9]|1[0-7])\b)/i;
const CHILD =
  '(?:boy|girl|son|daughter|toddler|teen|teenager|student|pupil|brother|sister|child|infant|baby|victim|suspect|cousin|nephew|niece|male|female|youth|grandson|granddaughter|stepson|stepdaughter|twins?)';
export const YOUNG_BEFORE = new RegExp(
  `\\b(?:[1-9]|1[0-7])[- ](?:year|month|week|day)s?[- ]old (?:${CHILD},? ){0,2}(?:named |called |identified as )?$`,
  'i',
);
/** The age alone in brackets is as often the number on a shirt: it counts in a sentence about children. */
export const YOUNG_BRACKET = /^ \((?:[3-9]|1[0-7])\)/;
export const CHILD_WORD = new RegExp(`\\b${CHILD}s?\\b`, 'i');

/** Offices and callings that put a name in public: whoever bears one is not held by nearness. Lower case, as they stand before a name. */
export const PUBLIC_TITLE =
  /\b(?:president|prime minister|premier|minister|chancellor|king|queen|prince|princess|pope|emperor|governor|gov|mayor|senator|sen|congress(?:man|woman)|rep|representative|lawmaker|mp|ambassador|secretary|spokes(?:man|woman|person)|chair(?:man|woman)?|director|commander|general|gen|admiral|adm|colonel|col|maj|major|marshal|judge|justice|prosecutor|attorney|lawyer|sheriff|chief|commissioner|speaker|leader|envoy|dr|professor|prof|detective|det|inspector|superintendent|officer|correspondent|reporter|rev|reverend|bishop|archbishop|cardinal|imam|ayatollah|ceo)\.?,? $/i;
/** The same, standing after a name. */
export const PUBLIC_APPOSITION =
  /^, (?:(?:an?|the|his|her|their|its|who (?:is|was)|former|then|retired|acting) )?(?:(?!of |who |that |victim|captured |suspect)[\w'’-]+ ){0,5}?(?:president|minister|chancellor|governor|mayor|senator|congress(?:man|woman)|lawmaker|ambassador|secretary|spokes(?:man|woman|person)|chair(?:man|woman)|director|commander|general|admiral|judge|prosecutor|attorney|lawyer|sheriff|police chief|commissioner|speaker of|leader|envoy|professor|analyst|expert|head of|researcher)\b/i;

/** A name that only says who speaks: "the prisoners, NAME said". */
export const SPEAKS_AFTER =
  /^,? (?:(?:also|later|then|has|had) )?(?:said|says|told|added|adds|wrote|writes|confirmed|announced|noted|stated|claimed|argued|posted|tweeted)\b/i;

/** Last words of names of things that people are not called by. */
export const THING_NAME =
  /\b(?:Barrage|Dam|Airport|Airfield|Airbase|Base|Bridge|City|Town|Village|Province|District|Region|Oblast|County|State|Hills|Heights|Mountain|Island|River|Valley|Road|Avenue|Highway|Square|Hospital|School|High|Elementary|Academy|University|Station|Plant|Port|Castle|Army|Guard|Forces?|Party|Council|Ministry|Agency|Police|Group|Union|Brigade|Battalion|Division|Regiment|News|Times|Company|Inc|Corp|Ltd|Bank|Club|League|Cup|Games|War|Act|Treaty)$/;

/** Words after which a suspect is one no longer: a court has the case. */
export const CHARGED =
  /\b(?:charged|charges|booked|indict(?:ed|ment)|convicted|sentenced|pleaded|pled|arraigned|found guilty|on trial|stood trial)\b/i;

/** Service numbers and the like: the number itself is the group. */
export const SERVICE_NUMBER =
  /\b(?:service|serial|military|army|identity|identification|ID|dog[- ]tag|unit|rank|personal|token)(?: (?:card|number|no\.?|num|tag|ID|book)){1,2}(?: (?:is|was|reads|reading|of))?:? ?#?([A-Z]{0,4}[-–№ ]?\d[\d-]{3,})/dgi;

/** Where someone comes from: the place is the group. */
export const HOME_PLACE =
  /\b(?:(?:from|born in|native of|grew up in|raised in|lived in|lives in|home ?town (?:of|is|was|in)|home village (?:of|is|was|in)|resident of) (?:(?:the|a) )?(?:(?:small|remote|nearby|mining|fishing) )?(?:(?:village|town|city|hamlet|settlement|district|county|province|suburb) (?:of |in )?)?)(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/dgu;

/** Kin with a name: the name is the group. */
export const NAMED_KIN =
  /\b(?:his|her|their|the (?:soldier|prisoner|captive|boy|girl|child|teen(?:ager)?|victim)['’]s) (?:\w+ )?(?:mother|father|mom|mum|dad|wife|husband|brother|sister|son|daughter|fianc[eé]e?|girlfriend|boyfriend|uncle|aunt|grandmother|grandfather|cousin|parents),? (?:named |called )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})/dgu;

/** The school of a child: its name is the group. */
export const NAMED_SCHOOL =
  /\b((?:\p{Lu}[\p{L}’'.-]+ ){1,4}(?:School|Academy|College|Kindergarten|Preschool|Nursery|Elementary|Primary|High)(?: School)?)\b/dgu;

/** Somebody in the hands of the other side, without a name: what he says there is said in captivity. */
export const CAPTIVE_SPEAKER = new RegExp(
  `\\b(?:captured (?:[\\w-]+ ){0,3}${FIGHTER}|${FIGHTER} (?:who (?:was|were) )?(?:captured|taken prisoner|held)|(?:first|second|other) (?:soldier|prisoner|fighter)|prisoners? of war|POWs?|captives?|prisoners?|one of the (?:captured |two |three )?(?:soldiers|prisoners|captives|men))\\b`,
  'i',
);

/** What makes "captured" and "prisoner" a matter of war and not of police or film. */
export const COMBAT_SETTING = new RegExp(
  `\\b(?:soldiers?|troops?|army|armed forces|fighters?|servicem[ae]n|prisoners? of war|POWs?|front ?line|battlefield|invasion|war|combat|militants?|paratroopers?|marines)\\b`,
  'i',
);

/** How somebody took his or her own life: the words to leave out are the group. */
export const SUICIDE_METHOD =
  /\b(?:(?:killed (?:himself|herself|themselves)|took (?:his|her|their) own li(?:fe|ves)|died by suicide|committed suicide|commit suicide)[^.;\n]{0,40}? ((?:by|with|using) (?!cop\b|police\b)[^,.;\n]{3,60})|((?:hanged|hung|shot|stabbed|poisoned|drowned|electrocuted|suffocated|asphyxiated) (?:himself|herself|themselves)(?: (?:with|in|from) [^,.;\n]{3,50})?)|((?:slit|cut) (?:his|her|their) (?:own )?(?:wrists?|throats?))|(set (?:himself|herself|themselves) (?:on fire|ablaze|alight))|(self-inflicted (?:gunshot|stab|knife) wounds?)|((?:intentional|deliberate|suicidal) (?:drug )?overdose[^,.;\n]{0,40}))/dgi;
/** A sentence that tells of a death by one's own hand, and one that tells of a mishap. */
export const SELF_DEATH =
  /\b(?:suicides?|suicidal|dead|died|death|killed|fatal(?:ly)?|body|hanged|own li(?:fe|ves)|set (?:himself|herself|themselves) (?:on fire|ablaze|alight)|slit|overdose)\b/i;
export const MISHAP =
  /\b(?:accident(?:s|al|ally)?|unintentional(?:ly)?|inadvertently|playing with|by mistake|surviv(?:ed|ing))\b/i;
/** Attacks called suicide attacks are told as attacks. */
export const SUICIDE_ATTACK = /\bsuicide (?:bomb|attack|vest|drone|blast|mission|squad|strike|car|truck)/i;

/** People hiding or sheltering now, with the named place: the place is the group. Past tense tells of what is over. */
export const HIDING_PLACE =
  /\b(?:(?:is|are|remains?|still|currently) (?:now |still |currently )?(?:hiding|sheltering|holed up|in hiding|taking shelter|staying|housed|being housed)|(?:safe ?house|women['’]s (?:shelter|refuge)|secret (?:shelter|location)))[^.;\n]{0,40}? (?:in|at|inside|on|near) (?:the |a |an )?((?:\p{Lu}[\p{L}’'.-]+ ){0,4}(?:School|Church|Hospital|Hotel|Hostel|Station|Street|Road|Avenue|Lane|Centre|Center|Basement|Mosque|Monastery|Building|Clinic|Camp|Shelter|Park|Mall|House|Square|University|Library|Theatre|Theater|Hall))\b/dgu;
/** What makes co-ordinates those of people who may be hit, and not of a monument. */
export const EXPOSED =
  /\b(?:troops?|soldiers?|battery|batteries|launchers?|positions?|convoys?|units?|bunkers?|shelter(?:s|ing)?|hiding|refugees?|civilians?|hospital|field camp|command post)\b/i;
/** Co-ordinates in a text: always finer than a district. */
export const COORDINATES =
  /((?<![\d.])-?\d{1,2}\.\d{3,8}°? ?[NS]?, ?-?\d{1,3}\.\d{3,8}°? ?[EW]?|\b\d{1,3}°\d{1,2}['′](?:\d{1,2}(?:\.\d+)?["″])? ?[NS],? \d{1,3}°\d{1,2}['′](?:\d{1,2}(?:\.\d+)?["″])? ?[EW])/dg;

/** Medical facts about a person: the words to leave out are the group. Injuries of the event itself are news, not medical detail. */
export const MEDICAL_DETAIL =
  /\b((?:(?:was|were|been|being|is) (?:recently )?diagnosed with|tested positive for|(?:suffers?|suffered|suffering) from(?= (?:\w+ ){0,2}(?:depress|schizo|bipolar|addict|alcohol|anxiety|cancer|diabet|epilep|dementia|post-traumatic|PTSD|HIV|AIDS|tubercul|disorder|disease|illness)\w*)|had a history of(?= (?:\w+ ){0,2}(?:mental|depress|drug|alcohol|addict|psychiatric|substance|suicid|illness)\w*)) [^,.;\n]{3,60}|(?:is|was) HIV[- ]positive|(?:is|was|were|being) mentally ill[^,.;\n]{0,30})/dgi;

/** What makes a story grave, whoever it happened to: no advertisement stands in it. */
export const GRAVE_WORDS =
  /\b(?:killed|kills|killing|killings|dead|died|dies|deaths?|fatal(?:ly|ity|ities)?|murder(?:s|ed|er)?|homicide|manslaughter|massacre\w*|genocide|execut(?:ed|ions?)|bod(?:y was|ies were|ies)|funeral|suicide|prisoners? of war|POWs?|taken prisoner|captivity|captives?|hostages?|kidnap\w*|abduct\w*|torture[ds]?|rap(?:e|ed|ist)|sexual(?:ly)? (?:assault|abus)\w*|child abuse|molest\w*|stillb\w+|drowned|casualties|wounded|mass shooting)\b/i;
