import type { ClaimKind } from '../../core/reading.js';

/**
 * What may follow a cue verb as its content:
 * `clause` a clause, with or without "that"; `that` only one with a linking word; `phrase` also a noun phrase or an infinitive.
 */
export type Frame = 'clause' | 'that' | 'phrase';

/** A verb that marks an attribution. */
export interface SayingVerb {
  base: string;
  kind: ClaimKind;
  frame: Frame;
  /** Its first object is who is spoken to ("told reporters that"). */
  addressee: boolean;
  /** Can carry a quotation and stand after it ("...," he said). */
  quotes: boolean;
  /** Says that something is not so, or that someone will not ("denied", "refused"). */
  negative: boolean;
  /** Words of which one must follow for the verb to be one of saying ("spoke of", "pointed out"); empty when none need. */
  particles: readonly string[];
}

const split = (list: string) => list.trim().split(/\s+/);
const verbs = (list: string, kind: ClaimKind, frame: Frame, more: Partial<SayingVerb> = {}): SayingVerb[] =>
  split(list).map((base) => ({
    base,
    kind,
    frame,
    addressee: false,
    quotes: false,
    negative: false,
    particles: [],
    ...more,
  }));

/** Verbs of saying, thinking, wanting and judging, by what they make of their content. */
export const SAYING_VERBS: readonly SayingVerb[] = [
  ...verbs(
    `say add note state report announce explain claim argue insist maintain contend assert declare confirm acknowledge admit
     concede disclose allege suggest remark comment reply respond recall testify write tweet post joke quip conclude holler
     observe answer reiterate stress emphasize emphasise underline underscore caution muse boast read counter retort recount
     affirm proclaim charge volunteer interject exclaim shout whisper cry yell chant brag reason opine stipulate
     attest swear confess profess plead protest object scoff sneer snap mutter murmur scream sigh grumble gripe gush enthuse marvel
     theorize theorise posit relate recite specify intimate insinuate avow aver pronounce reflect elaborate summarize summarise chime`,
    'statement',
    'clause',
    { quotes: true },
  ),
  ...verbs(`tell inform remind assure notify brief convince persuade`, 'statement', 'clause', {
    quotes: true,
    addressee: true,
  }),
  ...verbs(
    `believe estimate predict forecast calculate reckon project assess guess speculate surmise`,
    'estimate',
    'clause',
    { quotes: true },
  ),
  ...verbs(`put attribute`, 'estimate', 'phrase'),
  ...verbs(`point`, 'statement', 'clause', { particles: ['out', 'to'] }),
  ...verbs(`refer allude react`, 'statement', 'phrase', { particles: ['to'] }),
  ...verbs(`talk`, 'statement', 'phrase', { particles: ['of', 'about'] }),
  ...verbs(`speak`, 'statement', 'phrase', { particles: ['of', 'about', 'against', 'for'] }),
  ...verbs(`push lobby`, 'request', 'phrase', { particles: ['for'] }),
  ...verbs(`rail bristle`, 'concern', 'phrase', { particles: ['against', 'at'] }),
  ...verbs(`lay spell`, 'statement', 'phrase', { particles: ['out'] }),
  ...verbs(`rule`, 'denial', 'phrase', { negative: true, particles: ['out'] }),
  ...verbs(`stand`, 'statement', 'phrase', { particles: ['by'] }),
  ...verbs(`think suspect assume presume expect anticipate imagine consider`, 'estimate', 'clause'),
  ...verbs(
    `repeat count register record know feel understand realize realise agree recognize recognise decide determine learn hear find show reveal indicate demonstrate prove imply hint signal suppose wonder remember forget foresee envision envisage infer deduce figure ascertain trust decree`,
    'statement',
    'that',
  ),
  ...verbs(
    `describe portray praise welcome support oppose endorse back favor favour blame
     applaud hail defend approve mock ridicule cite highlight mention discuss question challenge accuse fault label brand credit
     regret appreciate love hate like prefer view regard deem quote celebrate embrace advocate tout promote thank
     doubt congratulate commend laud detail outline clarify extol salute champion admire echo dub term characterize characterise depict liken
     compare equate classify reference invoke justify pitch trumpet apologize apologise mull contemplate ponder weigh accept contest tally`,
    'statement',
    'phrase',
  ),
  ...verbs(
    `intend plan aim wish desire vow pledge promise prefer choose opt consent commit prepare resolve`,
    'statement',
    'phrase',
    {},
  ),
  ...verbs(`vow pledge promise`, 'offer', 'phrase', { quotes: true }),
  ...verbs(`offer propose volunteer`, 'offer', 'phrase', { quotes: true }),
  ...verbs(`deny`, 'denial', 'phrase', { quotes: true, negative: true }),
  ...verbs(`refute rebut dispute contradict repudiate disavow renounce retract recant`, 'denial', 'phrase', {
    negative: true,
  }),
  ...verbs(`reject dismiss`, 'denial', 'phrase', { negative: true }),
  ...verbs(`refuse decline`, 'denial', 'phrase', { negative: true }),
  ...verbs(`warn caution`, 'warning', 'clause', { quotes: true }),
  ...verbs(`threaten`, 'warning', 'phrase'),
  ...verbs(`order command instruct direct ban forbid prohibit mandate`, 'order', 'phrase'),
  ...verbs(
    `urge ask request beg appeal demand advise recommend encourage invite implore beseech petition entreat exhort press pressure counsel`,
    'request',
    'phrase',
    { quotes: true },
  ),
  ...verbs(`want seek hope`, 'request', 'phrase'),
  ...verbs(`require`, 'order', 'phrase'),
  ...verbs(`fear worry complain lament`, 'concern', 'clause', { quotes: true }),
  ...verbs(
    `criticize criticise condemn denounce call slam blast decry deplore bemoan bash rebuke lambast deride chastise chide castigate berate scold censure taunt disparage denigrate belittle
     insult malign vilify excoriate rip scorn`,
    'concern',
    'phrase',
  ),
];

const IRREGULAR: Record<string, string> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  know: 'knew known',
  feel: 'felt',
  find: 'found',
  show: 'showed shown',
  read: 'read',
  forecast: 'forecast',
  see: 'saw seen',
  hear: 'heard',
  understand: 'understood',
  forbid: 'forbade forbidden',
  choose: 'chose chosen',
  seek: 'sought',
  recount: 'recounted',
  forget: 'forgot forgotten',
  learn: 'learned learnt',
  opt: 'opted',
  regret: 'regretted',
  ban: 'banned',
  beg: 'begged',
  quip: 'quipped',
  admit: 'admitted',
  plan: 'planned',
  commit: 'committed',
  brag: 'bragged',
  slam: 'slammed',
  rebut: 'rebutted',
  swear: 'swore sworn',
  foresee: 'foresaw foreseen',
  infer: 'inferred',
  rip: 'ripped',
  put: 'put',
  speak: 'spoke spoken',
  lay: 'laid',
  spell: 'spelled spelt',
  stand: 'stood',
  prefer: 'preferred',
};
const DOUBLING = new Set(
  split('opt regret ban beg quip admit plan commit brag slam rebut forget prefer infer rip put').filter(
    (base) => base !== 'opt',
  ),
);

/** A form of a cue verb. `past` and `participle` may be the same word. */
export interface VerbForm {
  verb: SayingVerb;
  form: 'base' | 'third' | 'past' | 'ing';
}

function inflect(verb: SayingVerb): [string, VerbForm][] {
  const { base } = verb;
  const stem = base.replace(/e$/, '');
  const consonantY = /[^aeiou]y$/.test(base);
  const last = base.slice(-1);
  const third = consonantY
    ? `${base.slice(0, -1)}ies`
    : /(s|sh|ch|x|z)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  const past = IRREGULAR[base]?.split(' ') ?? [
    consonantY ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${base}ed`,
  ];
  const ing = DOUBLING.has(base)
    ? `${base}${last}ing`
    : /(ee|oe|ye)$/.test(base)
      ? `${base}ing`
      : `${stem}ing`;
  return [
    [base, { verb, form: 'base' }],
    [third, { verb, form: 'third' }],
    ...past.map((form): [string, VerbForm] => [form, { verb, form: 'past' }]),
    [ing, { verb, form: 'ing' }],
  ];
}

/** Prepositions that lead to what is said after a verb: "warned of", "called for". */
export const PREPOSITIONAL: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    warn: ['of', 'about', 'against'],
    caution: ['against', 'about'],
    complain: ['about', 'of'],
    call: ['for', 'on'],
    ask: ['for', 'about'],
    appeal: ['for', 'to'],
    beg: ['for'],
    insist: ['on'],
    worry: ['about'],
    fear: ['for'],
    hope: ['for'],
    wish: ['for'],
    boast: ['of', 'about'],
    brag: ['about'],
    joke: ['about'],
    comment: ['on'],
    remark: ['on'],
    hint: ['at'],
    agree: ['on', 'with'],
    know: ['of', 'about'],
    hear: ['of', 'about'],
    think: ['of', 'about'],
    decide: ['on', 'against'],
    testify: ['about', 'against'],
    tell: ['of'],
    speculate: ['about'],
    wonder: ['about'],
    plan: ['for'],
    push: ['for'],
    argue: ['for', 'against'],
    advocate: ['for'],
    rave: ['about'],
    point: ['to'],
    refer: ['to'],
    allude: ['to'],
    react: ['to'],
    speak: ['of', 'about', 'against', 'for'],
    talk: ['of', 'about'],
    lobby: ['for'],
    rail: ['against', 'at'],
    bristle: ['at'],
    stand: ['by'],
    object: ['to'],
    protest: ['against', 'at'],
    plead: ['for'],
    apologize: ['for'],
    apologise: ['for'],
    marvel: ['at'],
    press: ['for'],
    rule: ['against'],
    respond: ['to'],
  }),
);

/** Verbs of finding out how many: a number after them is what was found. */
export const COUNTING_VERBS: ReadonlySet<string> = new Set(split('count register record find'));

/** Cue verbs by form, lower case. Where a form belongs to two verbs ("read") the past wins. */
export const SAYING_FORMS: ReadonlyMap<string, VerbForm> = new Map(SAYING_VERBS.flatMap(inflect));

/** Forms of the verbs of plain speech ("said", "tells", "adding"): they tell that words were uttered, not what was thought or wanted; lower case. */
export const SPEECH_FORMS: ReadonlySet<string> = new Set(
  [...SAYING_FORMS]
    .filter(([, { verb }]) => verb.quotes && verb.frame === 'clause' && verb.kind === 'statement')
    .map(([word]) => word),
);

/** Forms of saying that can follow a quotation before or after their subject ("said Moon", "Moon said"); lower case. */
export const QUOTING_FORMS: ReadonlySet<string> = new Set(
  [...SAYING_FORMS]
    .filter(([, form]) => form.verb.quotes && (form.form === 'third' || form.form === 'past'))
    .map(([word]) => word),
);
