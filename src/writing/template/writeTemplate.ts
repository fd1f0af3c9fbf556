import type { Draft } from '../../core/brief.js';
import type { Disagreement, SeriesPoint } from '../../core/ledger.js';
import { gradeOf } from '../../languages/en/readability.js';
import { capitalize, countWords } from '../../languages/en/writing.js';
import { FEWEST_SENTENCES, FEWEST_WORDS } from '../dropSentences.js';
import { FEWEST_CLAIMS, type Plan, type Point, type Role } from '../planBrief.js';
import { chooseWording } from './chooseWording.js';
import { closeSentence } from './clauses.js';
import { writeHeadline } from './headline.js';
import { nameSpeaker, type SpeakerName } from './nameSpeakers.js';
import type { ReadClause } from './readClause.js';
import { LONGEST, type Voice } from './tellClaim.js';
import { tellDisagreement } from './tellFigures.js';
import { addSentence, NOTHING_TOLD, startParagraph, type Told } from './told.js';

/** Most words of a brief, and most sentences of each of its two paragraphs. */
const MOST_WORDS = 180;
const MOST_SENTENCES = 5;
/** Words after which the first paragraph ends. */
const FIRST_WORDS = 95;
/** School grade that the brief's sentences together must not need more than. */
const HARDEST = 9;

const CONTEXT_ROLES: readonly Role[] = ['status', 'denial', 'offer', 'quote', 'background'];

/** School grades above which no sentence is written: the brief is written anew with the next one where the whole reads too hard. */
const HARDEST_SENTENCES = [16, 12, 10] as const;

/**
 * Writes the plan in plain sentences, none of which is among the `refused`; null when it holds too little. The same plan gives the same
 * text. A caller that writes one plan several times hands in the same reader of clauses.
 */
export function writeTemplate(
  plan: Plan,
  read: ReadClause,
  refused: ReadonlySet<string> = new Set(),
): Draft | null {
  const points = [...plan.news, ...plan.context];
  if (new Set(points.map(({ claim }) => claim.id)).size < FEWEST_CLAIMS) return null;
  let fullest: Draft | null = null;
  for (const hardest of HARDEST_SENTENCES) {
    const draft = compose(plan, { read, latest: plan.latest, refused, hardest });
    // With less to choose from there is no more to tell.
    if (draft === null) break;
    if (gradeOf(draft.paragraphs.flat()) <= HARDEST) return draft;
    fullest ??= draft;
  }
  return fullest;
}

type Tell = (told: Told, point: Point) => Told | null;

function compose(plan: Plan, voice: Voice): Draft | null {
  const tell: Tell = (told, point) => chooseWording(point, plan, told, voice);
  const lead = tellLead(plan, tell);
  let told = plan.disagreements
    .slice(0, 1)
    .reduce((before, one) => addDisagreement(before, one, plan, voice.refused), lead.told);
  told = fill(told, plan.news, tell, FIRST_WORDS);
  told = startParagraph(told);
  const context = CONTEXT_ROLES.flatMap((role) =>
    plan.context.filter((point) => point.role === role).slice(0, role === 'background' ? 6 : 3),
  );
  told = fill(told, context, tell, MOST_WORDS);
  told = fill(told, [...plan.news, ...plan.context], tell, MOST_WORDS - 40);
  const paragraphs = ease(told.paragraphs).filter((sentences) => sentences.length > 0);
  const sentences = paragraphs.flat();
  if (sentences.length < FEWEST_SENTENCES || wordsOf(sentences) < FEWEST_WORDS) return null;
  return { headline: writeHeadline(plan, lead.point, voice), paragraphs };
}

/** The first point that can be told on its own, else to who knows the headlines, and the brief with it; nothing told when none can. */
function tellLead({ news, headlines }: Plan, tell: Tell): { point: Point | null; told: Told } {
  const known = { ...NOTHING_TOLD, known: headlines };
  for (const before of [NOTHING_TOLD, known])
    for (const point of news) {
      const told = tell(before, point);
      if (told !== null) return { point, told: { ...told, known: headlines } };
    }
  return { point: null, told: known };
}

/** Tells points in turn, at most three of a role, while the last paragraph has room and the brief fewer than `words` words. */
function fill(before: Told, points: readonly Point[], tell: Tell, words: number): Told {
  let told = before;
  const perRole = new Map<Role, number>();
  for (const point of points) {
    if (told.paragraphs.at(-1)!.length >= MOST_SENTENCES || told.words >= words) break;
    const count = perRole.get(point.role) ?? 0;
    const next = count >= 3 ? null : tell(told, point);
    if (next === null || next.words > MOST_WORDS) continue;
    told = next;
    perRole.set(point.role, count + 1);
  }
  return told;
}

/** Without the hardest sentences after the lead, while the whole reads too hard and is long enough without them. */
function ease(paragraphs: readonly string[][]): string[][] {
  const [lead, ...rest] = paragraphs.flat();
  const all = paragraphs.flat();
  if (gradeOf(all) <= HARDEST || rest.length === 0) return paragraphs.map((sentences) => [...sentences]);
  const hardest = rest.reduce((worst, text) => (gradeOf([text]) > gradeOf([worst]) ? text : worst));
  const left = paragraphs.map((sentences) => sentences.filter((text) => text === lead || text !== hardest));
  if (wordsOf(left.flat()) < FEWEST_WORDS || left.flat().length < FEWEST_SENTENCES)
    return paragraphs.map((sentences) => [...sentences]);
  return ease(left);
}

const wordsOf = (sentences: readonly string[]) => countWords(sentences.join(' '));

function addDisagreement(
  told: Told,
  disagreement: Disagreement,
  plan: Plan,
  refused: ReadonlySet<string>,
): Told {
  const made = tellDisagreement(disagreement, (point) => nameOf(point, plan));
  if (made === null) return told;
  const text = capitalize(closeSentence(made));
  const isHeld = plan.withheld.some((words) => text.toLowerCase().includes(words));
  return isHeld || refused.has(text) || countWords(text) > LONGEST
    ? told
    : addSentence(told, text, text, { form: 'that' });
}

function nameOf(point: SeriesPoint, plan: Plan): SpeakerName | null {
  const reading = plan.readings.find(({ report }) => report.id === point.report);
  const speaker = reading?.claims.find(({ id }) => id === point.claim)?.speakers.at(-1);
  return reading && speaker ? nameSpeaker(speaker, reading) : null;
}
