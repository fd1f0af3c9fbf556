/** Words that a judge of sentences must know: which words carry no content, negate, hedge, set a condition, or credit a speaker. */

const wordSet = (words: string) => new Set(words.trim().split(/\s+/));

/** Words without content of their own. */
export const STOP_WORDS = wordSet(`
  a an the this that these those and or but nor so yet as if than then of in on at by for to from with into onto upon about
  above below over under after before since until till while during between among amid against through throughout across along
  around near off out up down away back again further once here there when where why how all any both each few more most
  other others another some such no not only own same too very s t can will just don should now is are was were be been being am have has
  had having do does did doing done would could may might must shall ought i me my myself we us our ours you your yours he him
  his himself she her hers herself it its itself they them their theirs themselves who whom whose which what also however
  although though because per via within without including according still already even ever one ones mr mrs ms dr sir`);

/** Words that only report speech and so tell no event of their own. */
export const PLAIN_SAYING = wordSet(`
  said says say saying told tells tell telling according stated states added adds noted notes reported reports statement`);

/** Words that negate what stands after them in the clause. */
export const NEGATORS = wordSet(`
  not no never neither nor none nobody nothing nowhere cannot without hardly barely n't`);

/** Verbs that negate their object: to deny a claim is to say that it is not so. */
export const DENYING = wordSet(`
  deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing
  dispute disputes disputed refute refutes refuted dismiss dismisses dismissed decline declines declined`);

/** Words that make what follows less than a plain fact. */
export const HEDGES = wordSet(`
  may might could reportedly allegedly alleged apparently apparent possibly possible perhaps probably probable likely unlikely
  unconfirmed preliminary purportedly purported presumably presumed potentially potential suspected suspects suspect suggests
  suggest suggested hints hinted appears appeared appear appearing seems seemed seem rumoured rumored feared fears fear
  expected expects expect believed believe believes would should considering consider considers hopes hope hoped hoping
  wants want wanted wishes plans plan planned planning intends intend intended aims aim trying tries thinks think
  estimated estimates estimate`);

/** Words of offering, proposing and asking: the thing offered has not happened. */
export const OFFERING = wordSet(`
  offer offers offered offering ready willing propose proposes proposed proposing proposal prepared suggest suggests
  suggested asked ask asks demanded demands demand urged urges urge request requests requested called calls calling invite invited threatened threatens
  threaten vowed vows vow promised promises promise pledged pledges pledge seeking seeks sought`);

/** Words that vouch for what is said: who uses them takes it for true or has seen it done. "Admitted to" is of hospitals. */
export const VOUCHING = wordSet(`
  confirm confirms confirmed confirming prove proves proved proven admit admits admitted admitting acknowledge acknowledges
  acknowledged concede concedes conceded confess confesses confessed verify verifies verified reveal reveals revealed`);

/** Words that make one thing the cause of another: "led" and "due" only before "to". */
export const CAUSES = wordSet(`
  because due owing thanks led lead leads leading caused causing triggered triggering triggers prompted prompting prompts sparked sparking sparks
  resulted resulting`);

/** Further words by which a report may say the same. */
export const LINKS_OF_CAUSE = wordSet(`
  cause causes trigger prompt spark result results blame blames blamed blaming attributed attributes attribute reason reasons why
  since so therefore from over effect effects consequence consequences`);

/** Words that open a condition. */
export const CONDITIONALS = wordSet('if unless provided providing assuming should');

/** Words for people that say nothing of who they are. */
export const GENERIC_COUNTED = wordSet('person people human being victim thing case total');

/** Words that tell what happened to those counted; other forms of the same words count too. */
export const OUTCOME_WORDS: ReadonlyMap<string, string> = new Map([
  ['kill', 'killed'],
  ['injure', 'injured'],
  ['casualty', 'casualties'],
  ['casualties', 'casualties'],
  ['missing', 'missing'],
  ['capture', 'captured'],
  ['detain', 'detained'],
  ['arrest', 'arrested'],
  ['displaced', 'displaced'],
  ['evacuated', 'evacuated'],
  ['rescued', 'rescued'],
  ['defected', 'defected'],
  ['infect', 'infected'],
  ['hospitalised', 'hospitalised'],
  ['hospitalized', 'hospitalised'],
  ['homeless', 'homeless'],
  ['destroy', 'destroyed'],
  ['damaged', 'damaged'],
  ['votes', 'votes'],
  ['seats', 'seats'],
]);

/** Words between a number's bound and the number: "more than", "at least" and the like, longest first. */
export const BOUNDS: readonly (readonly [
  string,
  'about' | 'at least' | 'more than' | 'at most' | 'less than',
])[] = [
  ['as many as', 'at most'],
  ['as much as', 'at most'],
  ['as few as', 'at least'],
  ['not more than', 'at most'],
  ['no more than', 'at most'],
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['more than', 'more than'],
  ['fewer than', 'less than'],
  ['less than', 'less than'],
  ['at least', 'at least'],
  ['at most', 'at most'],
  ['up to', 'at most'],
  ['upwards of', 'more than'],
  ['in excess of', 'more than'],
  ['close to', 'about'],
  ['nearly', 'less than'],
  ['almost', 'less than'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['exceeding', 'more than'],
  ['under', 'less than'],
  ['below', 'less than'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
  ['minimum of', 'at least'],
  ['maximum of', 'at most'],
];

/** Ordinal words and their ranks. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** Countries whose adjective shares no stem with the name: each line holds words for one country. */
export const COUNTRY_WORDS: readonly string[] = [
  'britain british uk u.k. briton britons',
  'france french frenchman',
  'america american americans us u.s. usa u.s.a.',
  'netherlands dutch holland',
  'spain spanish spaniard spaniards',
  'greece greek greeks',
  'germany german germans',
  'denmark danish danes dane',
  'sweden swedish swede swedes',
  'switzerland swiss',
  'turkey turkish turks turk türkiye',
  'poland polish poles pole',
  'ireland irish',
  'scotland scottish scots',
  'england english',
  'finland finnish finns',
  'china chinese',
  'japan japanese',
  'eu e.u.',
  'un u.n.',
  'iraq iraqi iraqis',
  'iran iranian iranians',
  'israel israeli israelis',
  'pakistan pakistani pakistanis',
  'afghanistan afghan afghans',
  'philippines philippine filipino filipinos',
  'thailand thai thais',
  'wales welsh',
  'norway norwegian norwegians',
  'portugal portuguese',
];
