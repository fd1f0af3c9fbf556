import { describe, expect, it } from 'vitest';
import { models } from '../../../test/englishModels.js';
import type { Report } from '../../core/report.js';
import { printSyntax } from './syntax.js';

const reportOf = (text: string, language: string | null = 'en') => ({ id: 'r1', text, language }) as Report;

describe('printSyntax', () => {
  it('gives each word its lemma, part of speech, head and relation in CoNLL-U', () => {
    const printed = printSyntax(reportOf('The dogs\nbarked. It rained.'), models);
    const columns = printed.split('\n').map((line) => line.split('\t'));
    expect(columns.filter((fields) => fields.length === 1).flat()).toEqual([
      '# newdoc id = r1',
      '# sent_id = r1-1',
      '# text = The dogs barked.',
      '',
      '# sent_id = r1-2',
      '# text = It rained.',
      '',
    ]);
    expect(columns.filter((fields) => fields.length === 10).slice(0, 4)).toEqual([
      ['1', 'The', 'the', 'DET', 'DT', '_', '2', 'det', '_', 'TokenRange=0:3'],
      ['2', 'dogs', 'dog', 'NOUN', 'NNS', '_', '3', 'nsubj', '_', 'TokenRange=4:8'],
      ['3', 'barked', 'bark', 'VERB', 'VBD', '_', '0', 'root', '_', 'TokenRange=9:15|SpaceAfter=No'],
      ['4', '.', '.', 'PUNCT', '.', '_', '3', 'punct', '_', 'TokenRange=15:16'],
    ]);
  });

  it('has ten fields for every word and one root in every sentence, whatever the text', () => {
    const text = '34, 000 men\tfled "home" 🙂 — U.S. troops, e.g. ones with a\u00a0gap… \n\n* list\n* of\n';
    const sentences = printSyntax(reportOf(text), models).split('\n\n').filter(Boolean);
    for (const sentence of sentences) {
      const words = sentence
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('#'));
      expect(words.every((line) => line.split('\t').length === 10)).toBe(true);
      expect(words.filter((line) => line.split('\t')[6] === '0')).toHaveLength(1);
    }
  });

  it('says so where the language is not read', () => {
    expect(printSyntax(reportOf('Il pleut.', 'fr'), models)).toBe(
      '# newdoc id = r1\n# not read: language fr\n',
    );
  });
});
