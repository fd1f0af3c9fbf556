import type { ClaimKind } from '../../core/reading.js';

const byWord = (lists: Partial<Record<ClaimKind, string>>): ReadonlyMap<string, ClaimKind> =>
  new Map(
    Object.entries(lists).flatMap(([kind, list]) =>
      list.split(' ').map((word): [string, ClaimKind] => [word, kind as ClaimKind]),
    ),
  );

/** Nouns that take what was said as "that ..." or "to ...", with its kind: "concerns in Seoul that", "the ministry's claim that". */
export const SAYING_NOUNS = byWord({
  statement:
    'claim claims assertion assertions allegation allegations statement suggestion suggestions argument announcement conclusion accusation accusations view views idea contention notion report reports rumor rumors rumour rumours comment comments remark remarks',
  estimate:
    'belief estimate estimates prediction predictions expectation expectations assessment forecast suspicion suspicions speculation assumption hope hopes',
  concern: 'fear fears concern concerns worry worries anxiety anxieties alarm criticism',
  warning: 'warning warnings threat threats',
  offer: 'promise promises pledge pledges offer offers proposal vow',
  order: 'order orders',
  request: 'demand demands request requests appeal appeals call calls',
  denial: 'denial denials',
});

/** Adjectives of mind that take "that ..." or "to ..." after a form of "be": "is confident that", "are ready to". */
export const SAYING_ADJECTIVES = byWord({
  statement:
    'confident aware sure certain convinced adamant glad happy proud pleased sorry surprised disappointed determined eager reluctant skeptical sceptical clear committed unaware unsure open',
  offer: 'ready willing prepared',
  concern: 'concerned worried afraid fearful alarmed',
  estimate: 'hopeful optimistic pessimistic doubtful',
});
