import { expect, it } from 'vitest';
import { readCorpus } from '../corpus/read.js';
import { isExact } from '../src/core/spans.js';

it('the corpus is sound: every word that is annotated stands in its text, and no topic is in both splits', () => {
  const { reports, problems } = readCorpus();
  expect(problems).toEqual([]);
  expect(reports.length).toBeGreaterThanOrEqual(300);
  for (const { written, claims, mentions } of reports) {
    for (const span of [...mentions, ...claims.flatMap(({ content }) => content)]) {
      expect(isExact(span, written.text), `${written.id}: ${span.text}`).toBe(true);
    }
  }
});
