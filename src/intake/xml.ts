/** Lower-case local name of the root element, past declaration, comments and doctype; empty when the text does not begin as XML. */
export function rootOf(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = /^<(?:\?|!--|!doctype\b)/i.test(rest) ? endOfMarkup(rest) : 0;
    if (end === 0) break;
    rest = rest.slice(end).trimStart();
  }
  return (/^<(?:[\w.-]{1,60}:)?([a-z][\w.-]{0,60})/i.exec(rest)?.[1] ?? '').toLowerCase();
}

/** Where a processing instruction, comment or doctype (with its internal subset) ends; 0 when it does not. */
function endOfMarkup(text: string): number {
  const close = text.startsWith('<?') ? '?>' : text.startsWith('<!--') ? '-->' : '>';
  const subset = close === '>' ? text.indexOf('[') : -1;
  const plain = text.indexOf(close);
  if (subset !== -1 && subset < plain) {
    const end = text.indexOf(']', subset);
    const after = end === -1 ? -1 : text.indexOf('>', end);
    return after + 1;
  }
  return plain === -1 ? 0 : plain + close.length;
}

/** The text without its doctype: entities declared there are never expanded, and no parser is shown any. */
export function withoutDoctype(text: string): string {
  const start = text.search(/<!doctype\b/i);
  if (start === -1 || start > 4000) return text;
  const end = endOfMarkup(text.slice(start));
  return end === 0 ? text : text.slice(0, start) + text.slice(start + end);
}

/** The feed up to its last whole item, closed again, when its end is missing; otherwise the feed as it is. */
export function mendFeed(text: string, isCut: boolean, itemEnd: RegExp, closing: string): string {
  const last = isCut ? [...text.matchAll(itemEnd)].at(-1) : undefined;
  return last === undefined ? text : text.slice(0, last.index + last[0].length) + closing;
}
