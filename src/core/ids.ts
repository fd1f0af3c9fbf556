import { createHash } from 'node:crypto';

/** The first `digits` hexadecimal digits of the SHA-256 of a text (UTF-8) or of bytes. */
export function hashHex(data: string | Uint8Array, digits = 64): string {
  return createHash('sha256').update(data).digest('hex').slice(0, digits);
}

/** A report's id: `r` and 16 hex digits over its source, address and text, so the same report read twice has one id. */
export function reportId(report: { source: string | null; url: string | null; text: string }): string {
  return `r${hashHex(JSON.stringify([report.source, report.url, report.text]), 16)}`;
}

/** A claim's id: its report and the place of its words, so that a better reader that finds the same words keeps the id. */
export function claimId(report: string, content: { start: number; end: number }[]): string {
  return `${report}.${content.map((part) => `${part.start}-${part.end}`).join('+')}`;
}

/** The 8 hex digits that make a story's permalink its own. */
export function storyHex(storyId: string): string {
  return hashHex(storyId, 8);
}

/** A headline as the words of a permalink: lower case ASCII letters, digits and hyphens, at most 80 characters, cut between words. */
export function slugify(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > 80) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug || 'story';
}
