const split = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that make a capitalised name an organisation's; lower case. */
export const ORGANISATION_WORDS = split(`
  ministry agency service services police department council committee commission university college institute institution
  school hospital bank court parliament congress senate assembly government administration authority office bureau board union
  party army navy force forces guard corps command association federation foundation society organization organisation centre
  center company corporation corp inc ltd llc plc group holdings club league network news times post journal herald tribune
  telegraph guardian press television radio airlines airways motors industries partners fund trust alliance coalition front
  movement brigade battalion regiment division headquarters embassy consulate kremlin pentagon nations house staff laboratory
  laboratories chamber conference syndicate consortium taliban hamas hezbollah interpol unicef nato`);

/** Last words of names that are an organisation's and no place's, whatever place stands before them ("Kisumu County Office"). */
export const BODY_WORDS: ReadonlySet<string> =
  split(`ministry agency service services police department council committee commission authority office bureau board union party army association
  federation foundation society organisation organization company corporation administration government`);

/** Common nouns that stand for an organisation named before ("the agency"), with the name words that they may stand for; lower case. */
export const ORGANISATION_NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['agency', ['agency', 'service', 'bureau', 'administration']],
  ['service', ['service']],
  ['ministry', ['ministry']],
  ['department', ['department']],
  ['bureau', ['bureau']],
  ['council', ['council']],
  ['committee', ['committee']],
  ['commission', ['commission']],
  ['court', ['court']],
  ['university', ['university', 'college']],
  ['hospital', ['hospital']],
  ['bank', ['bank']],
  ['party', ['party']],
  ['union', ['union']],
  ['association', ['association', 'federation']],
  [
    'company',
    [
      'inc',
      'corp',
      'corporation',
      'company',
      'ltd',
      'llc',
      'plc',
      'group',
      'holdings',
      'motors',
      'airlines',
      'airways',
      'industries',
    ],
  ],
  ['airline', ['airlines', 'airways']],
  ['newspaper', ['times', 'post', 'journal', 'herald', 'tribune', 'telegraph', 'guardian']],
  ['embassy', ['embassy']],
  ['government', ['government']],
  ['parliament', ['parliament', 'assembly', 'congress']],
  ['military', ['military', 'army', 'forces', 'staff']],
  ['army', ['army']],
  ['police', ['police']],
]);

/** Modifiers of such a noun that point to a word of the name ("spy agency": Intelligence). */
export const NOUN_HINTS: ReadonlyMap<string, string> = new Map([
  ['spy', 'intelligence'],
  ['intelligence', 'intelligence'],
  ['weather', 'meteorological'],
  ['health', 'health'],
  ['defense', 'defense'],
  ['defence', 'defence'],
  ['foreign', 'foreign'],
  ['interior', 'interior'],
  ['justice', 'justice'],
  ['space', 'space'],
  ['nuclear', 'atomic'],
  ['news', 'news'],
]);

/** Wires and outlets that people speak to; a name here as addressee is the relay ("told Reuters that"). Lower case. */
export const OUTLETS = split(`
  reuters ap afp yonhap cnn bbc npr cbs nbc abc msnbc bloomberg tass interfax ria xinhua kyodo ansa dpa efe anadolu belta
  ukrinform politico axios cnbc aljazeera sky itv kcna nhk rbc meduza suspilne guardian telegraph newsweek`);
