import { meaningStem } from '../../languages/en/sameWords.js';
import type { SpeakerName } from './nameSpeakers.js';
import { childrenOf, type Clause } from './readClause.js';

/** Of these there is one, or a story has one: "the" needs nobody to have named them. */
const KNOWN =
  /^(?:police|army|navy|military|government|state|president|prime|court|parliament|congress|senate|house|world|earth|sun|moon|sky|sea|city|town|village|county|country|nation|public|press|internet|economy|weather|law|number|rest|majority|end|start|beginning|day|night|morning|afternoon|evening|week|month|year|summer|winter|spring|autumn|past|future|time|same|following|scene|cause|motive|identity|name|names|toll|death)s?$/;
/** What stories are about: known once anything of one has been told. */
const EVENT =
  /^(?:outbreak|epidemic|protests?|strike|war|clash(?:es)?|battle|raid|rally|talks|derailment|landslide|rescue|shootings?|incident|accident|crash|collision|attack|fire|blaze|explosion|blast|killings?|murders?|deaths?|attacks|case|trial|investigation|vote|election|storm|flood|quake|earthquake|victims?|injur(?:y|ies|ed)|wounded|dead|suspects?|injured|gunfire|bullets?|shots)$/;
const MODIFIED = /^(?:nmod|acl|amod|nummod|appos|compound|flat)/;

/**
 * True when what the sentence is about has come in what is `known`, or in the sentence itself, or says what it is: "the flight was late" opens
 * no brief. Speakers, and what stands in side clauses or behind the verb, may come along.
 */
export function isIntroduced(clause: Clause, speaker: SpeakerName | null, known: readonly string[]): boolean {
  const { words, tags, relations, heads } = clause;
  const stems = (text: string) => (text.toLowerCase().match(/\p{L}+/gu) ?? []).map(meaningStem);
  const told = new Set(known.flatMap(stems));
  return words.every(({ lower, start }, at) => {
    if (!/^NNS?$/.test(tags[at]!) || !/^nsubj/.test(relations[at]!)) return true;
    if (!/^(?:root|ccomp|parataxis)$/.test(relations[heads[at]!]!) || speaker?.full.endsWith(lower))
      return true;
    const article = childrenOf(clause, at, /^det$/)[0];
    if (article === undefined || words[article]!.lower !== 'the') return true;
    if (KNOWN.test(lower) || childrenOf(clause, at, MODIFIED).length > 0) return true;
    if (EVENT.test(lower) && known.length > 0) return true;
    return told.has(meaningStem(lower)) || stems(clause.text.slice(0, start)).includes(meaningStem(lower));
  });
}
