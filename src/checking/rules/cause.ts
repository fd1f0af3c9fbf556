import type { Fault } from '../../core/brief.js';
import { CAUSES, LINKS_OF_CAUSE } from '../../languages/en/judging.js';
import type { Word } from '../words.js';
import { faultAt, passagesOf, withNeighbours, type Judged } from './rule.js';

/** One thing may be called the cause of another only where a report that carries the sentence says so: standing side by side is not enough. */
export function checkCauses(judged: Judged): Fault[] {
  const { sentence, sources } = judged;
  const at = sentence.words.findIndex((_, index) => isCause(sentence.words, index));
  if (at < 0) return [];
  const passages = passagesOf(judged);
  const told = withNeighbours(passages, sources, 1);
  if (told.some(({ words }) => words.some(({ norm }) => CAUSES.has(norm) || LINKS_OF_CAUSE.has(norm))))
    return [];
  const { start, end, norm } = sentence.words[at]!;
  const because = `No report says that one thing led to the other; “${norm}” is the sentence's own.`;
  return [faultAt(sentence, 'cause', start, end, passages[0]?.text ?? null, because)];
}

/** "Caused", "because", "led to"; not "led the talks", nor "is due to arrive". */
function isCause(words: readonly Word[], at: number): boolean {
  const { norm } = words[at]!;
  if (!CAUSES.has(norm)) return false;
  if (/^(?:led|lead|leads|leading|owing|thanks)$/.test(norm)) return words[at + 1]?.norm === 'to';
  if (norm === 'due')
    return words[at + 1]?.norm === 'to' && !/^(?:is|are|was|were|be)$/.test(words[at - 1]?.norm ?? '');
  return true;
}
