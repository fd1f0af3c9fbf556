import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Puts a style on text, or leaves it plain when colours are off. */
export type Paint = (style: Style, text: string) => string;

export function makePaint(colour: boolean): Paint {
  return colour ? (style, text) => styleText(style, text) : (_style, text) => text;
}

/** Breaks text into lines of at most `width` columns, between words; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
}
