import type { Outcome } from '../../core/reading.js';

/**
 * How a word states an outcome. `done`: after its subject, as participle, adjective or intransitive verb ("12 were killed", "12 died").
 * `doing`: before its object ("killing 12", "injured 12"). `thing`: a noun that is itself counted or that names the count
 * ("12 deaths", "the death toll rose to 12").
 */
export interface OutcomeWords {
  outcome: Outcome;
  done: string;
  doing: string;
  thing: string;
}

/** Diseases that spread. */
const DISEASES =
  '(?:measles|mumps|cholera|malaria|dengue|polio|flu|influenza|covid|typhoid|hepatitis|ebola|mpox|meningitis|tuberculosis|diphtheria|salmonella|norovirus|plague|legionella|pneumonia)';

/** Outcomes in the order in which they are asked for: the worse before the milder where words are alike. */
export const OUTCOME_WORDS: readonly OutcomeWords[] = [
  {
    outcome: 'killed',
    done: 'killed|dead|died|dies|die|dying|slain|murdered|drowned|perished|executed|beheaded|lost (?:his|her|their) li(?:fe|ves)|fatally|shot dead|shot to death|assassinated|massacred|succumbed|suffocated|asphyxiated|electrocuted|lynched|starved to death|(?:beaten|burned|burnt|bludgeoned|crushed|frozen|froze|stabbed|trampled|stoned|hacked|bled|choked|kicked) to death|burn(?:ed|t) alive|did not (?:survive|make it)|(?:found|declared|pronounced) dead|buried(?! (?:under|beneath|alive|in (?:the )?(?:rubble|snow|mud|debris)))|cremated|laid to rest',
    doing:
      'kill(?:s|ed|ing)?|shot dead|shooting dead|murder(?:s|ed|ing)?|execut(?:es?|ed|ing)|claim(?:s|ed|ing)? the lives of|took the lives of|lives? of|(?:shooting )?deaths? of|killings? of|slayings? of|murders? of|(?:fatal|deadly) (?:shooting|stabbing|beating|accident|crash) of|fatally (?:shot|stabbed|shooting|wounded|injur\\w+)|behead(?:ed|ing)|massacr(?:ed|ing)|drown(?:ed|ing)|bodies of|leav(?:es|ing)|left',
    thing:
      'death toll|toll|deaths?|dead|fatalit(?:y|ies)|bod(?:y|ies)|corpses?|lives|murders|homicides|killings|number of (?:the )?(?:dead|deaths|killed|fatalities)',
  },
  {
    outcome: 'injured',
    done: 'injured|wounded|hurt|maimed|critical(?:ly)?|(?:badly|severely|seriously) (?:burned|burnt|ill)|scalded|blinded|paraly[sz]ed|disfigured|(?:los[te]|losing) (?:an?|his|her|their) (?:legs?|arms?|hands?|eyes?|limbs?|feet|foot|fingers?|sight)|treated,? (?:mostly |mainly )?for (?:[a-z]+ ){0,3}(?:cuts|burns|injuries|wounds|bruises|fractures|smoke|shock|hypothermia|frostbite|concussion)|(?:in (?:a )?(?:critical|serious|stable|fair|grave|good) (?:but stable )?condition)|with (?:[a-z-]+ ){0,3}(?:injuries|wounds|burns)|(?:suffer(?:ed|ing)?|sustain(?:ed|ing)?|received) (?:[a-z-]+ ){0,2}(?:injuries|wounds|burns|cuts|bruises|fractures|concussion|shock)',
    doing: 'injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?|maim(?:s|ed|ing)',
    thing: 'injuries|wounded|injured|number of (?:the )?(?:injured|wounded)',
  },
  {
    outcome: 'casualties',
    done: '(?:were|was|been|being) (?:shot|stabbed)|shot|stabbed|gunned down|killed or (?:wounded|injured)|dead or (?:wounded|injured)',
    doing: 'sho(?:t|ots?|oting)|stab(?:s|bed|bing)|shootings? of|gunned down',
    thing: 'casualt(?:y|ies)|losses',
  },
  {
    outcome: 'missing',
    done: 'missing|unaccounted for|(?:not|never) (?:yet )?been (?:found|located|accounted for|heard (?:of|from))|(?:buried|trapped)? ?(?:under|beneath) (?:the )?(?:rubble|debris|mud|snow|wreckage)|feared lost|(?:disappeared|vanished)|(?:was|were) lost|(?:lost|swept away) at sea|went missing|gone missing|trapped',
    doing: 'trapp(?:ed|ing)',
    thing: 'number of (?:the )?missing|disappearances',
  },
  {
    outcome: 'captured',
    done: '(?:re)?captured|taken (?:prisoner|captive|hostage)|(?:held|kept) (?:prisoner|captive|hostage)|in (?:[a-z]+ )?captivity|taken alive|g[ai]ven? themselves up|laid down (?:his|their) (?:arms|weapons)|in the hands of|in (?:rebel|enemy) hands|prisoners of|kidnapped|abducted|seized|led away|surrendered',
    doing:
      'captur(?:es?|ed|ing)|kidnap(?:ped|ping|s)?|abduct(?:s|ed|ing)?|(?:led|leading|marched) away|exchang(?:es?|ed|ing)|exchange of|swap(?:s|ped|ping)?(?: of)?|h(?:olds?|eld|olding)(?= (?:\\S+ ){1,3}?(?:soldiers|troops|fighters|militants|rebels|policemen|servicemen|gendarmes|marines)\\b)|(?:took|takes?|taking) (?:prisoner|captive|hostage)|capture of|abduction of',
    thing:
      '(?<!(?:political|escaped|remand|convicted|former) )prisoners|captives|hostages|captures|abductions|kidnappings|POWs',
  },
  {
    outcome: 'arrested',
    done: 'arrested|apprehended|rounded up|nabbed|nicked|in handcuffs|(?:led|taken) away|into (?:police )?custody',
    doing: 'arrest(?:s|ed|ing)?|apprehend(?:s|ed|ing)?|round(?:ed|ing) up|nabb(?:ed|ing)|nicked|arrests? of',
    thing: 'arrests|suspects',
  },
  {
    outcome: 'detained',
    done: 'detained|jailed|imprisoned|held|in (?:police )?custody|behind bars|brought in for questioning|remanded|interned|locked up|in (?:pre-trial )?(?:prisons?|jails?|detention|cells)|(?<!out )to (?:jail|prison)|under (?:house )?arrest',
    doing:
      'detain(?:s|ed|ing)?|jail(?:s|ed|ing)|imprison(?:s|ed|ing)?|detention (?:of|for)|holding(?= (?:\\S+ ){1,4}?(?:people|men|women|children|civilians|suspects|migrants|officers|guards|protesters|demonstrators|activists|journalists|foreigners|nationals|villagers|policemen|servicemen|sailors|crew)\\b)|intern(?:s|ed|ing)|remand(?:s|ed|ing)',
    thing: 'detentions|detainees',
  },
  {
    outcome: 'displaced',
    done: 'displaced|sheltering|in shelters|fled|uprooted|(?:living |sleeping )?in (?:tents|makeshift (?:camps|shelters))|sleeping (?:rough|outdoors|in the open)|(?:driven )?(?:from|out of) their (?:homes?|houses|villages)|driven from|(?:left|abandoned) their (?:homes?|houses|villages)|forced (?:to (?:flee|leave)|from)',
    doing: 'displac(?:es?|ed|ing)|uproot(?:ed|ing)',
    thing: 'refugees|displaced',
  },
  {
    outcome: 'evacuated',
    done: 'evacuated|evacuate|told to leave|relocated|moved (?:out|to)|(?:taken|brought|led|moved) to safety|to (?:higher|safer) ground|(?:bussed|bused|led) out|ordered (?:out|to leave)',
    doing: 'evacuat(?:es?|ed|ing)|relocat(?:es?|ed|ing)|evacuation of',
    thing: 'evacuees|evacuations',
  },
  {
    outcome: 'rescued',
    done: 'rescued|(?:brought out|found|pulled out|dug out) alive|(?:picked|plucked|fished) (?:up|from|out)|(?:winched|hauled|carried) to safety|taken aboard|brought ashore|carried out|saved|freed|liberated|set free|alive|pulled (?:alive )?from',
    doing:
      'rescu(?:es?|ed|ing)|frees?|sav(?:ed|ing) the lives of|(?:pull|carri|dragg|pluck|winch)(?:ed|ing) (?:out|to safety)|freed|freeing|liberat(?:ed|ing)|releas(?:es?|ed|ing)|pick(?:ed|ing) up(?= (?:\\S+ ){1,3}?(?:people|persons|migrants|survivors|passengers|sailors|refugees|men|women)\\b)|rescue of|release of',
    thing: 'rescues',
  },
  {
    outcome: 'defected',
    done: 'defected|defect',
    doing: 'defections? of',
    thing: 'defectors?|defections?',
  },
  {
    outcome: 'deployed',
    done: 'deployed|search(?:ed|ing)|join(?:ed|ing)? the search|battl(?:ed|ing)|tackl(?:ed|ing)|fighting|fought|comb(?:ed|ing)|scour(?:ed|ing)|patroll(?:ed|ing)|guard(?:ed|ing)|on (?:stand-?by|patrol|alert|the scene)|at the scene|at (?:his|her|its|our|their) disposal|at work|in action|involved in|(?:took|taking|take) part|flown in|rushed in|called (?:in|out|up)|drafted in|brought in|dispatched|mobili[sz]ed|sent(?! (?:home|back|away|off|down|out of|to (?:jail|prison)))|stationed|on (?:the|their) way|en route',
    doing:
      'deploy(?:s|ed|ing|ment of)?|dispatch(?:ed|ing)|mobili[sz](?:ed|ing)|sen(?:t|ds?|ding)(?! (?:\\S+ ){1,5}?(?:home|back|away|to (?:jail|prison))\\b)|draft(?:ed|ing) in|call(?:ed|ing) (?:in|out|up)|(?:guarded|escorted|protected|patrolled) by',
    thing: 'deployments',
  },
  {
    outcome: 'infected',
    done: `infected|sickened|ill|sick|tested positive|(?:fell|fallen|taken) (?:ill|sick)|c[oa]me down with|diagnosed|(?:with|has|have|had|caught) (?:the )?(?:virus|disease|infection|${DISEASES})|contracted`,
    doing: 'infect(?:s|ed|ing)|sicken(?:s|ed|ing)',
    thing:
      'infections?|(?<!(?:court|pending|heat-related|cartridge|worst|disciplinary|asylum|criminal|theft|fraud|murder|cold|legal|abuse|assault|such|rape) )cases',
  },
  {
    outcome: 'hospitalised',
    done: 'hospitali[sz]ed|in (?:hospital|surgery|intensive care)|on (?:ventilators?|oxygen)|need(?:ed|ing)? (?:hospital|medical) treatment|receiving treatment|admitted|(?:taken|rushed|airlifted|transported|admitted|brought|sent) to (?:[A-Za-z]+ ){0,3}(?:hospitals?|medical cent(?:er|re))|treated',
    doing: 'hospitali[sz](?:ed|ing)|sending|treat(?:ed|ing)',
    thing: 'hospitali[sz]ations',
  },
  {
    outcome: 'homeless',
    done: 'homeless|without (?:a )?(?:home|homes|shelter|roof)|(?:los[te]|losing) (?:his|her|their) (?:homes?|houses?|shelters?|huts?)',
    doing: '(?!)',
    thing: 'homeless',
  },
  {
    outcome: 'destroyed',
    done: 'destroyed|gone|in ruins|flattened|(?:washed|swept|blown) away|torn down|pulled down|gutted|written off|beyond repair|(?:cannot|can not) be repaired|(?:reduced )?to (?:ashes|rubble)|burn(?:ed|t) to the ground|ruined|blown up|uninhabitable|sank|sunk|burned|burnt|burn(?:ed|t) down|collapsed|levelled|leveled|razed|wrecked|shot down|downed|intercepted|demolished',
    doing:
      'destroy(?:s|ed|ing)?|ruin(?:s|ed|ing)?|burn(?:s|ed|t|ing)?(?: through)?|level(?:l?ed|l?ing)|raz(?:ed|ing)|shot down|downed|downing|intercepted|flatten(?:s|ed|ing)|demolish(?:ed|ing)|gutt(?:ed|ing)|wreck(?:ed|ing)|(?:washed|swept|washing|sweeping) away|destruction of',
    thing: 'burn(?:t|ed)(?: out)? (?:area|surface|land)',
  },
  {
    outcome: 'damaged',
    done: '(?:badly |slightly )?(?:damaged|dented|flooded|cracked|broken|smashed|scorched|inundated|submerged|under ?water|torn off|vandali[sz]ed)|(?:destroyed|damaged) (?:or|and) (?:damaged|destroyed)|knocked (?:over|down)|out of action',
    doing:
      'damag(?:es?|ed|ing)(?: to)?|flooded|cracks in|roofs off|smash(?:ed|ing)|scorch(?:ed|ing)|vandali[sz](?:ed|ing)',
    thing: '(?!)',
  },
  {
    outcome: 'votes',
    done: 'voted|cast (?:his|her|their) (?:votes?|ballots?)|abstained',
    doing: 'voted|vote of|voting|by a vote of|majority of',
    thing: 'votes?|voices|ballots?|electoral votes',
  },
  {
    outcome: 'seats',
    done: '(?!)',
    doing: '(?!)',
    thing: '(?<!(?:empty|plane|bus|passenger|theatre|stadium) )seats?|constituencies|ministries|mandates',
  },
  {
    outcome: 'jobs',
    done: 'laid off|out of work|made redundant|sacked|dismissed|los(?:e|es|t|ing) (?:his|her|their) jobs?|furloughed|without jobs',
    doing: 'hir(?:es?|ed|ing)|lay(?:ing)? off|laid off|sack(?:ed|ing)|dismiss(?:es|ed|ing)',
    thing:
      'jobs?|workforce|headcount|(?<!(?:health|army|border|military|command|guard|trading|blog) )posts|layoffs|redundancies|job (?:cuts|losses)',
  },
];

/** Things: what cannot be killed, hurt, arrested or lost sight of. The last noun of what is counted is looked up. */
export const THINGS =
  /(?:^|\s)(?:shots?|gunshots?|rounds?|bullets?|casings?|times|counts?|charges?|homes?|houses?|buildings?|cars?|vehicles?|trucks?|guns?|handguns?|weapons?|rifles?|pistols?|firearms?|blocks?|calls?|doors?|windows?|miles?|minutes?|hours?|days?|weeks?|months?|years?|dollars?|cases?|incidents?|shootings?|attacks?|wounds?|injuries|areas?|places?|locations?|scenes?|schools?|cities|towns?|states?|countries|villages|agencies|departments?|bags?|lorr(?:y|ies)|letters?|streets?|roads?|bridges|regions?|districts?|groups?|shops?|routes?|trees|kilomet(?:re|er)s|pounds?|ways?|things?|sides?|reports?|documents?|records?|photos?|photographs?|videos?|names?|images?|questions?|points?|steps?|sentences?|tanks|drones|missiles|aircraft|planes|rockets)$/i;

/** Forces and helpers, who are deployed where nothing else is told of them. The last noun of what is counted is looked up. */
export const HELPERS =
  /(?:^|\s)(?:fire-?fighters|fire(?: and rescue)? crews|fire engines|fire trucks|rescuers|(?:rescue|emergency|aid) workers|(?:rescue|search) teams|peacekeepers|troops|reservists|paratroopers|riot police|divers|search dogs|paramedics|ambulances|helicopters|aircraft|warplanes|fighter jets|water bombers|warships|lifeboats|crews)$/i;

/** One person, by a word for people in the singular. */
export const ONE_PERSON =
  '(?:man|woman|boy|girl|child|kid|teen|teenager|baby|infant|toddler|student|mother|mom|father|dad|son|daughter|brother|sister|wife|husband|girlfriend|boyfriend|friend|cousin|nephew|niece|uncle|aunt|grandmother|grandfather|officer|deputy|policeman|soldier|guard|driver|passenger|pedestrian|cyclist|motorcyclist|bystander|victim|resident|youth|youngster|juvenile|male|female|person|worker|employee|clerk|customer|neighbou?r|tourist|journalist|reporter|doctor|nurse|teacher|preschooler|freshman|sophomore|senior|junior|year-old|month-old|gunman|shooter|another|he|she)';

/** Words that tell of one death without naming who met it: "a fatal shooting". */
export const ONE_KILLED =
  /\b(?:(?:fatal|deadly) (?:[a-z-]{1,15} ){0,2}(?:shooting|stabbing|accident|crash|fire|attack|collision|beating|fall)|shooting death|homicide(?! (?:units?|bureau|division|squad|team|section|detectives?|investigators?|investigations?|commander|sergeant))|slaying|(?<!attempted )(?:death|murder|killing|slaying) of|pronounced dead|found dead|the deceased)\b/i;

/** An event whose name tells how many met the outcome. */
export interface CountedEvent {
  outcome: Outcome;
  count: number;
  words: RegExp;
}

const KILLINGS = '(?:homicide|murder|killing|slaying|(?:fatal|deadly) (?:shooting|stabbing))s?';
const ASSAULTS = '(?:shooting|stabbing)s?';

/** "double homicide", "triple shooting", "murder-suicide". */
export const COUNTED_EVENTS: readonly CountedEvent[] = [
  ...['double', 'triple', 'quadruple', 'quintuple'].flatMap((word, at): CountedEvent[] => [
    { outcome: 'killed', count: at + 2, words: new RegExp(`\\b${word}[ -]${KILLINGS}\\b`, 'i') },
    { outcome: 'casualties', count: at + 2, words: new RegExp(`\\b${word}[ -]${ASSAULTS}\\b`, 'i') },
  ]),
  { outcome: 'killed', count: 2, words: /(?<!\battempted )\bmurder[-–\/ ]suicide\b/i },
];

/** Who killed others also died: "before turning the gun on himself", "and then himself", "then took her own life". */
export const KILLER_TOO =
  /\b(?:and|then|before) (?:then )?(?:(?:fatally )?(?:kill|shoot|shot|turn|took|tak)[a-z]* )?(?:(?:the|a|his|her) (?:gun|weapon|pistol|rifle|handgun) )?(?:on )?(?:himself|herself|(?:his|her) own life)\b/i;

/** Ends with words that speak again of a count already given: "put the number at", "the toll has risen to". */
export const SAME_COUNT =
  /\b(?:the|that|this|its|their) (?:number|figure|count|tally|total|estimate)\b(?: (?:had|has|is|was|were|stood|stands|rose|risen|fell|fallen|climbed|grew|grown|been|put|again|now|then|since|at|to|from|as|by|up|down)){1,4} $/i;

/** Words of an election. */
export const ELECTION =
  /\b(?:elections?|re-?elect(?:ed|ion)|exit polls?|run-?offs?|ballots?|candidates?|first round|second round|polling stations?|by-?elections?)\b/i;

/** Ends with words by which somebody wins the share that follows: "took", "third with", "gives the Alliance". */
export const WON_LEAD =
  /\b(?:(?:won?|wins|winning|got|gets|t(?:ook|akes|aking)|polled|received|obtained|secured|garnered|gathered|reach(?:ed|es)|scored|surpass(?:ed|es)?)(?: (?:only|just|about|some|nearly|almost|over|more than|around|at least|the))?|(?:won|wins?|winning|leads?|led|ahead|finish(?:ed|es)|first|second|third|fourth|last|victory|re-?elected|re-?election)\b[^.;]{0,30}\bwith|(?:gives?|gave|put|puts|giving|putting) (?:the )?[\p{Lu}][\p{L}’'. -]{1,40}?(?: (?:on|at))?) $/u;
