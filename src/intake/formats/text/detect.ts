import type { Head } from '../../input.js';

/** Share of control characters, in the first kilobytes, from which bytes are no text. */
const CONTROL_SHARE = 0.02;

/** True for anything that reads as text: the last format asked. Markup and JSON of unknown kinds are not plain text. */
export function detectText(head: Head): boolean {
  const text = head.text;
  if (text.trim() === '' || /^\s*<(?:\?xml|!doctype|[a-z][\w:.-]{0,40}[\s/>])/i.test(text)) return false;
  if (/^\s*(?:\{\s*"|\[\s*[[{"\d]|\{\s*\})/.test(text) && /[\]}"\d,]\s*$/.test(text.slice(0, 60_000)))
    return false;

  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0;
  return controls <= text.length * CONTROL_SHARE;
}
