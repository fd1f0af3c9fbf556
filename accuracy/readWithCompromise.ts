import nlp from 'compromise';
import type { Range } from '../src/core/spans.js';

export interface CompromiseNames {
  people: Range[];
  organisations: Range[];
  places: Range[];
}

interface Found {
  text: string;
  offset: { start: number; length: number };
}

/** The names that compromise 14 finds, the peer to compare with; without the punctuation that it leaves on them. */
export function readWithCompromise(text: string): CompromiseNames {
  const doc = nlp(text);
  const rangesOf = (view: { json(options: object): unknown }) =>
    (view.json({ offset: true }) as Found[]).flatMap(({ offset }) => {
      const words = text.slice(offset.start, offset.start + offset.length);
      const bare = words.replace(/^[^\p{L}\p{N}]+/u, '');
      const start = offset.start + words.length - bare.length;
      const length = bare.replace(/(?:['’]s|[^\p{L}\p{N}])+$/u, '').length;
      return length > 0 ? [{ start, end: start + length }] : [];
    });
  return {
    people: rangesOf(doc.people()),
    organisations: rangesOf(doc.organizations()),
    places: rangesOf(doc.places()),
  };
}
