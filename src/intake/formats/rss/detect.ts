import type { Head } from '../../input.js';
import { rootOf } from '../../xml.js';

/** True for RSS 0.9x and 2.0 (`rss`) and for RSS 0.90 and 1.0 (`RDF` with a channel or the RSS namespace). */
export function detectRss(head: Head): boolean {
  const root = rootOf(head.text);
  if (root === 'rss') return true;
  return (
    root === 'rdf' && /purl\.org\/rss\/1\.|netscape\.com\/rdf\/simple|<(?:\w+:)?channel\b/i.test(head.text)
  );
}
