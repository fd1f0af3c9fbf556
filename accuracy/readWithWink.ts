import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Range } from '../src/core/spans.js';

/** A word as wink-nlp cuts and tags it. */
export interface WinkWord extends Range {
  /** Its universal part of speech: "VERB". */
  part: string;
}

const wink = winkNlp(model);

/** The words that wink-nlp 2 finds, the peer to compare parts of speech and speed with. */
export function readWithWink(text: string): WinkWord[] {
  const { its } = wink;
  const tokens = wink.readDoc(text).tokens();
  const values = tokens.out(its.value) as string[];
  const parts = tokens.out(its.pos) as string[];
  const words: WinkWord[] = [];
  let at = 0;
  values.forEach((value, index) => {
    const start = text.indexOf(value, at);
    if (start < 0) return;
    at = start + value.length;
    words.push({ start, end: at, part: parts[index]! });
  });
  return words;
}
