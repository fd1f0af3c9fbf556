import { cleanText } from '../src/core/text.js';

/** A text of a data set as Newsledger would keep it. */
export interface Aligned {
  text: string;
  /** The UTF-16 offset in `text` for an offset in the raw text, which counts Unicode code points. */
  at(codePoints: number): number;
}

/** Data sets count code points, JavaScript counts UTF-16 units, and cleaning may shorten a text: this leads from the one to the other. */
export function alignText(raw: string): Aligned {
  const text = cleanText(raw);
  const isPlain = text === raw && !/[\uD800-\uDFFF]/.test(raw);
  if (isPlain) return { text, at: (codePoints) => codePoints };
  const points = [...raw];
  return { text, at: (codePoints) => cleanText(points.slice(0, codePoints).join('')).length };
}
