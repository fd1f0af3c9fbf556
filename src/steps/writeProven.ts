import type { Draft, SentenceVerdict, Verdict } from '../core/brief.js';
import type { Report } from '../core/report.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import type { Model } from '../ports/model.js';
import { dropSentences, replaceSentences } from '../writing/dropSentences.js';
import type { Refusal } from '../writing/llm/buildPrompt.js';
import { type Plan, planBrief } from '../writing/planBrief.js';
import { checkRights, type RightsFault } from '../writing/rights.js';
import { makeClauseReader } from '../writing/template/readClause.js';
import { writeTemplate } from '../writing/template/writeTemplate.js';
import { checkBrief } from './checkWithGazetteer.js';
import type { LoadedStory } from './loadStory.js';
import type { Ports, WritingPorts } from './ports.js';
import { writeWithModel } from './writeWithModel.js';

/** What a brief is written from; of the reports, their rights. */
type Writable = Pick<LoadedStory, 'story' | 'readings' | 'ledger' | 'holds'> & {
  reports: readonly Pick<Report, 'id' | 'rights'>[];
};

/**
 * A draft all of whose sentences the checker passes and that keeps to the rights budget, by the model if there is one and it can, else by
 * the template; null when too little is proven.
 */
export async function writeProven(
  { gazetteer, models, model, longestRun }: WritingPorts,
  loaded: Writable,
): Promise<{ draft: Draft | null; writer: string }> {
  const plan = planBrief(loaded.story, loaded.ledger, loaded.readings, loaded.holds, longestRun);
  const judge = makeJudge(gazetteer, loaded, longestRun);
  // Only where the model falls short is the template written, and then once.
  let written: Promise<Draft | null> | null = null;
  const byTemplate = () => (written ??= writeByTemplate(judge, models, plan));
  if (model !== null) {
    const draft = await writeByModel(judge, model, loaded, plan, byTemplate);
    if (draft !== null) return { draft, writer: model.name };
  }
  return { draft: await byTemplate(), writer: 'template' };
}

/** A draft with what may not be published of it: sentences that are not proven, or take too much of a report. */
interface Judged {
  verdict: Verdict;
  refused: Refusal[];
}

type Judge = (draft: Draft) => Promise<Judged>;

/** A judge of drafts that mostly repeat their sentences: each is checked once. */
function makeJudge(gazetteer: Gazetteer, { readings, reports }: Writable, longestRun: number): Judge {
  const known = new Map<string, SentenceVerdict>();
  return async (draft) => {
    const texts = [...(draft.headline === null ? [] : [draft.headline]), ...draft.paragraphs.flat()];
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    const { verdict } = await checkBrief(gazetteer, { headline: null, paragraphs: [fresh] }, readings);
    for (const sentence of verdict.sentences) known.set(sentence.text, sentence);
    const faults = checkRights(draft, readings, reports, longestRun);
    return judgeDraft(
      draft,
      texts.map((text) => known.get(text)!),
      faults,
    );
  };
}

function judgeDraft(
  draft: Draft,
  checked: readonly SentenceVerdict[],
  faults: readonly RightsFault[],
): Judged {
  const taken = new Map(faults.map((fault) => [fault.text, fault.because]));
  const sentences = checked.map((sentence) => ({
    ...sentence,
    supported: sentence.supported && !taken.has(sentence.text),
  }));
  const refused = sentences
    .filter(({ supported }) => !supported)
    .map(({ text, faults }) => ({ text, because: faults[0]?.because ?? taken.get(text) ?? '' }));
  return { verdict: { ok: draft.paragraphs.flat().length > 0 && refused.length === 0, sentences }, refused };
}

/** Most times that the template writes one plan. */
const MOST_ROUNDS = 12;

/** What is refused is written in other words, or something else is told in its place. */
async function writeByTemplate(judge: Judge, models: Ports['models'], plan: Plan): Promise<Draft | null> {
  const read = makeClauseReader(models);
  const refused = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const draft = writeTemplate(plan, read, refused);
    if (draft === null) return null;
    const judged = await judge(draft);
    if (judged.verdict.ok) return draft;
    for (const { text } of judged.refused) refused.add(text);
  }
  return null;
}

/** The model is asked again once with what was refused; what is refused then is replaced by the template's sentences, or falls. */
async function writeByModel(
  judge: Judge,
  model: Model,
  loaded: Writable,
  plan: Plan,
  byTemplate: () => Promise<Draft | null>,
): Promise<Draft | null> {
  const first = await writeWithModel(model, loaded, plan);
  if (first === null) return null;
  const { verdict, refused } = await judge(first);
  if (verdict.ok) return first;
  const draft = (await writeWithModel(model, loaded, plan, refused)) ?? first;
  const again = await judge(draft);
  if (again.verdict.ok) return draft;
  const template = await byTemplate();
  if (template === null) return dropRefused(judge, draft);
  const lacking = new Set(again.refused.map(({ text }) => text));
  return dropRefused(
    judge,
    replaceSentences(draft, (text) => !lacking.has(text), template),
  );
}

async function dropRefused(judge: Judge, written: Draft): Promise<Draft | null> {
  let draft: Draft | null = written;
  // Dropping a sentence can only make the draft shorter, so this ends.
  while (draft !== null) {
    const { verdict } = await judge(draft);
    if (verdict.ok) return draft;
    draft = dropSentences(draft, verdict);
  }
  return null;
}
