import type { Fault, SentenceVerdict, Verdict } from '../../core/brief.js';
import { type Paint, wrap } from '../paint.js';

/** A verdict for people: each sentence, its faulty words underlined with the reason, and the nearest words of the sources. */
export function viewVerdict(verdict: Verdict, paint: Paint, columns: number): string {
  const faults = verdict.sentences.filter((sentence) => !sentence.supported).length;
  const sum =
    faults === 0
      ? paint(
          'green',
          `All ${count(verdict.sentences.length, 'sentence')} supported: the sources say this. It does not mean that it is true.`,
        )
      : paint('red', `${count(faults, 'sentence')} of ${verdict.sentences.length} not supported.`);
  return [
    ...verdict.sentences.map((sentence) => viewSentence(sentence, paint, columns)),
    ...wrap(sum, Math.max(columns, 60)),
    '',
  ].join('\n');
}

function viewSentence(sentence: SentenceVerdict, paint: Paint, columns: number): string {
  const mark = sentence.supported ? paint('green', '✓') : paint('red', '✗');
  const lines = [...viewMarked(sentence, mark, paint, columns)];
  for (const fault of sentence.faults) {
    lines.push(
      ...wrap(`${fault.rule}: ${fault.because}`, columns - 4).map((line) => paint('red', `    ${line}`)),
    );
    if (fault.found !== null)
      lines.push(
        ...wrap(`sources: “${fault.found.replace(/\s+/g, ' ')}”`, columns - 4).map((line) =>
          paint('dim', `    ${line}`),
        ),
      );
  }
  if (sentence.supported) {
    for (const support of sentence.supports.slice(0, 2)) {
      lines.push(
        ...wrap(`“${support.text.replace(/\s+/g, ' ')}” ${support.report}`, columns - 4).map((line) =>
          paint('dim', `    ${line}`),
        ),
      );
    }
  }
  return lines.join('\n');
}

/** The sentence in lines, with `~~~~` under its faulty words. */
function viewMarked(sentence: SentenceVerdict, mark: string, paint: Paint, columns: number): string[] {
  const width = columns - 2;
  const lines: string[] = [];
  for (let at = 0; at < sentence.text.length;) {
    const end = lineEnd(sentence.text, at, width);
    const under = underline(sentence.faults, at, end);
    lines.push(`${lines.length === 0 ? mark : ' '} ${sentence.text.slice(at, end).replace(/\n/g, ' ')}`);
    if (under.trim()) lines.push(`  ${paint('red', under)}`);
    at = end;
    while (sentence.text[at] === ' ' || sentence.text[at] === '\n') at++;
  }
  return lines;
}

function lineEnd(text: string, at: number, width: number): number {
  if (text.length - at <= width) return text.length;
  const space = text.lastIndexOf(' ', at + width);
  return space > at ? space : at + width;
}

function underline(faults: readonly Fault[], from: number, to: number): string {
  let under = '';
  for (let at = from; at < to; at++)
    under += faults.some((fault) => fault.start <= at && at < fault.end) ? '~' : ' ';
  return under.trimEnd();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
