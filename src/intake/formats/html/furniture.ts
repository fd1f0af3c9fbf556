/**
 * Words in the class and id names of elements that surround a report: pages differ, the words that their makers choose
 * hardly do. A name such as "article__image-caption" or "signupTitle" is split into its words first.
 */
const BLOCK_WORDS = new Set(
  (
    'ad ads advert advertisement bio breadcrumb breadcrumbs byline bylines caption captions carousel comment comments ' +
    'cookie copyright credit credits cta disclaimer disqus gallery newsletter newsletters outbrain paywall popup promo ' +
    'promos recirc recirculation recommended related rollover share sharing sidebar signup singup slideshow social ' +
    'sponsored subscribe subscription taboola tags teaser teasers timestamp toolbar tooltip trending widget'
  ).split(' '),
);
/** Inside a paragraph only these are furniture. */
const INLINE_WORDS = new Set(['caption', 'captions', 'credit', 'credits', 'share']);
/** Words with a small window that opens over them: the window goes, the words stay. */
const POPUP_WORDS = new Set(['hovercard', 'popover', 'popup', 'rollover', 'tooltip']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'em',
  'i',
  'label',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sup',
  'time',
  'u',
]);
const KEPT = new Set(['html', 'head', 'body', 'article', 'main', 'h1', 'picture', 'img', 'table', 'tbody']);
const BYLINE_WORDS = new Set(['byline', 'bylines', 'author', 'authors', 'attribution', 'source', 'agency']);

/** An element with more text than this, or with more than this share of the page's, holds the report itself, whatever its name. */
const MAX_TEXT = 1500;
const MAX_SHARE = 0.3;

function wordsOf(element: Element): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 300);
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

const textLength = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;

/** Leaves of an element only its first words, those that the window opens over. */
function closePopup(element: Element): void {
  const nodes = [...element.childNodes];
  const first = nodes.findIndex((node) => (node.textContent ?? '').trim() !== '');
  for (const node of nodes.slice(first + 1)) node.remove();
}

/** Takes what surrounds the report off the page, by the names of its elements. Changes the document. */
export function removeFurniture(document: Document): void {
  const total = textLength(document.body ?? document.documentElement);
  const limit = Math.min(MAX_TEXT, total * MAX_SHARE);
  for (const element of document.querySelectorAll('[class], [id]')) {
    const name = element.localName;
    if (KEPT.has(name)) continue;
    const words = wordsOf(element);
    if (INLINE.has(name) && words.some((word) => POPUP_WORDS.has(word))) closePopup(element);
    const furniture = INLINE.has(name) ? INLINE_WORDS : BLOCK_WORDS;
    if (words.some((word) => furniture.has(word)) && textLength(element) < limit) element.remove();
  }
}

/** Short texts of the elements that name the writer or the agency. */
export function bylinesOf(document: Document): string[] {
  return [
    ...document.querySelectorAll(
      '[class*="yline"], [class*="uthor"], [class*="ttribution"], [class*="ource"]',
    ),
  ]
    .slice(0, 40)
    .filter((element) => wordsOf(element).some((word) => BYLINE_WORDS.has(word)))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text.length <= 100);
}
