import { describe, expect, it } from 'vitest';
import { joinClusters, type Link, type Node } from './joinClusters.js';

const report = (id: string): Node => ({ id, size: 1, ground: 0, settled: false, story: null });
const story = (id: string, size: number, ground = 0): Node => ({
  id,
  size,
  ground,
  settled: true,
  story: id,
});
const reports = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => report(`${name}${at}`));
const cross = (left: readonly Node[], right: readonly Node[], likeness: number): Link[] =>
  left.flatMap((a) => right.filter((b) => a.id !== b.id).map((b) => ({ a, b, likeness })));
const join = (nodes: readonly Node[], links: readonly Link[]) =>
  joinClusters(nodes, links, { together: [], apart: [] })
    .map((cluster) => cluster.map(({ id }) => id).sort().join(' '))
    .sort(); // prettier-ignore

describe('joinClusters', () => {
  it('takes a report into a large story that it is like as a whole, though into no single report', () => {
    const [one, other, large] = [report('a'), report('b'), story('s', 10)];
    expect(join([one, large], [{ a: one, b: large, likeness: 0.08 * 10 }])).toEqual(['a s']);
    expect(join([one, other], [{ a: one, b: other, likeness: 0.08 }])).toEqual(['a', 'b']);
  });

  it('helps two large clusters no more than a cluster and a report', () => {
    const [left, right] = [reports('a', 5), reports('b', 8)];
    const within = [...cross(left, left, 0.9), ...cross(right, right, 0.9)];
    const apart = join([...left, ...right], [...within, ...cross(left, right, 0.075)]);
    expect(apart).toEqual([left, right].map((side) => side.map(({ id }) => id).join(' ')));
    expect(join([...left, ...right], [...within, ...cross(left, right, 0.085)])).toHaveLength(1);
  });

  it('keeps together what is tied, through any number of ties, and apart what must not meet', () => {
    const [a, b, c, d] = reports('r', 4) as [Node, Node, Node, Node];
    const together = [[c, d], [b, c], [a, d]]; // prettier-ignore
    const tied = joinClusters([a, b, c, d, report('x')], [], { together, apart: [] });
    expect(tied.map((cluster) => cluster.length).sort()).toEqual([1, 4]);
    const [one, other] = [
      { ...a, story: 's' },
      { ...b, story: 't' },
    ];
    const links = [{ a: one, b: other, likeness: 0.9 }];
    expect(joinClusters([one, other], links, { together: [], apart: [['t', 's']] })).toHaveLength(2);
  });

  it('takes the ground off every likeness, and never joins two settled stories', () => {
    const [one, flat, near] = [report('a'), story('s', 1, 0.1), story('t', 1)];
    const links = [{ a: one, b: flat, likeness: 0.18 }, { a: one, b: near, likeness: 0.16 }, { a: flat, b: near, likeness: 0.9 }]; // prettier-ignore
    expect(join([one, flat, near], links)).toEqual(['a t', 's']);
  });
});
