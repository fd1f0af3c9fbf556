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

/** Words that say how things stand now; lower case. */
export const STATUS_WORDS = split(
  `remains remain remained still ongoing closed open continues continue underway currently unclear unknown stands suspended missing banned stable`,
);

/** Phrases for how things stand now. */
export const STATUS_PHRASES = indexPhrases([
  'so far',
  'no longer',
  'not yet',
  'to date',
  'as of',
  'under way',
  'until now',
]);
