import { describe, expect, it } from 'vitest';
import { readParagraphs } from './readParagraphs.js';
import { readQuotes } from './readQuotes.js';

const quotesOf = (text: string) =>
  readQuotes(text, readParagraphs(text)).map(({ inner }) => text.slice(inner.start, inner.end));

describe('readQuotes', () => {
  it.each([
    ['“The dam,” he said, “will hold.”', ['The dam,', 'will hold.']],
    ['"The dam," he said, "will hold."', ['The dam,', 'will hold.']],
    ["''We go,'' she said.", ['We go,']],
    ["'We go,' she said of the soldiers' bread.", ['We go,']],
    ["The soldiers' bread and the dogs' meat.", []],
    ['It rose 5" and fell.', []],
    ['« Oui », dit-il.', [' Oui ']],
  ])('%s', (text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it('ends an open quotation with its paragraph', () => {
    expect(quotesOf('“We go on.\n\n“And on,” he said.')).toEqual(['We go on.', 'And on,']);
  });

  it('is linear on unmatched marks', () => {
    for (const mark of ['"', '“', "'", '‘', " '", ' ‘a']) {
      const text = `${mark} word `.repeat(100_000);
      const started = performance.now();
      quotesOf(text);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});
