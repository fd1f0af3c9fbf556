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

/** The words of a circle of heads; null when all words lead to the root. */
function findCircle(heads: Int32Array): number[] | null {
  const passedFrom = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < heads.length; start++) {
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

/** The best tree over `words` words and the root behind them, however many hang under the root. */
function spanningTree(scores: Float64Array, words: number): Int32Array {
  const nodes = words + 1;
  const heads = bestHeads(scores, nodes, words);
  const circle = findCircle(heads);
  if (circle === null) return heads;
  // The circle becomes one word, the last, of a smaller problem.
  const inCircle = new Uint8Array(words);
  for (const word of circle) inCircle[word] = 1;
  const fewer = words - circle.length + 1;
  const last = fewer - 1;
  /** The words outside, then a place for the circle, then the root. */
  const kept = new Int32Array(fewer + 1);
  for (let word = 0, place = 0; word < words; word++) if (inCircle[word] === 0) kept[place++] = word;
  kept[last] = -1;
  kept[fewer] = words;
  const smaller = new Float64Array(fewer * (fewer + 1)).fill(-Infinity);
  /** The word of the circle that is the best head of each word outside. */
  const within = new Int32Array(last);
  /** The word of the circle that would best hang under each head outside. */
  const entries = new Int32Array(fewer + 1);
  for (let row = 0; row < last; row++) {
    const from = kept[row]! * nodes;
    const to = row * (fewer + 1);
    for (let column = 0; column <= fewer; column++)
      if (column !== last) smaller[to + column] = scores[from + kept[column]!]!;
    let best = circle[0]!;
    for (const head of circle) if (scores[from + head]! > scores[from + best]!) best = head;
    within[row] = best;
    smaller[to + last] = scores[from + best]!;
  }
  for (let column = 0; column <= fewer; column++) {
    if (column === last) continue;
    let most = -Infinity;
    for (const word of circle) {
      const gain = scores[word * nodes + kept[column]!]! - scores[word * nodes + heads[word]!]!;
      if (gain > most) {
        most = gain;
        entries[column] = word;
      }
    }
    smaller[last * (fewer + 1) + column] = most;
  }
  const found = spanningTree(smaller, fewer);
  for (let row = 0; row < last; row++) {
    const head = kept[found[row]!]!;
    heads[kept[row]!] = head < 0 ? within[row]! : head;
  }
  const above = found[last]!;
  heads[entries[above]!] = kept[above]!;
  return heads;
}
