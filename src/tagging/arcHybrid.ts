/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011). Words are 0 to n - 1, the root stands after the last
 * word as n. The stack holds words without a head; the buffer is the words from `next` on.
 */
export interface ParseState {
  /** Number of words; also the root's number. */
  words: number;
  next: number;
  stack: Int32Array;
  depth: number;
  /** Head of each word; -1 while it has none. */
  heads: Int32Array;
  /** Outermost child on each side, -1 without; by word, the root last. */
  leftmost: Int32Array;
  rightmost: Int32Array;
  leftCount: Int32Array;
  rightCount: Int32Array;
}

export const SHIFT = 0;
/** The top of the stack hangs under the next word. */
export const LEFT = 1;
/** The top of the stack hangs under the one below it. */
export const RIGHT = 2;
export const ACTIONS = ['shift', 'left', 'right'] as const;

export function startParse(words: number): ParseState {
  return {
    words,
    next: 0,
    stack: new Int32Array(words + 1),
    depth: 0,
    heads: new Int32Array(words).fill(-1),
    leftmost: new Int32Array(words + 1).fill(-1),
    rightmost: new Int32Array(words + 1).fill(-1),
    leftCount: new Int32Array(words + 1),
    rightCount: new Int32Array(words + 1),
  };
}

/** True when every word has a head. */
export function isParsed({ depth, next, words }: ParseState): boolean {
  return depth === 0 && next === words;
}

/** True when the action can be taken. Only the last word without a head may hang under the root: a sentence has one root. */
export function mayTake({ depth, next, words }: ParseState, action: number): boolean {
  if (action === SHIFT) return next < words;
  if (action === LEFT) return depth > 0 && (next < words || depth === 1);
  return depth > 1;
}

/** Takes the action, which must be possible. */
export function takeAction(state: ParseState, action: number): void {
  if (action === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const child = state.stack[--state.depth]!;
  const head = action === LEFT ? state.next : state.stack[state.depth - 1]!;
  state.heads[child] = head;
  if (child < head) {
    // Children on the left are attached from the nearest to the farthest, those on the right likewise.
    state.leftmost[head] = child;
    state.leftCount[head]!++;
  } else {
    state.rightmost[head] = child;
    state.rightCount[head]!++;
  }
}
