import { describe, expect, it } from 'vitest';
import type { SyntaxShape } from '../src/tagging/netShape.js';
import { makeNet, type NetExample } from './net.js';
import { NO_DROPOUT } from './netBody.js';

const SHAPE: SyntaxShape = {
  vector: 8,
  tables: [
    { fact: 0, rows: 16, width: 8 },
    { fact: 1, rows: 8, width: 8 },
  ],
  hidden: 16,
  dilations: [1, 2],
  arc: 8,
  relation: 8,
};
const VECTORS = Float32Array.from({ length: 24 }, (_, at) => ((at * 7) % 11) / 11 - 0.5);

const example = (rows: number[], vectors: number[], heads: number[]): NetExample => ({
  rows: Int32Array.from(rows),
  vectors: Int32Array.from(vectors),
  counts: new Int32Array(heads.length).fill(1),
  tags: Int32Array.from(heads, (_, at) => at % 3),
  heads: Int32Array.from(heads),
  relations: Int32Array.from(heads, (head) => (head + 1) % 4),
});
const BATCH = [
  example([1, 2, 3, 4, 5, 6, 1, 7, 9, 0], [0, 1, -1, 2, 0], [1, -1, 1, 4, 2]),
  example([3, 1, 2, 2, 11, 5], [2, -1, 1], [2, 0, -1]),
  example([8, 3], [-1], [-1]),
];

describe('makeNet', () => {
  const net = makeNet(SHAPE, VECTORS, 3, 4, 1);
  net.learn(BATCH, NO_DROPOUT);
  const gradients = new Map([...net.weights.keys()].map((name) => [name, Array.from(net.gradientOf(name))]));

  it.each([...net.weights.keys()])('finds the slope of the loss along %s', (name) => {
    const { data } = net.weights.get(name)!;
    const gradient = gradients.get(name)!;
    const tiny = 2 ** -8;
    const measured = gradient.map((_, at) => {
      const value = data[at]!;
      const lossAt = (moved: number) => {
        data[at] = moved;
        return net.learn(BATCH, NO_DROPOUT);
      };
      const slope = (lossAt(value + tiny) - lossAt(value - tiny)) / (2 * tiny);
      data[at] = value;
      return slope;
    });
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, at) => sum + x * b[at]!, 0);
    const lengths = Math.sqrt(dot(gradient, gradient) * dot(measured, measured));
    expect(dot(gradient, measured) / lengths).toBeGreaterThan(0.995);
    expect(Math.sqrt(dot(measured, measured) / dot(gradient, gradient))).toBeCloseTo(1, 1);
  });
});
