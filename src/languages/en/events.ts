import { indexPhrases } from './phrases.js';

const split = (list: string) => new Set(list.trim().split(/\s+/));

/** Verb forms (and some nouns) that tell what came of an event; lower case. */
export const OUTCOME_WORDS = split(`
  killed kills kill dies injures wounds hits strikes arrests captures seizes frees wins loses bans destroys collapses died dead injured wounded hurt captured detained arrested charged convicted sentenced jailed released freed abducted kidnapped
  displaced evacuated rescued missing defected surrendered deployed infected hospitalized hospitalised destroyed damaged burned burnt
  flooded collapsed exploded crashed derailed sank struck hit attacked bombed shelled launched fired voted elected resigned
  appointed dismissed sacked signed passed approved rejected vetoed banned suspended closed reopened seized retaken retook recaptured
  occupied stormed protested rallied marched struck shot stabbed drowned fled returned recovered erupted swept toppled ousted
  indicted acquitted executed invaded withdrew won lost defeated scored cancelled canceled delayed postponed raised cut
  acquired merged bought sold fined sued extradited deported`);

/** Words and phrases for how things stand now. */
export const STATUS_PHRASES = indexPhrases(
  `remain;remains;remained;stays;stands at;stood at;at this stage;at the moment;at present;for now;on stand-by;on standby;on fire;in hospital;in intensive care;a critical condition;a serious condition;a stable condition;is now;are now;now has;now have;now stands;pending;still;currently;so far;no longer;not yet;yet to;to date;as of;under way;underway;ongoing;until now;under control;goes on;continues;at large;in custody`.split(
    ';',
  ),
);

/** States that are told with a form of "be": "is closed", "are missing", "were being treated". */
export const STATES = split(
  `
  closed open unclear unknown suspended missing banned stable being under pending trapped stranded blocked cut awaiting waiting
  down offline empty full intact unaccounted provisional incomplete critical wanted frozen alive hospitalised hospitalized
  bankrupt overcrowded shut jammed sealed unpaid unresolved deadlocked ongoing scheduled without`,
);
