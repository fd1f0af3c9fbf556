import type { Fault } from '../../core/brief.js';
import { CONDITIONALS, OFFERING } from '../../languages/en/judging.js';
import { meaningStem } from '../../languages/en/sameWords.js';
import { isHedge, marksOf } from '../marks.js';
import type { Passage } from '../sources.js';
import { faultAt, passagesOf, type Judged } from './rule.js';

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
    (carrier) => carrier.share >= best.share * 0.9 && conditionIn(carrier.passage) < 0,
  );
  if (rivals.length > 0) return [];
  const { words } = best.passage;
  const clause = words.slice(at + 1).filter((word) => word.clause <= words[at]!.clause + 1);
  const inside = clause.filter((word) => word.content);
  const outside = words.filter((word) => word.content && !clause.includes(word));
  const shared = (list: typeof inside) =>
    list.filter((word) => own.some(({ stem }) => stem === word.stem)).length;
  if (shared(outside) < 2 || shared(inside) >= Math.min(2, inside.length)) return [];
  const condition = best.passage.text.slice(words[at]!.start, (clause.at(-1) ?? words[at]!).end);
  const because = `The report says this only “${condition}”; the sentence drops the condition.`;
  return [faultAt(sentence, 'condition', 0, sentence.text.length, condition, because)];
}

function conditionIn({ words }: Passage): number {
  return words.findIndex(
    (word, at) => (word.norm === 'if' || word.norm === 'unless') && !ASKING.has(words[at - 1]?.stem ?? ''),
  );
}
