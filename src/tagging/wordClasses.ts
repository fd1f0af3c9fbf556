import type { Model } from './model.js';
import { firstCell } from './table.js';

/** Version of the form of the table of classes. */
export const CLASS_TEMPLATES = 1;

/** The classes that a word is in: words used alike share them. All 0 for a word that is in none. */
export interface WordClasses {
  /** One of about 64, from 1 on. */
  coarse: number;
  /** One of 256, each within a coarse one. */
  middle: number;
  /** One of about 1,000, each within a middle one. */
  fine: number;
}

/** Tells the classes of a word by the hash of its lower-case form (`FACT.lower`). */
export type ClassReader = (lower: number) => WordClasses;

const NO_CLASSES: WordClasses = { coarse: 0, middle: 0, fine: 0 };

/** The classes of a model: each word has one cell, whose class is the middle one, named after the coarse one, and whose weight counts the fine ones within it. */
export function openWordClasses(model: Model): ClassReader {
  const table = model.table('classes');
  const coarse = table.classes.map((name) => Number(name) + 1);
  return (lower) => {
    const cell = firstCell(table, lower);
    if (cell === null) return NO_CLASSES;
    const middle = cell & 255;
    return { coarse: coarse[middle]!, middle: middle + 1, fine: cell };
  };
}
