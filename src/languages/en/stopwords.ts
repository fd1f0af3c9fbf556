import { WEEKDAYS } from './calendar.js';
import { stemWord } from './stems.js';

/** Function words and the bare words of saying: never a sign of what a report is about. Lower case, apostrophes cut off. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  splitList(`a about above after again against all also am an and any are aren as at be because been before being
below between both but by can cannot could couldn d did didn do does doesn doing don down dr during each
either else ever every few for from further get gets got had hadn has hasn have haven having he her here
hers herself him himself his how i if in into is isn it its itself just let like ll m may me might more
most mr mrs ms much must my myself nd neither no nor not now o of off on once one only or other our ours
ourselves out over own per rd re s said same say says shall she should shouldn since so some st such t
th than that the their theirs them themselves then there these they this those three through to told too
two under until up upon us ve very was wasn we were weren what when where whether which while who whom
whose why will with within without won would wouldn yet you your yours yourself`),
);

/*
 * Words that many texts of any subject hold. Counted over 758 runs of 405 words of Universal Dependencies English EWT and GUM
 * (names left out), with the words of news pages added by hand.
 */
const USUAL =
  splitList(`another around back best called day even find first going good great help know last little long look
made make many need never new people place really right see something still take think time use want way
well work year years`);

const FREQUENT =
  splitList(`able accused across actually ago alleged allegedly almost along already although always american among
announced anonymous anyone anything area arrested article ask asked authorities away bad based become
believe better big bit breaking business call came camera car care case cause change charged check chief
city click close come comes comment comments company conference confirmed copyright correspondent
country couple course coverage custody daily days deal department deputy different done due early editor
email emergency end enough error especially everyone everything example experience facebook fact family
far feel file following food footage form forward found free friday friend friends full future gave
general getting give given government group guys hard head headline headlines high highly history home
hope hospital hours however identified images important incident including information injured instead
international interview investigation investigators involved job journalist keep killed kind known large
later latest leader least leave left less life line link live local looking lot love main makes making
maybe mean means media meeting minister monday money month months morning move name national needs
network newsletter newspaper next nice night nothing number office officer officers official officials
often okay old open order others paper part past pay person photo photos picture places please point
police political possible posted power president press pretty price probably problem process prosecutors
public published put question questions quite read real reason received recommend rejected released
remember reply report reported reportedly reporter reporters reporting reports reserved revealed rights
room run saturday scene school second seen sent service set several share show showed small someone soon
source sources spokesman spokesperson spokeswoman staff start started state statement stay story
subscribe sunday support sure suspect system taken taking talk tell thank thanks thing things though
thought thursday times today together took top town try trying tuesday twitter understand united update
updated used using victim video wanted website wednesday week went whole witness witnesses working world
wounded yeah yes yesterday`);

const KNOWN =
  splitList(`ability absolutely access according account act action actions active activities add added addition
additional address administration advice afternoon age agreed agreement ahead air allow allowed alone
alright alternative amazing amount analysis animals answer anyway anywhere application apply areas art
atmosphere attached attack attacks attempt attend attention author available average aware awesome base
basically basis beautiful became began begin beginning behind beyond black blue board body book born box
bring british brought build building built bus buy calling capital cases caused central century certain
certainly chance changed changes changing charge cheap child children choice choose cities claim claims
class clean clear clearly cold college coming common community complete completely computer concern
connection consider considered contact continue continued contract control cool copy correct cost costs
countries cover create created credit cultural culture current currently customer customers cut
dangerous data date dead death decide decided decision deep definitely described design despite details
determined develop developed development died difference difficult dinner direct directly discuss
discussed discussion doctor dog dollars door draft drive driving dry earlier easily east easy eat eating
economic education effective effort efforts employees ended energy enjoy enjoyed ensure entire
environment established estimated evening event events eventually evidence exactly excellent except
exist expect expected expensive explain explained extremely face fair fall fantastic fast father
favorite fax fear federal feed feeling felt field fight figure final finally financial fine fit fixed
floor focus follow followed force forces foreign former forms french fresh friendly front fully fun game
gas girl girls gives giving glad global goes gon gone greater ground groups growing guess guy hair half
hand handle hands happen happened happy health healthy hear heard hearing held helped helpful higher hit
hold horrible horse hot hotel hour house huge human idea ideas image imagine immediately include
included increased independent indian individual industry info initial inside interest interested
interesting internet issue issues items kept key kids knew knowledge knows lack land language larger
largest late law lead leaders learn learning leaving led legal letter level light liked likely limited
list lives living located location longer looked looks lost lots luck lunch mail major man management
manager market material matter meal meaning meet member members men mentioned message met middle
military mind mine minute minutes model modern mom moment mother moved moving music named nation natural
nature near nearly necessary needed news non normal note notice numbers obviously offer offered oil ones
online opening opinion opportunity option options original outside overall owned owner page paid parents
particular particularly parts party pass peace percent perfect perhaps period personal personally phone
pick piece plan planning plans play playing plus points policy poor popular population position post
potential practice present previous prices private problems product products professional program
progress project proposed provide provided provides purpose putting quality quick quickly range rate
rather reading ready reasonable reasons receive recent recently record red regarding regards region
regular related religious remain remains request require required research respect response rest
restaurant result results return returned review reviews risk road role rude rules running safe save saw
saying science sea search season section security seeing seek seem seems self sell send sense separate
serious seriously served services shop short shows side sign significant similar simple simply single
sit site situation size smaller social society solution sometimes somewhere son sorry sort sound south
space speak special species specific spend spent spoke spot starting stated states step stop store
street strong student students studies study stuff style subject successful suggest summer super
supposed systems takes talking team technology telling term terms test theory therefore thinking third
thousands threat throughout thus tomorrow total touch towards training travel treat tried trip trouble
true trust turn turned twice type types understanding unique unless usually value various version via
view views visit visited wait waiting walk walking wants war warm watch watching water ways weapons web
weekend weeks west western whatever white wife willing winter wish woman women wonderful word words
worked workers works worst worth wow write writing written wrong wrote young`);

/** Share of texts, 0..1, that hold the word, by its stem; words not listed are rarer than 3 in 100. */
export const WORD_SHARES: ReadonlyMap<string, number> = new Map([
  ...KNOWN.map((word) => [stemWord(word), 0.05] as const),
  ...WEEKDAYS.map((day) => [stemWord(day.toLowerCase()), 0.12] as const),
  ...FREQUENT.map((word) => [stemWord(word), 0.12] as const),
  ...USUAL.map((word) => [stemWord(word), 0.3] as const),
]);

function splitList(words: string): string[] {
  return words.split(/\s+/).filter(Boolean);
}
