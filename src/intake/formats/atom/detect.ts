import type { Head } from '../../input.js';
import { rootOf } from '../../xml.js';

/** True for Atom 0.3 and 1.0: the root element is `feed`. */
export function detectAtom(head: Head): boolean {
  return rootOf(head.text) === 'feed';
}
