import type { Fault } from '../../core/brief.js';
import type { ClaimKind } from '../../core/reading.js';
import { TITLES } from '../../languages/en/titles.js';
import { PLAIN_SAYING } from '../../languages/en/judging.js';
import { acronymOf, isDateWord } from '../names.js';
import { creditedClaims, readAttributions } from '../attribution.js';
import { sameCounted, sameUnit, type Quantity } from '../quantity.js';
import type { Item } from '../sentence.js';
import type { Passage, Sources } from '../sources.js';
import { foldWords, sharesWord, type Word } from '../words.js';
import { faultAt, passagesOf, withNeighbours, type Judged } from './rule.js';

/** Kinds of claim that are somebody's own: told without their speaker they become the brief's. */
const OWN: ReadonlySet<ClaimKind> = new Set(['estimate', 'offer', 'denial', 'concern', 'warning', 'request']);

/** Who says it must be who says it in the reports, and an opinion must keep its speaker. */
export function checkSpeakers(judged: Judged): Fault[] {
  const { sentence } = judged;
  const attributions = readAttributions(sentence.text, sentence.words);
  const named = attributions.filter(({ speaker }) => speaker.length > 0);
  if (attributions.length === 0) return lostSpeaker(judged);
  return named.flatMap(({ speaker }) => {
    const own = speaker.filter((word) => !isWhere(word, judged));
    const capitals = own.filter((word) => word.capital && word.start > 0 && !isDateWord(word));
    const names = capitals.filter(({ norm }) => !TITLES.has(norm));
    const telling = [names, capitals, own, speaker].find((words) => words.length > 0)!;
    if (tellers(judged, speaker).some((passage) => credits(passage, telling, judged.sources))) return [];
    const start = speaker[0]!.start;
    const { end } = speaker.at(-1)!;
    const rival =
      passagesOf(judged)
        .map((passage) => speakerText(passage))
        .find((text) => text !== null) ?? null;
    const said = sentence.text.slice(start, end);
    const because = rival
      ? `The reports credit this to “${rival}”, not to “${said}”.`
      : `The reports do not credit this to “${said}”.`;
    return [faultAt(sentence, 'speaker', start, end, rival, because)];
  });
}

/** "Lira" of "the mayor of Lira" tells where, and others speak there too. */
function isWhere(word: Word, { sentence: { text, words }, candidates }: Judged): boolean {
  const at = words.indexOf(word);
  return (
    /^(?:of|in|at|near|from)$/.test(words[at - 1]?.norm ?? '') &&
    candidates.has(text.slice(word.start, word.end))
  );
}

/** True when the passage credits words to one of these, or its outlet is the one named. */
function credits(passage: Passage, speaker: readonly Word[], sources: Sources): boolean {
  const credited = speakersOf(passage);
  if (credited.length > 0 && sharesWord(credited, speaker)) return true;
  const { reading } = sources.reports[passage.report]!;
  const outlet = foldWords(`${reading.report.source ?? ''} ${reading.report.credit ?? ''}`);
  if (sharesWord(outlet, speaker)) return true;
  if (credited.some((word) => word.capital)) {
    // "The mayor" may be the one whom the passage names beside the title.
    const isRole = !speaker.some(({ capital }) => capital);
    return sharesAcronym(credited, speaker) || (isRole && sharesWord(passage.words, speaker));
  }
  return pointsBack(passage, sources, speaker);
}

const POSSESSIVE = /^(?:my|our|his|her|its|their)$/;

/** The words of a speaker who is somebody's: "family" of "her family". */
function ownedSpeaker({ text, words }: Passage): Word[] {
  return readAttributions(text, words).flatMap(({ speaker }) => {
    const whose = speaker.length > 0 ? words[words.indexOf(speaker[0]!) - 1] : undefined;
    return whose !== undefined && POSSESSIVE.test(whose.norm) ? speaker : [];
  });
}

/** Share of what the best passage carries, from which a passage tells of the same thing. */
const MOST_OF_IT = 0.55;

/** The passages that carry most of what is said, the speaker's own name and the verb aside. */
function tellers({ sentence, found }: Judged, speaker: readonly Word[]): Passage[] {
  const isSaid = ({ word }: Item) =>
    !speaker.includes(sentence.words[word]!) && !PLAIN_SAYING.has(sentence.words[word]!.norm);
  const weighed = found.near.map(({ passage, items }) => ({
    passage,
    weight: [...items].reduce((sum, at) => sum + (isSaid(sentence.items[at]!) ? found.weights[at]! : 0), 0),
  }));
  const most = Math.max(0, ...weighed.map(({ weight }) => weight));
  const telling = weighed.filter(({ weight }) => weight >= most * MOST_OF_IT).map(({ passage }) => passage);
  const counted = sentence.quantities.filter((said) => telling.some((passage) => gives(passage, said)));
  return telling.filter((passage) => !counted.some((said) => givesAnother(passage, said)));
}

const gives = ({ quantities }: Passage, said: Quantity) => quantities.some(({ low }) => low === said.low);

/** "12 people were injured" is not whose words "14 people were injured" are. */
const givesAnother = (passage: Passage, said: Quantity) =>
  !gives(passage, said) &&
  passage.quantities.some((source) => sameUnit(source, said) && sameCounted(source, said, passage.stems));

/** A passage whose speaker is a pronoun or a role may mean someone named in or just before it; "her family" is not the one who is named there alone. */
function pointsBack(passage: Passage, sources: Sources, speaker: readonly Word[]): boolean {
  const owned = ownedSpeaker(passage);
  return withNeighbours([passage], sources, 3).some(
    (near) =>
      near.index <= passage.index + 1 &&
      sharesWord(near.words, speaker) &&
      (owned.length === 0 || sharesWord(near.words, owned)),
  );
}

function speakersOf(passage: Passage): Word[] {
  const read = readAttributions(passage.text, passage.words).flatMap(({ speaker }) => speaker);
  const claimed = creditedClaims(passage).flatMap(({ speakers }) =>
    speakers.flatMap(({ name }) => foldWords(name)),
  );
  return [...read, ...claimed].filter((word) => word.content);
}

function speakerText(passage: Passage): string | null {
  const claim = creditedClaims(passage)[0];
  if (claim) return claim.speakers.at(-1)!.name;
  const words = readAttributions(passage.text, passage.words).find(
    ({ speaker }) => speaker.length > 0,
  )?.speaker;
  return words ? passage.text.slice(words[0]!.start, words.at(-1)!.end) : null;
}

function sharesAcronym(a: readonly Word[], b: readonly Word[]): boolean {
  const has = (words: readonly Word[], acronym: string) =>
    acronym.length >= 2 && words.some(({ norm }) => norm.replaceAll('.', '') === acronym);
  return has(a, acronymOf(b)) || has(b, acronymOf(a));
}

function lostSpeaker(judged: Judged): Fault[] {
  const { sentence, found } = judged;
  const best = found.chosen[0];
  if (!best) return [];
  const rivals = found.near.filter(({ share }) => share >= best.share * 0.85);
  const claims = rivals.map(({ passage }) => ownClaims(passage, sentence.words));
  if (claims.some((list) => list.length === 0)) return [];
  const claim = claims[0]![0]!;
  const speaker = claim.speakers.at(-1)!;
  const because = `This is a claim of ${speaker.name}; the sentence must say so.`;
  return [faultAt(sentence, 'speaker', 0, sentence.text.length, speaker.name, because)];
}

/** Opinions, offers and the like in the passage whose words the sentence takes up. */
function ownClaims(passage: Passage, words: readonly Word[]) {
  const stems = new Set(words.filter(({ content }) => content).map(({ stem }) => stem));
  return creditedClaims(passage).filter((claim) => {
    if (!OWN.has(claim.kind)) return false;
    const said = claim.content.flatMap(({ text }) => foldWords(text)).filter(({ content }) => content);
    return said.filter(({ stem }) => stems.has(stem)).length >= Math.min(2, said.length);
  });
}
