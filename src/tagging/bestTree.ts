/**
 * The tree with the highest sum of scores that has one root (Chu and Liu 1965, Edmonds 1967). `scores` has a row for each word: the
 * score of each word as its head, then that of the root. Returns the head of each word, -1 for the root. Not a number or infinite
 * scores are not allowed. Takes the square of the number of words for most sentences.
 */
export function bestTree(scores: Float64Array, words: number): Int32Array {
  let heads = spanningTree(scores, words);
  if (heads.indexOf(words) !== heads.lastIndexOf(words)) {
    // A second root costs more than all else together, so the best tree has one.
    let [least, most] = [Infinity, -Infinity];
    for (const score of scores) {
      if (score < least) least = score;
      if (score > most) most = score;
    }
    const fine = (most - least + 1) * (words + 1);
    const single = scores.slice();
    for (let word = 0; word < words; word++) single[word * (words + 1) + words]! -= fine;
    heads = spanningTree(single, words);
  }
  return heads.map((head) => (head === words ? -1 : head));
}

/** The best-scored head of each word, the word itself left out; of equal ones the first. */
function bestHeads(scores: Float64Array, nodes: number, words: number): Int32Array {
  const heads = new Int32Array(words);
  for (let word = 0; word < words; word++) {
    const row = word * nodes;
    let best = -1;
    let most = -Infinity;
    for (let head = 0; head < nodes; head++) {
      const score = scores[row + head]!;
      if (head !== word && (score > most || best < 0)) {
        best = head;
        most = score;
      }
    }
    heads[word] = best;
  }
  return heads;
}

/** The words of a circle of heads; null when all words that stand lead to the root. */
function findCircle(heads: Int32Array, stands: Uint8Array): number[] | null {
  const passedFrom = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < heads.length; start++) {
    if (stands[start] === 0) continue;
    let word = start;
    while (word < heads.length && passedFrom[word] === -1) {
      passedFrom[word] = start;
      word = heads[word]!;
    }
    if (word === heads.length || passedFrom[word] !== start) continue;
    const circle = [word];
    for (let next = heads[word]!; next !== word; next = heads[next]!) circle.push(next);
    return circle;
  }
  return null;
}

/** Words of a circle that were made one, which stands at the place of the first. */
interface Contraction {
  circle: readonly number[];
  /** The head of each of them in the circle. */
  heads: readonly number[];
  /** For each word outside, the one that is its best head; -1 for words that stood no more. */
  within: Int32Array;
  /** For each head outside, the one that would best hang under it. */
  entries: Int32Array;
}

/**
 * Makes one word of a circle, in place: its scores are those of the circle as a whole, the rest of it stands no more. Only the best head of
 * the new word is sought again; the others keep theirs.
 */
function contract(
  scores: Float64Array,
  words: number,
  heads: Int32Array,
  stands: Uint8Array,
  circle: readonly number[],
): Contraction {
  const nodes = words + 1;
  const first = circle[0]!;
  const circleHeads = circle.map((word) => heads[word]!);
  for (const word of circle) stands[word] = 0;
  const within = new Int32Array(words).fill(-1);
  for (let word = 0; word < words; word++) {
    if (stands[word] === 0) continue;
    const row = word * nodes;
    let best = first;
    for (const head of circle) if (scores[row + head]! > scores[row + best]!) best = head;
    within[word] = best;
    scores[row + first] = scores[row + best]!;
    if (circle.includes(heads[word]!)) heads[word] = first;
  }
  const kept = circle.map((word, at) => scores[word * nodes + circleHeads[at]!]!);
  const entries = new Int32Array(nodes);
  let [best, bestScore] = [-1, -Infinity];
  for (let head = 0; head < nodes; head++) {
    if (head < words && stands[head] === 0) continue;
    let most = -Infinity;
    for (let at = 0; at < circle.length; at++) {
      const gain = scores[circle[at]! * nodes + head]! - kept[at]!;
      if (gain > most) {
        most = gain;
        entries[head] = circle[at]!;
      }
    }
    scores[first * nodes + head] = most;
    if (best < 0 || most > bestScore) [best, bestScore] = [head, most];
  }
  heads[first] = best;
  stands[first] = 1;
  return { circle, heads: circleHeads, within, entries };
}

/** The best tree over `words` words and the root behind them, however many hang under the root. */
function spanningTree(scores: Float64Array, words: number): Int32Array {
  const heads = bestHeads(scores, words + 1, words);
  const stands = new Uint8Array(words).fill(1);
  const contractions: Contraction[] = [];
  let own = scores;
  for (let circle = findCircle(heads, stands); circle !== null; circle = findCircle(heads, stands)) {
    if (own === scores) own = scores.slice();
    contractions.push(contract(own, words, heads, stands, circle));
  }
  for (const { circle, heads: before, within, entries } of contractions.reverse()) {
    const first = circle[0]!;
    const above = heads[first]!;
    const entry = entries[above]!;
    for (let word = 0; word < words; word++)
      if (within[word]! >= 0 && heads[word] === first) heads[word] = within[word]!;
    circle.forEach((word, at) => {
      heads[word] = word === entry ? above : before[at]!;
    });
  }
  return heads;
}
