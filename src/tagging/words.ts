/** The words of a text as they stand: runs of letters, marks and digits; an apostrophe or hyphen parts words. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
