import { LEFT, RIGHT, SHIFT, type ParseState } from '../src/tagging/arcHybrid.js';

/**
 * How many right arcs an action makes unreachable: the dynamic oracle of arc-hybrid (Goldberg and Nivre 2013).
 * `heads` are the right ones, the root being the number of words; `children` lists the words under each.
 */
export function countLosses(
  state: ParseState,
  heads: readonly number[],
  children: readonly (readonly number[])[],
  action: number,
): number {
  const { stack, depth, next } = state;
  if (action === SHIFT) {
    // The word's head below the top of the stack, and its children on the stack, are out of reach once it lies there.
    let lost = 0;
    for (let at = 0; at < depth; at++) {
      if (heads[stack[at]!] === next) lost++;
      if (at < depth - 1 && heads[next] === stack[at]) lost++;
    }
    return lost;
  }
  const top = stack[depth - 1]!;
  const head = heads[top]!;
  let lost = children[top]!.filter((child) => child >= next).length;
  if (action === LEFT && (head > next || (depth > 1 && head === stack[depth - 2]))) lost++;
  if (action === RIGHT && head >= next) lost++;
  return lost;
}
