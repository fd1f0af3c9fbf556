import { stemWord } from './stems.js';

/** Irregular forms and words of one meaning in news, each group under its first word. */
const GROUPS = [
  'say says said saying tell told telling tells',
  'kill killed kills killing killings die died dies dying dead death deaths slain fatal fatality fatalities perish perished',
  'injure injured injures injuring injury injuries wound wounded wounds wounding hurt',
  'soldier soldiers troop troops serviceman servicemen',
  'person persons people',
  'child children kid kids',
  'man men',
  'woman women',
  'take took taken takes taking',
  'go went gone goes going',
  'give gave given gives giving',
  'get got gotten gets getting',
  'make made makes making',
  'come came comes coming',
  'see saw seen sees seeing',
  'hold held holds holding',
  'find found finds finding',
  'leave left leaves leaving',
  'lose lost loses losing loss losses',
  'win won wins winning',
  'strike struck strikes striking stricken',
  'shoot shot shoots shooting',
  'fight fought fights fighting',
  'fall fell fallen falls falling',
  'rise rose risen rises rising',
  'send sent sends sending',
  'begin began begun begins beginning start started starts starting',
  'end ended ends ending finish finished',
  'meet met meets meeting meetings',
  'seek sought seeks seeking',
  'sell sold sells selling sale sales',
  'buy bought buys buying purchase purchased',
  'pay paid pays paying payment payments',
  'speak spoke spoken speaks speaking',
  'think thought thinks thinking believe believed believes believing belief',
  'know knew known knows knowing',
  'build built builds building buildings',
  'break broke broken breaks breaking',
  'bring brought brings bringing',
  'become became becomes becoming',
  'write wrote written writes writing',
  'lead led leads leading',
  'hit hits hitting',
  'flee fled flees fleeing',
  'arrest arrested arrests arresting',
  'detain detained detains detaining detention',
  'capture captured captures capturing',
  'official officials officer officers',
  'country countries nation nations',
  'police cop cops policeman policemen',
  'talk talks talked talking negotiation negotiations negotiate negotiated',
  'attack attacks attacked attacking assault assaults assaulted',
  'help helps helped helping aid aids aided assist assisted assistance',
  'destroy destroyed destroys destroying destruction',
  'flood floods flooded flooding',
  'agree agreed agrees agreeing agreement agreements',
  'announce announced announces announcing announcement announcements',
  'approve approved approves approving approval',
  'refuse refused refuses refusing refusal',
  'deny denied denies denying denial',
  'request requests requested requesting ask asked asks asking',
  'interview interviews interviewed interviewing',
  'resign resigned resigns resigning resignation',
  'arrive arrived arrives arriving arrival',
  'near nearby close',
  'film movie films movies',
  'car vehicle cars vehicles',
  'company firm companies firms',
  'aim aims aimed goal goals',
  'huge enormous massive giant',
  'big large bigger larger',
  'quick fast rapid quickly rapidly',
  'infect infected infection infections',
  'case cases',
  'base bases',
];

const GROUP_STEMS = new Map(
  GROUPS.flatMap((group) => {
    const words = group.split(' ');
    return words.map((word) => [word, stemWord(words[0]!)] as const);
  }),
);

/** Longest word that is stemmed; longer ones are no words. */
const LONGEST = 40;

/** The stem of a lower-case word, the same for irregular forms and for a few words of one meaning: "fatalities" and "died" give "kill". */
export function meaningStem(word: string): string {
  if (word.length > LONGEST) return word;
  const bare = word.replace(/'s?$/, '');
  return (
    GROUP_STEMS.get(word) ??
    GROUP_STEMS.get(bare) ??
    stemWord(bare.length > 6 ? bare.replace(/ly$/, '') : bare)
  );
}
