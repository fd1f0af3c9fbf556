import type { Reading } from '../core/reading.js';
import { hashHex } from '../core/ids.js';
import type { Draft } from '../core/brief.js';
import type { Proof } from '../formats/schemas.js';

/** What of a published proof does not hold: a plain sentence, and the sentence of the brief that it concerns, if one. */
export interface ProofFault {
  sentence: string | null;
  because: string;
}

/** The sentences of a proof, as a draft to be judged again: each of them, and the headline, once. */
export function draftOfProof({ headline, sentences }: Proof): Draft {
  const body = isHeadlineFirst(headline, sentences) ? sentences.slice(1) : sentences;
  return { headline, paragraphs: [body.map(({ text }) => text)] };
}

const isHeadlineFirst = (headline: string | null, sentences: Proof['sentences']) =>
  headline !== null && sentences[0]?.text === headline;

/**
 * Compares a proof with the reports as they are now: each report's text and each span that the proof rests on, by SHA-256. `readings` are
 * those that could be had, of each report of the proof the one with its id or, where its wording has changed, with its address.
 */
export function checkProof(proof: Proof, readings: readonly Reading[]): ProofFault[] {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const byUrl = new Map(readings.map((reading) => [reading.report.url, reading]));
  const listed = new Set(proof.reports.map(({ id }) => id));
  const texts = new Map<string, string>();
  const faults: ProofFault[] = [];
  for (const { id, url, sha256 } of proof.reports) {
    const reading = byId.get(id) ?? (url === null ? undefined : byUrl.get(url));
    if (!reading) faults.push({ sentence: null, because: `The report ${url ?? id} could not be had.` });
    else if (hashHex(reading.report.text) !== sha256)
      faults.push({
        sentence: null,
        because: `The report ${url ?? id} has another text than when the proof was made.`,
      });
    else texts.set(id, reading.report.text);
  }
  if (proof.headline !== null && !isHeadlineFirst(proof.headline, proof.sentences))
    faults.push({ sentence: proof.headline, because: 'The proof gives no words that it rests on.' });
  for (const { text, supported, supports } of proof.sentences) {
    const fault = (because: string) => faults.push({ sentence: text, because });
    if (!supported) fault('The proof itself calls it not supported.');
    if (supports.length === 0) fault('The proof gives no words that it rests on.');
    for (const { report, start, end, sha256 } of supports) {
      if (!listed.has(report)) fault(`The proof does not list the report ${report}.`);
      const whole = texts.get(report);
      // Words held back are given without their hash, and a report that is not to be had is named once above.
      if (whole === undefined || sha256 === null) continue;
      if (hashHex(whole.slice(start, end)) !== sha256)
        fault(`Characters ${start} to ${end} of ${report} are not those of the proof.`);
    }
  }
  return faults;
}
