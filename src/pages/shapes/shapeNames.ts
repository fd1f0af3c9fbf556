/** The shapes that `export --as` writes. They stand alone, so that asking for them loads no page. */
export const SHAPES = ['csv', 'ucdp', 'acled', 'airwars', 'quickstatements'] as const;
