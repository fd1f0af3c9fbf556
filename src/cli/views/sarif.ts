import type { Verdict } from '../../core/brief.js';
import { VERSION } from '../config.js';

/** Where a sentence begins in the draft as it was given, counted in UTF-16 code units; null when it is not found word for word. */
function placeOf(draft: string, sentence: string, from: number): number | null {
  const at = draft.indexOf(sentence, from);
  return at < 0 ? null : at;
}

/**
 * A verdict as SARIF 2.1.0 (OASIS), for continuous integration: one result a fault. A region counts UTF-16 code units of the draft; a
 * sentence that the draft marks up or breaks over lines has no region, only its words.
 */
export function viewSarif(verdict: Verdict, file: string, draft: string): string {
  const rules = [
    ...new Set(verdict.sentences.flatMap(({ faults }) => faults.map(({ rule }) => rule))),
  ].sort();
  let from = 0;
  const results = verdict.sentences.flatMap(({ text, faults }) => {
    const at = placeOf(draft, text, from);
    if (at !== null) from = at + text.length;
    return faults.map((fault) => {
      const region =
        at === null
          ? null
          : {
              charOffset: at + fault.start,
              charLength: fault.end - fault.start,
              ...lineOf(draft, at + fault.start),
            };
      return {
        ruleId: fault.rule,
        level: 'error',
        message: { text: `${fault.because} In: ${text}` },
        locations: [
          { physicalLocation: { artifactLocation: { uri: file }, ...(region === null ? {} : { region }) } },
        ],
      };
    });
  });
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'newsledger', version: VERSION, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  });
}

function lineOf(draft: string, at: number): { startLine: number; startColumn: number } {
  const before = draft.slice(0, at);
  return { startLine: before.split('\n').length, startColumn: at - before.lastIndexOf('\n') };
}
