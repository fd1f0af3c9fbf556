import { checkClaim } from '../../src/checking/checkClaim.js';
import { placeNames } from '../../src/reading/places/placeNames.js';
import { type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { type CheckedPair, scoreChecking } from '../metrics/scoreChecking.js';

interface Item {
  id: string;
  set: string;
  claim: string;
  source: string;
  /** 1 when the source supports the claim. */
  label: 0 | 1;
}

type Judged = CheckedPair & { item: Item; because: string };

/** Claims and the text that supports them or does not: SummEdits (news), QAGS and WiCE. */
export const factual: GoldSet = {
  folder: 'factual',
  rooms: ['checking'],
  async measure(lines, { gazetteer, step }) {
    const items = lines as Item[];
    const judged: Judged[] = [];
    for (const item of items) {
      const candidates = await gazetteer.lookup(placeNames(item.claim));
      const { supported, score, faults } = checkClaim(item.claim, item.source, candidates);
      const because = faults.map((fault) => `${fault.rule} "${fault.text}"`).join(', ');
      judged.push({ item, gold: item.label === 1, supported, score, because });
      step();
    }
    const simple = items.map((item): CheckedPair & { item: Item } => {
      const score = shareOfWords(item);
      return { item, gold: item.label === 1, supported: score === 1, score };
    });
    const sets = [...new Set(items.map(({ set }) => set))];
    const rows = (by: string, pairs: readonly (CheckedPair & { item: Item })[]) =>
      sets.map((set) =>
        rowOf(
          set,
          by,
          pairs.filter(({ item }) => item.set === set),
        ),
      );
    const [ours, theirs] = [rows(OURS, judged), rows('all words stand in the source', simple)];
    return {
      results: [
        ...sets.flatMap((_, at) => [ours[at]!, theirs[at]!]),
        meanOf(ours, items.length),
        meanOf(theirs, items.length),
      ],
      examples: judged.filter(({ gold, supported }) => gold !== supported).map(toExample),
    };
  },
};

/** The share of the claim's words that the source has. */
function shareOfWords({ claim, source }: Item): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = new Set(words(source));
  const said = words(claim);
  return said.length > 0 ? said.filter((word) => there.has(word)).length / said.length : 0;
}

function rowOf(set: string, by: string, pairs: readonly CheckedPair[]): Result {
  const { n, balancedAccuracy, passed, blocked, auc } = scoreChecking(pairs);
  const scores = {
    'balanced accuracy': balancedAccuracy,
    'supported passed': passed,
    'unsupported blocked': blocked,
    AUC: auc,
  };
  return { room: 'checking', set, by, n, scores };
}

function meanOf(rows: readonly Result[], n: number): Result {
  const mean = (name: string) => rows.reduce((sum, { scores }) => sum + (scores[name] ?? 0), 0) / rows.length;
  const names = Object.keys(rows[0]?.scores ?? {});
  const scores = Object.fromEntries(names.map((name) => [name, mean(name)]));
  return { room: 'checking', set: 'mean over sets', by: rows[0]?.by ?? OURS, n, scores };
}

function toExample({ item, gold, supported, score, because }: Judged): Example {
  const verdict = (isSupported: boolean) => (isSupported ? 'supported' : 'not supported');
  return {
    room: 'checking',
    id: item.id,
    what: supported ? 'passed' : 'blocked',
    gold: verdict(gold),
    ours: `${verdict(supported)}, ${score.toFixed(2)}${because ? `: ${because}` : ''}`,
    context: item.claim.replace(/\s+/g, ' '),
  };
}
