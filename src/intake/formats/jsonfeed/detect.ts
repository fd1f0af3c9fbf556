import type { Head } from '../../input.js';

/** True for JSON Feed 1.0 and 1.1, told by their `version` address; inside a JSON text these quotes would be escaped. */
export function detectJsonFeed(head: Head): boolean {
  return (
    head.text.trimStart().startsWith('{') &&
    /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/i.test(head.text)
  );
}
