/**
 * The one cleaning of a text, done before any span into it exists: NUL and other control characters dropped
 * (tab and line feed stay), lone surrogates replaced, CRLF and CR to LF, Unicode NFC.
 * Idempotent: `cleanText(cleanText(x)) === cleanText(x)`.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/g, '')
    .toWellFormed()
    .normalize('NFC');
}

/** The report's text as it is stored: headline, blank line, body; either may be empty. Both are cleaned and trimmed here. */
export function composeText(headline: string, body: string): string {
  const head = cleanText(headline).replace(/\s+/g, ' ').trim();
  const rest = cleanText(body).trim();
  return head && rest ? `${head}\n\n${rest}` : head || rest;
}
