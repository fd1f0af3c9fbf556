import type { Fault } from '../../core/brief.js';
import { CONDITIONALS, OFFERING, VOUCHING } from '../../languages/en/judging.js';
import { meaningStem } from '../../languages/en/sameWords.js';
import { isHedge, marksOf } from '../marks.js';
import type { Sentence } from '../sentence.js';
import type { Passage } from '../sources.js';
import type { Word } from '../words.js';
import { faultAt, passagesOf, type Judged } from './rule.js';

/** Words before a verb within which a hedge bears on it alone, and within which one of the sentence's own is looked for. */
const CLOSE = 3;
const CLOSE_ENOUGH = 6;

/** A hedge or an offer that bears on one word of the reports must still bear on it: "may have failed" is not "will have failed". */
export function checkHedges(judged: Judged): Fault[] {
  const { sentence, found } = judged;
  const best = found.chosen[0]?.passage;
  if (!best) return [];
  const passages = passagesOf(judged);
  for (const [at, word] of sentence.words.entries()) {
    if (!word.content || word.root !== null || isHedge(sentence.words, at)) continue;
    if (closeHedge(sentence.words, at, CLOSE_ENOUGH) !== null) continue;
    const theirs = best.words.findIndex(({ stem }) => stem === word.stem);
    const hedge = theirs < 0 ? null : closeHedge(best.words, theirs, CLOSE);
    if (hedge === null) continue;
    // Told with the same hedge in another place, or somewhere without one.
    if (sentence.words.some(({ stem }) => stem === hedge.stem)) continue;
    if (passages.some((passage) => saysOpenly(passage, word.stem))) continue;
    return [lostHedge(sentence, word, hedge, best, best.words[theirs]!)];
  }
  return [];
}

/** The hedge or offer that stands within `reach` words before the word, in its clause, with no other content word that it could bear on. */
function closeHedge(words: readonly Word[], at: number, reach: number): Word | null {
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    const word = words[before]!;
    if (word.clause !== words[at]!.clause) return null;
    if (isHedge(words, before)) return word;
    if (reach === CLOSE && word.content) return null;
  }
  return null;
}

function saysOpenly({ words }: Passage, stem: string): boolean {
  return words.some((word, at) => word.stem === stem && closeHedge(words, at, CLOSE_ENOUGH) === null);
}

function lostHedge(sentence: Sentence, word: Word, hedge: Word, passage: Passage, theirs: Word): Fault {
  const kind = OFFERING.has(hedge.norm) ? 'kind' : 'certainty';
  const foundWords = passage.text.slice(hedge.start, theirs.end);
  const because = `The report says “${foundWords}”; the sentence leaves “${hedge.norm}” out.`;
  return faultAt(sentence, kind, word.start, word.end, foundWords, because);
}

/** Words that vouch for what is said must be the reports' own: who warns of a thing has not confirmed it. */
export function checkVouching(judged: Judged): Fault[] {
  const { words } = judged.sentence;
  return words
    .filter(({ norm }, at) => VOUCHING.has(norm) && !(norm === 'admitted' && words[at + 1]?.norm === 'to'))
    .filter(({ stem }) => !judged.found.chosen.some(({ passage }) => passage.stems.has(stem)))
    .map(({ start, end, norm }) =>
      faultAt(
        judged.sentence,
        'certainty',
        start,
        end,
        null,
        `No report says here that anything was ${norm}.`,
      ),
    );
}

/** Words of a sentence that must be hedged in its support before the sentence counts as surer than the report. */
const FEWEST = 2;
const SHARE = 0.4;

/** What the reports hedge, offer or only expect may not be told as a plain fact. */
export function checkCertainty(judged: Judged): Fault[] {
  const { sentence, found } = judged;
  if (sentence.words.some((_, at) => isHedge(sentence.words, at))) return [];
  const passages = passagesOf(judged);
  const best = found.chosen[0]?.passage;
  if (!best) return [];
  const content = sentence.words.filter((word) => word.content);
  const known = content.filter((word) => best.stems.has(word.stem));
  const hedged = known.filter((word) => passages.every((passage) => !saysPlainly(passage, word.stem)));
  if (hedged.length < FEWEST || hedged.length < known.length * SHARE) return [];
  const { hedgedBy } = marksOf(best.words);
  const at = best.words.findIndex((word, index) => hedgedBy.has(index) && word.stem === hedged[0]!.stem);
  const hedge = at < 0 ? undefined : best.words[hedgedBy.get(at)!];
  if (!hedge) return [];
  const kind = OFFERING.has(hedge.norm) ? 'kind' : 'certainty';
  const because =
    kind === 'kind'
      ? `The report says “${hedge.norm}”: something offered, asked or promised, not something that happened.`
      : `The report says “${hedge.norm}”; the sentence tells it as certain.`;
  const foundWords = best.text.slice(Math.min(hedge.start, best.words[at]!.start), best.words[at]!.end);
  return [faultAt(sentence, kind, hedged[0]!.start, hedged.at(-1)!.end, foundWords, because)];
}

/** True when the passage has the word outside every hedge, or has it not at all but is no rival either. */
function saysPlainly(passage: Passage, stem: string): boolean {
  const { hedgedBy } = marksOf(passage.words);
  return passage.words.some((word, at) => word.stem === stem && !hedgedBy.has(at));
}

/** Words after which "if" means "whether", or which make another word of it. */
const ASKING = new Set(
  'ask wonder know see determine decide unclear question as even investigate check'
    .split(' ')
    .map(meaningStem),
);

/** A condition of the reports may not be dropped. */
export function checkCondition(judged: Judged): Fault[] {
  const { sentence, found } = judged;
  const own = sentence.words;
  if (
    own.some(
      (word) =>
        CONDITIONALS.has(word.norm) ||
        word.stem === 'condition' ||
        word.norm === 'when' ||
        word.norm === 'whether',
    )
  )
    return [];
  const best = found.chosen[0];
  if (!best) return [];
  const at = conditionIn(best.passage);
  if (at < 0) return [];
  const rivals = found.near.filter(
    (carrier) =>
      carrier.share >= best.share * 0.9 &&
      conditionIn(carrier.passage) < 0 &&
      !isHeadline(carrier.passage, judged),
  );
  if (rivals.length > 0) return [];
  const { words } = best.passage;
  const clause = words.slice(at + 1).filter((word) => word.clause === words[at]!.clause);
  const inside = clause.filter((word) => word.content);
  const outside = words.filter((word) => word.content && !clause.includes(word));
  const shared = (list: typeof inside) =>
    list.filter((word) => own.some(({ stem }) => stem === word.stem)).length;
  if (shared(outside) < 2 || shared(inside) >= Math.min(2, inside.length)) return [];
  const condition = best.passage.text.slice(words[at]!.start, (clause.at(-1) ?? words[at]!).end);
  const because = `The report says this only “${condition}”; the sentence drops the condition.`;
  return [faultAt(sentence, 'condition', 0, sentence.text.length, condition, because)];
}

/** A headline leaves conditions out: it frees no sentence from one that its report has. */
function isHeadline(passage: Passage, { sources }: Judged): boolean {
  const { headline } = sources.reports[passage.report]!.reading.report;
  return passage.end <= headline.length;
}

function conditionIn({ words }: Passage): number {
  return words.findIndex(
    (word, at) => (word.norm === 'if' || word.norm === 'unless') && !ASKING.has(words[at - 1]?.stem ?? ''),
  );
}
