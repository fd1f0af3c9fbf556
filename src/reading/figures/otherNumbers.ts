import type { Unit } from '../../core/reading.js';
import { DATING_WORD, PARTICLE_LEADS, STRETCH_LEAD, TOPIC_WORD } from '../../languages/en/units.js';

/** "talks with the Column about two soldiers": the preposition and no rounding. */
export function isTopic({ bound, between }: Record<string, string | undefined>, before: string): boolean {
  return bound?.toLowerCase() === 'about' && between === undefined && TOPIC_WORD.test(before);
}

/** "handed over 120 million", "went up to £1.50": the particle of the verb and no bound. */
export function isParticle({ bound, between }: Record<string, string | undefined>, before: string): boolean {
  return (
    between === undefined &&
    bound !== undefined &&
    (PARTICLE_LEADS[bound.toLowerCase()]?.test(before) ?? false)
  );
}

/** "spread over two years" tells how long, "waited over two years" more than that. */
export function isDuring(
  { bound, spell }: Record<string, string | undefined>,
  before: string,
  after: string,
): boolean {
  if (bound?.toLowerCase() !== 'over' || !spell) return false;
  return (
    !/\b(?:for|lasted|lasts|took|takes?|wait\w*|spent|than|after|just|well) $/i.test(before) &&
    !/^[ \u00a0](?:late|long|before|after)\b/.test(after)
  );
}

/** A spell of time is a figure where it lasts: not where it dates ("two weeks ago") or names a kind ("a four-day week"). */
export function isSpell(
  { first, spell, between }: Record<string, string | undefined>,
  before: string,
  after: string,
): boolean {
  if (DATING_WORD.test(after)) return false;
  if (spell!.startsWith('-') && KIND_NOUN.test(after)) return false;
  if (/^[ -](?:and a half )?years? old/i.test(spell! + after) || !first) return false;
  return between !== undefined || !STRETCH_LEAD.test(before);
}

/** What is so called by its length: "a four-day week", "a two-week high". */
const KIND_NOUN = /^[ \u00a0-](?:[a-z]+[ \u00a0])?(?:week|year|old|high|low|lows|highs|record|anniversary)\b/;

/** "a day" after a sum is its rate, and "within a day" counts none. */
export function isUnitOnly({ first, spell, measure }: Record<string, string | undefined>): boolean {
  return /^an?$/i.test(first ?? '') && (spell ?? measure) !== undefined;
}

/** Behind a number: the hyphen of an adjective that tells how many of them a thing has, "four-storey", "96-room". */
const PARTED =
  /^-(?:vote|seat|member|judge|man|woman|person|strong|storey|story|floor|room|bed|bedroom|page|party|car|carriage|lane|door|point|nation|country|state|team|engine|unit|count|article|volume|chapter|part|vehicle|truck|ship|boat|crew|seater|passenger|dog|house|school|hole|game|match|event|player)\b/i;

/** Small words that are numbers and mostly something else. */
export function isFigure(words: string, unit: Unit, before: string, after: string): boolean {
  if (unit !== 'count') return true;
  if (/^-[a-z]/i.test(after) && !PARTED.test(after)) return false;
  if (
    /^one$/i.test(words) &&
    !/^[.,;]|^[ \u00a0](?!(?:another|that|who|which|thing|way|hand|point|side|more|or|time|could|would|can|should|might|may|will|of|to|for|with|on|at|as|by|from|the|where|when|than|reason|example|step)\b)[a-z]/.test(
      after,
    )
  )
    return false;
  if (/^zero$/i.test(words)) return /^[ \u00a0](?:\p{Ll}+[ \u00a0])?\p{Ll}+s\b/u.test(after);
  if (/^scores$/i.test(words)) return after.startsWith(' of ');
  if (
    /\b(?:chapter|part|phase|day|year|week|game|season|round|stage|level|step|number|top)[ \u00a0]$/i.test(
      before,
    )
  )
    return false;
  return true;
}
