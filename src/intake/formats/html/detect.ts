import type { Head } from '../../input.js';
import { rootOf } from '../../xml.js';

const TAGS =
  /^(?:html|head|body|title|meta|link|script|style|base|div|span|p|article|section|main|header|footer|nav|h[1-6]|table|ul|ol|a|img|br|center|font|b|i|em|strong|blockquote)$/;

/** True for HTML and XHTML, whole or in pieces. */
export function detectHtml(head: Head): boolean {
  if (/^\s*(?:<!--[^>]{0,2000}-->\s*)?<!doctype\s+html/i.test(head.text)) return true;
  if (TAGS.test(rootOf(head.text))) return true;
  const tags = head.text.match(/<\/(?:p|div|html|body|head|title|article|span|script|a)>/gi)?.length ?? 0;
  return tags >= 3;
}
