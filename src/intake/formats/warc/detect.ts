import type { Head } from '../../input.js';

/** True for WARC 0.17 to 1.1. */
export function detectWarc(head: Head): boolean {
  return /^\s{0,4}WARC\/\d/.test(head.text);
}
