const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,500})?\/?>/i;

/** False for what no one wrote as a sentence: a row of a table pasted as text, and markup left in it. Such lines make no claims. */
export const isProse = (sentence: string): boolean =>
  !sentence.includes('\t') && !/\|[^|\n]*\|/.test(sentence) && !MARKUP.test(sentence);
