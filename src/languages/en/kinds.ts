import type { ClaimKind } from '../../core/reading.js';
import { indexPhrases, type Phrases } from './phrases.js';

/** Words of a claim that tell its kind where its cue ("said") does not; the first that stands in the claim wins. */
export const KIND_PHRASES: readonly { kind: ClaimKind; phrases: Phrases }[] = [
  {
    kind: 'request',
    phrases: indexPhrases(['please', 'we want', 'we need', 'we demand', 'we ask', 'we urge', 'we call on']),
  },
  {
    kind: 'offer',
    phrases: indexPhrases([
      'ready to',
      'willing to',
      'prepared to',
      'offered to',
      'offers to',
      'offering to',
      'has offered',
      'have offered',
      'is offering',
      'are offering',
    ]),
  },
  {
    kind: 'denial',
    phrases: indexPhrases([
      'no such',
      'nothing to do with',
      'no truth',
      'no question of',
      'nonsense',
      'untrue',
      'no comment',
      'not comment',
      'no plans',
      'no intention',
      'no wrongdoing',
      'no responsibility',
      'no truth in',
    ]),
  },
  { kind: 'order', phrases: indexPhrases(['must']) },
  {
    kind: 'estimate',
    phrases: indexPhrases(['an estimated', 'the estimated', 'would cost', 'will cost', 'could cost']),
  },
];

const split = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Hedges that make a statement a judgement of the speaker's; lower case. */
export const GUESSING_WORDS = split(
  'may might could probably likely unlikely possibly perhaps maybe expected suspected presumed appears appear appeared seems seem seemed',
);

/** What one will or would do for another: a promise; base forms. */
export const GIVING_VERBS = split(`
  pay give provide offer refund reimburse compensate cooperate co-operate help assist fund donate match share lend supply
  rebuild repair replace exempt waive consider settle release free return negotiate honour honor respect cover contribute`);

/** What will or would come of itself, so that nobody can have counted it: a forecast; base forms. */
export const FORECAST_VERBS = split(`
  rise fall grow reach take cost pass last drop climb yield create save exceed shrink slow increase decrease double triple peak
  decline ease worsen improve recover arrive generate attract boost hit top average amount total weaken strengthen need`);

/** The harm that follows if nobody heeds: a warning; base forms. */
export const HARM_VERBS = split(`
  lose die close collapse suffer break face strike sue follow starve drown burn explode fail flood spread march block
  arrest fine dismiss prosecute punish evict deport expel jail suspend retaliate attack destroy shut boycott walk perish`);

/** States that "should be" forecasts rather than asks for; lower case. */
export const FORECAST_STATES = split(`
  back ready open complete completed finished restored over able available done here there fixed`);

/** Words of judgement: what is said with one is a complaint; lower case. */
export const JUDGING_WORDS = split(`
  unfair unjust reckless cruel outrageous outrage shameful disgrace disgraceful disgusting disgusted mockery insult insulting chilling unacceptable
  flawed scandal scandalous betrayed betrayal appalling appalled shocking shocked absurd ridiculous farce farcical irresponsible
  negligent callous heartless inhuman inhumane barbaric brutal cowardly hypocrisy hypocritical shambles incompetent gutted
  heartbroken heartbreaking devastated furious angry dismayed disappointing humiliating humiliation humiliated
  intolerable inexcusable unforgivable indefensible deplorable despicable dishonest deceitful cynical draconian excessive
  abandoned scapegoat scapegoats scrapheap travesty alarming worrying worried frightening frightened
  terrifying daft stupid madness insane immoral unethical discriminatory misguided short-sighted shortsighted`);

/** Words that call what others said untrue; lower case. */
export const FALSE_WORDS = split(
  'false untrue lie lies speculation nonsense fabrication invention inventions fairy hoax myth',
);

/** Verbs of granting that something is so; negated they deny it; base forms. */
export const GRANTING_VERBS = split('accept admit');

/** Verbs of assent: what one agrees to do is an offer; base forms. */
export const ASSENTING_VERBS = split('agree commit consent undertake');

/** Verbs of telling that answer what others say; a negated statement under one is a denial; base forms. */
export const ANSWERING_VERBS = split(
  'insist maintain reply retort counter protest plead contend answer respond swear assure',
);

/** Verbs of wishing: what one wants to do oneself is no request; base forms. */
export const WISHES = split('want hope seek wish desire');

/** Words that give a figure its period or what it is compared with: "34 a year since 2019", "up from 16 two years ago". */
export const STATISTIC =
  /\b(?:since (?:the )?(?:late |early |mid-)?\d{4}|in (?:19|20)\d\d|between (?:19|20)\d\d|(?:a|per|each|every) year|annually|on average|(?:an|daily|national) average|year (?:earlier|before|ago)|previous year|of last year|than (?:a year|the same|last|in (?:the|\d))|compared (?:with|to)|against (?:about |around |some )?\d|(?:up|down) (?:from|on|by|\d)|accounts? for|accounted for|one in (?:three|four|five|ten|\d)|turnout was|employs?|y\/y)\b/i;
