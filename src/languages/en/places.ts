const split = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that say what sort of place the name before or after them is ("Kursk region", "County Durham"); lower case. */
export const PLACE_KIND_WORDS = split(`
  region oblast province state county district governorate prefecture republic krai territory department parish canton voivodeship
  municipality city town village township borough suburb neighborhood neighbourhood island islands islet peninsula valley mountains
  mountain desert river lake sea bay gulf strait coast camp enclave area capital division commune raion`);

/** Those of them that name a division larger than a town, with the kind of place they point to. */
export const DIVISION_WORDS = split(
  'region oblast province state governorate prefecture republic krai territory department canton voivodeship county district parish',
);

/** Words of direction and part that stand before a place ("northern Syria", "downtown Houston"); lower case. */
export const DIRECTION_WORDS = split(`
  north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern
  southeastern southwestern north-east north-west south-east south-west upper lower greater downtown uptown inner outer mid
  rural suburban metropolitan metro mainland coastal occupied neighboring neighbouring nearby`);

/** Prepositions after which a name is likely a place; lower case. */
export const LOCATIVE_WORDS = split(
  'in at near from outside inside around across throughout into toward towards to between through of within beyond over off',
);

/** Those that hardly ever stand before anything but a place or a time. */
export const STRONG_LOCATIVE_WORDS = split('in near outside throughout inside across');

/** Lower-case words inside place names ("Stoke upon Trent", "Rio de Janeiro", "Trinidad and Tobago"). */
export const NAME_PARTICLES = split(
  'of the and de del de la le les los las el al da do dos das du di upon on sur am an der den y by under in ash as bin',
);

/** Lower-case article that begins a place name when joined by a hyphen ("al-Bab"). */
export const NAME_ARTICLES = split('al el ash as ad ar at az an');

/** Words that are never a place on their own, though towns of those names exist; lower case. */
export const NON_PLACE_WORDS = split(`
  date location offense photo
  northeast northwest southeast southwest metro mount mt fort ft port st. mt. ft. gulf delta capital tour lot vista independence enterprise
  hamas fatah hezbollah nato i'll i’ll i'm i’m i've i’ve union divers
  a i me he she we us it its my our your his her they them their who what when where why how this that these those there here
  the and or but if so as at by for in of on to up no not yes all any both each few many most much some such other another one
  two three four five six seven eight nine ten first second third last next new old good best big great more less only also
  just even still then than now yet soon later early after before during since until while because although though however
  meanwhile moreover is are was were be been being am do does did done has have had can could may might must shall should will
  would january february march april june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today tomorrow
  yesterday mr mrs ms dr sir lord lady king queen prince princess pope president minister prime chancellor premier governor
  mayor senator congressman rep judge justice chief general colonel captain major sergeant officer sheriff police court army
  navy force forces government parliament congress senate house council committee commission ministry department agency office
  bureau board party bank church school college university hospital company group club league team cup game games match season
  award prize constitution bill act law order report reports story news press media post times star herald guardian observer
  mail mirror express telegraph tribune journal chronicle gazette standard reuters image photo video picture caption copyright
  share comment comments follow read click sign home page update updates breaking live watch listen advertisement officials
  authorities witnesses residents people men women children man woman boy girl family families mother father son daughter
  brother sister friend student students teacher driver victim victims suspect suspects neighbor neighbors christ jesus
  christmas easter ramadan islam muslim christian catholic jewish jew hindu buddhist sunni shia shiite orthodox protestant
  democrat democrats democratic republican republicans liberal conservative conservatives labour labor green greens tory
  tories north south east northern southern eastern western central center centre national international federal local state
  county city town village street road avenue drive lane park river lake mountain hills valley beach island bay coast sea
  society association foundation institute service services security defense defence health education finance interior foreign
  affairs energy water power fire rescue medical emergency white black red blue grey gold silver violet golden faith grace
  victory freedom peace unity success ash along around across between over under above below inside outside beyond within
  without call called asked said says told added according say source sources statement spring summer autumn fall winter day
  days week weeks month months year years morning evening night time hour hours century war attack bomb crash storm hurricane
  earthquake flood shooting murder trial case charges charge facebook twitter google apple amazon microsoft youtube instagram
  internet santa san saint st de la le el al van von bin dear hello thanks welcome ok tv pm gmt est edt pst ap afp`);

/** Names that are a surname, a given name or a common word far more often than a place: believed only with a sign of place beside them. */
export const DOUBTFUL_WORDS = split(`
  mobile nice reading split bath sandwich deal wells barking tours male nancy lens angers bury battle rugby hove ware hull
  sale poole slough jackson madison lincoln lawrence anderson alexander wallace wilson taylor smith jones davis miller moore
  thomas harris martin thompson robinson lewis walker allen young wright scott hill adams baker nelson mitchell roberts turner
  phillips campbell parker evans edwards collins stewart morris murphy cook rogers morgan cooper peterson reed bailey bell
  kelly howard ward cox diaz richardson wood watson brooks bennett gray james reyes hughes price myers long foster sanders
  ross morales powell sullivan russell ortiz jenkins perry butler barnes fisher henderson coleman simmons patterson reynolds
  graham gonzalez ramos griffin cole hayes gibson bryant ellis stevens murray ford marshall owens mcdonald harrison ruiz
  alvarez woods jefferson johnson clinton kennedy nixon carter reagan bush elizabeth francis david michael robert john george
  charles william orange rose paradise eden hope progress liberty independent union god parade trump obama biden putin merkel
  brown gomez gutierrez kim west`);

/** Words after a place name that make both together a newspaper's or a channel's name; lower case. */
export const MEDIA_WORDS = split(`
  times post chronicle herald tribune journal gazette star sun news globe inquirer examiner telegraph mail press observer standard
  daily weekly record dispatch register courier bulletin review today tv radio broadcasting online`);

/** Words after a place name that make both together a sports team's name, beside those that only fans know; lower case. */
export const TEAM_WORDS = split(`
  united city fc athletic rovers wanderers town albion hotspur villa forest rangers celtic giants jets knicks yankees mets dodgers
  lakers clippers bulls bears cubs sox celtics patriots bruins eagles phillies flyers cowboys mavericks astros rockets texans spurs
  heat dolphins marlins hurricanes falcons braves hawks broncos rockies nuggets raiders warriors giants kings ravens orioles
  steelers pirates penguins browns cavaliers indians guardians bengals reds lions tigers pistons wings packers brewers bucks vikings
  twins timberwolves wild chiefs royals saints pelicans panthers hornets magic rays buccaneers lightning titans predators grizzlies
  jazz suns cardinals diamondbacks coyotes seahawks mariners sounders blazers kraken canucks flames oilers raptors leafs canadiens
  senators sabres bills colts pacers rams chargers padres blues bombers roughriders argonauts stampeders`);

/** Event words: what a report tells of, in the forms that stand near the place of it; lower case stems, matched from the start of a word. */
export const EVENT_STEMS = split(`
  kill die dead death injur wound shot shoot stab murder attack bomb blast explo crash collid derail overturn collaps fire burn
  blaze flood quake earthquake storm hurricane tornado landslide erupt strike struck hit captur arrest detain charg convict sentenc
  raid clash fight fought batt protest demonstrat rall riot march kidnap abduct hostage evacuat rescu found discover outbreak infect
  diagnos vot elect referendum summit meet met talk held host visit arriv open launch clos seiz retak advanc offens invad occup
  accident incident disaster drown robb burgl search trial court poison spill leak`);

/** Nouns for who speaks: a place right before one of them is a seat of power, not a scene ("Seoul's spy agency"). */
export const SPEAKER_NOUNS = split(`
  government ministry minister president premier chancellor agency officials official spokesman spokeswoman spokesperson embassy
  ambassador parliament army military forces police intelligence service authorities leader leaders lawmakers diplomats regime
  administration troops soldiers commanders envoy state media prime foreign defense defence`);

/** Verbs that make a capital a speaker when they follow it ("Washington said"); lower case. */
export const SPEAKER_VERBS = split(
  'said says has had is was will would denies denied insists insisted wants warned urged accused accuses claims claimed rejects rejected announced confirmed called hopes fears backs supports and',
);

/** What a bare name means in news when nothing else is said: folded name to the place's id. */
export const USUAL_SENSES: ReadonlyMap<string, string> = new Map([
  ['washington', 'geonames:4140963'],
  ['new york', 'geonames:5128581'],
  ['moscow', 'geonames:524901'],
  ['korea', 'iso3166:KR'],
  ['congo', 'iso3166:CD'],
  ['congolese', 'iso3166:CD'],
  ['ireland', 'iso3166:IE'],
  ['gaza', 'geonames-admin1:PS.GZ'],
  ['punjab', 'geonames-admin1:IN.23'],
  ['kashmir', 'newsledger:kashmir'],
  ['london', 'geonames:2643743'],
  ['georgian', 'iso3166:GE'],
]);

/** Two-letter abbreviations that stand without the town they belong to; others ("IN", "OR") need it. */
export const LONE_ABBREVIATIONS = split('US UK EU NZ DC NY NJ BC');

/** Abbreviations with full stops inside that mean a place; "M.D." and "P.A." do not. */
export const DOTTED_ABBREVIATIONS = split(
  'U.S. U.K. U.A.E. E.U. U.S.A. U.S.S.R. D.C. B.C. N.Y. N.J. N.C. S.C. N.D. S.D. N.M. N.H. R.I. W.Va. L.A. P.E.I. N.Y.C. D.P.R.K. P.R.C. N.B. N.S. N.S.W.',
);

/** Words after a name that make both together a street's or a building's name; lower case. */
export const STREET_WORDS = split(
  'street road avenue ave ave. st st. rd rd. boulevard blvd blvd. lane drive dr dr. highway way court place square terrace expressway parkway turnpike bridge',
);

/** Words after a town's name that make it the scene's own: its forces, its courts, its people ("Joplin police", "a Joplin man"); lower case. */
export const LOCAL_NOUNS = split(`
  police sheriff sheriff's sheriff’s deputies firefighters fire coroner officers detectives paramedics man woman teen teenager boy girl couple mother
  father resident residents area neighborhood neighbourhood native officials authorities school schools mayor council suburb
  hospital courthouse airport businessman family`);

/** Words of a station's or paper's name in the tail of a page title ("- KSLA News 12 Shreveport, Louisiana"). */
export const OUTLET_TAIL =
  /\b(?:News|Weather|Sports|TV|Radio|Times|Herald|Tribune|Gazette|Online|[KW][A-Z]{2,3}(?:-TV)?)\b|\.com\b/;

/** Divided countries whose halves are called "the North" and "the South" once the country is named; `mark` is the word that names it. */
export const HALVES: readonly { mark: RegExp; halves: Readonly<Record<string, string>> }[] = [
  { mark: /\bKorean?s?\b/, halves: { north: 'North Korea', south: 'South Korea' } },
  { mark: /\bSudan(?:ese)?\b/, halves: { south: 'South Sudan' } },
];

/** A capital right behind its country's name or the word for its people: "Ukraine's capital", "the Ukrainian capital"; not if its name follows. */
export const CAPITAL_AFTER_NAME =
  /^(?:['’]s)? (capital(?: city)?)\b(?![’'-]|,? \p{Lu}| (?:of|markets?|gains?|flows?|controls?|punishment)\b)/u;

/** "in the capital", of a country that is named elsewhere; capital that is money has no such preposition. */
export const LONE_CAPITAL =
  /(?<=\b(?:in|near|outside|inside|from|around|across|throughout|into|toward|towards) )((?:the|its|their|the country['’]s|the nation['’]s) capital(?: city)?)\b(?![’'-]|,? \p{Lu}| (?:of|markets?|gains?|flows?|controls?|punishment)\b)/gu;

/** Under which key the gazetteer has a country's capital; also tells such a key from other names. */
export const capitalOf = (country: string) => `${CAPITAL_OF}${country}`;
export const isCapitalKey = (name: string) => name.startsWith(CAPITAL_OF);
const CAPITAL_OF = 'capital of ';
