const split = (list: string) => new Set(list.trim().split(/\s+/));

/** Titles that stand before a person's name; lower case, without full stop. Several may follow one another ("Brigadier General"). */
export const TITLES = split(`
  mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father pastor imam rabbi sheikh sheik ayatollah pope
  cardinal archbishop bishop sister brother saint st gen general maj major col colonel lt lieutenant capt captain cmdr commander
  adm admiral brig brigadier sgt sergeant cpl corporal pvt private marshal chief constable detective inspector superintendent
  officer sheriff deputy president vice prime minister chancellor premier king queen prince princess emperor emir sultan sen senator
  rep representative congressman congresswoman gov governor mayor councilman councilwoman councillor mp judge justice
  ambassador secretary undersecretary attorney speaker chairman chairwoman chair director ceo cfo founder coach manager
  spokesman spokeswoman spokesperson leader foreign defense defence interior health finance former acting retired assistant first
  lieutenant-general major-general commissioner delegate envoy commandant`);

/** Titles that an office bears without a name ("the president"); the last word of an office, lower case. */
export const OFFICES = split(`
  president minister chancellor premier king queen prince princess pope governor mayor senator congressman congresswoman
  ambassador secretary spokesman spokeswoman spokesperson chairman chairwoman chairperson director commander general colonel
  sheriff judge prosecutor chief leader speaker commissioner ceo coach envoy lawmaker deputy candidate`);

/** Words that may stand between "the" and an office ("the health minister"). */
export const OFFICE_MODIFIERS = split(`
  prime vice deputy former acting foreign defense defence interior health finance justice education transport trade energy
  economy environment police fire army navy regional provincial state local city town party opposition military chief
  attorney press senior new then-`);

/** Callings that newspapers set before a name without a comma ("prosecutor Jane Roe"); none that is often a name itself. Lower case. */
export const OCCUPATIONS = split(`
  prosecutor lawyer barrister solicitor accountant auditor economist scientist researcher professor lecturer epidemiologist
  virologist physicist chemist biologist historian analyst engineer architect doctor surgeon nurse paramedic midwife pharmacist
  psychologist psychiatrist teacher student pupil headteacher farmer fisherman shopkeeper trader businessman businesswoman
  entrepreneur banker investor journalist reporter editor correspondent photographer author writer novelist poet actor actress
  singer musician activist campaigner organiser organizer volunteer resident villager neighbour neighbor eyewitness witness
  survivor passenger driver pilot sailor firefighter paratrooper soldier guardsman policeman policewoman investigator negotiator
  mediator diplomat lawmaker politician ombudsman ombudswoman coroner defendant plaintiff widow widower geologist
  seismologist meteorologist forecaster ecologist sociologist criminologist statistician veterinarian vet clerk carer
  co-founder vice-president vice-chair`);

/** Who asks and tells in transcripts, as labels name them; lower case. */
export const JOURNALISTS: ReadonlySet<string> = new Set(
  'q question newsreader anchor presenter host reporter correspondent interviewer moderator narrator announcer'.split(
    ' ',
  ),
);
