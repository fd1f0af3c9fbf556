const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Abbreviations (lower case, without the last full stop) that a name or a number follows, so that no sentence ends after them. */
export const LEADING_ABBREVIATIONS = words(`
  mr mrs ms mx dr prof rev fr sr br hon st ste mt ft gen maj col lt cpt capt cmdr adm vice-adm brig sgt cpl pvt pfc
  gov lt.gov sen rep del amb pres supt insp det messrs mme mlle m no nos vol fig art sec pp vs v approx ca cf e.g i.e eg ie
  al viz`);

/** Abbreviations that may end a sentence; they do when the next word could only begin one. */
export const CLOSING_ABBREVIATIONS = words(`
  inc co corp ltd llc plc jr sr bros dept est ave blvd rd u.s u.k u.n e.u u.a.e d.c a.m p.m am pm ph.d m.d b.a m.a etc
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo n.y n.j n.h n.m n.c n.d s.c s.d w.va r.i
  km cm mm kg lb lbs oz mph sq min hr hrs bn tn s.a n.v a.g`);

/** Words (as written) that open a sentence far more often than they stand inside a name. */
export const SENTENCE_OPENERS = words(`
  The A An In On At By For From With After Before But And Or So If When While As Since Until He She It They We I You
  His Her Its Their This That These Those There Here What Who Why How Where Not No Some Many Most All Both Each Several
  However Meanwhile Also Still Then Now Yet Although Though Because Once According Earlier Later Last Officials Police`);
