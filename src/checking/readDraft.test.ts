import { describe, expect, it } from 'vitest';
import { readDraft } from './readDraft.js';

describe('readDraft', () => {
  it('splits plain text into paragraphs and sentences', () => {
    expect(readDraft('One came. Dr. Two left.\n\nThree stayed.', 'text')).toEqual({
      headline: null,
      paragraphs: [['One came.', 'Dr. Two left.'], ['Three stayed.']],
    });
  });

  it('reads Markdown: first heading, links, emphasis and lists', () => {
    const text =
      '# Flood **rises**\n\nThe [river](https://a.example/x) *rose*. It fell.\n\n- One item.\n- Two items.\n\n## Later\nThe end.';
    expect(readDraft(text, 'markdown')).toEqual({
      headline: 'Flood rises',
      paragraphs: [['The river rose.', 'It fell.'], ['One item.'], ['Two items.'], ['Later'], ['The end.']],
    });
  });

  it('reads HTML: the first heading, then a paragraph for each block', () => {
    const html =
      '<html><head><style>p{}</style></head><body><h1>Flood <b>rises</b></h1><p>The river rose.\n It fell.</p><ul><li>One&nbsp;item.</li></ul></body></html>';
    expect(readDraft(html, 'html')).toEqual({
      headline: 'Flood rises',
      paragraphs: [['The river rose.', 'It fell.'], ['One item.']],
    });
    expect(() => readDraft('<p> </p>', 'html')).toThrow(expect.objectContaining({ code: 'draft-empty' }));
  });

  it('reads the three shapes of JSON', () => {
    const paragraphs = [['A came.', 'B left.']];
    expect(readDraft(JSON.stringify({ headline: ' A  came ', paragraphs }), 'json')).toEqual({
      headline: 'A came',
      paragraphs,
    });
    expect(readDraft(JSON.stringify({ sentences: paragraphs[0] }), 'json')).toEqual({
      headline: null,
      paragraphs,
    });
    expect(readDraft(JSON.stringify({ text: 'A came. B left.' }), 'json')).toEqual({
      headline: null,
      paragraphs,
    });
  });

  it('throws coded problems', () => {
    expect(() => readDraft('# \n\n![A bridge](a.png)\n\n---\n', 'markdown')).toThrow(
      expect.objectContaining({ code: 'draft-empty' }),
    );
    expect(() => readDraft(' \n ', 'text')).toThrow(expect.objectContaining({ code: 'draft-empty' }));
    expect(() => readDraft('{"sentences":[]}', 'json')).toThrow(
      expect.objectContaining({ code: 'draft-empty' }),
    );
    expect(() => readDraft('{', 'json')).toThrow(expect.objectContaining({ code: 'json-malformed' }));
    expect(() => readDraft('{"sentences":[1]}', 'json')).toThrow(
      expect.objectContaining({ code: 'json-fields' }),
    );
    expect(() => readDraft('[]', 'json')).toThrow(expect.objectContaining({ code: 'json-fields' }));
  });
});
