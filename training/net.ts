import { REACHES, ROOT_REACH, reachOf, type SyntaxShape } from '../src/tagging/netShape.js';
import { wide } from '../src/tagging/netWeights.js';
import type { StepSize } from './adam.js';
import { learnClasses } from './learnClasses.js';
import type { Matrix } from './matrices.js';
import { makeNetBody, type Batch, type Dropout, type NetWeights, type WordExample } from './netBody.js';
import { softmax } from './softmax.js';

/** A sentence as the net learns from it, with the right answers. */
export interface NetExample extends WordExample {
  tags: Int32Array;
  /** -1 for the root. */
  heads: Int32Array;
  relations: Int32Array;
}

/** How much the tags weigh beside heads and relations, which lean on them. */
const TAG_WEIGHT = 2;

export interface Net {
  weights: NetWeights;
  /** Gradients of the weights after `learn`, for tests. */
  gradientOf: (name: string) => Float32Array;
  /** The mean loss of a batch, with its gradient added to the gradients. */
  learn: (batch: readonly NetExample[], dropout: Dropout) => number;
  /** Moves all weights along their gradients. */
  step: (size: StepSize) => void;
}

/** A net with weights drawn from a fixed sequence. `vectors` are rows of `shape.vector` cells; `tags` and `relations` are numbers of classes. */
export function makeNet(
  shape: SyntaxShape,
  vectors: Float32Array,
  tags: number,
  relations: number,
  seed: number,
): Net {
  const body = makeNetBody(shape, vectors, seed);
  const { space } = body;
  const { add, linear, apply, trace, drop } = body.maps;
  const { hidden } = shape;
  const tagger = linear('tags', hidden, tags);
  const seeker = linear('seek', hidden, shape.arc);
  const sought = linear('sought', hidden, shape.arc);
  const seekReach = linear('seek reach', hidden, REACHES);
  const soughtReach = linear('sought reach', hidden, REACHES);
  const dependent = linear('dependent', hidden, shape.relation);
  const governor = linear('governor', hidden, shape.relation);
  const way = add('way', REACHES, shape.relation, 0.5);
  const relation = linear('relations', shape.relation, relations);
  const arcScale = 1 / Math.sqrt(shape.arc);

  // What is asked of words: each adds its gradient to that of the words and returns its loss.

  const learnTags = (batch: Batch<NetExample>, top: Matrix, topSlope: Matrix): number => {
    const answers = batch.examples.map((example) => example.tags);
    return (
      TAG_WEIGHT * learnClasses(body, { map: tagger, count: tags }, answers, batch, TAG_WEIGHT, top, topSlope)
    );
  };

  const learnHeads = (
    { examples, starts, words, weight }: Batch<NetExample>,
    top: Matrix,
    topSlope: Matrix,
  ): number => {
    let loss = 0;
    const queries = apply(seeker, top);
    const keys = apply(sought, top);
    const queryReach = apply(seekReach, top);
    const keyReach = apply(soughtReach, top);
    const querySlope = space.make(words, queries.columns);
    const keySlope = space.make(words, keys.columns);
    const queryReachSlope = space.make(words, REACHES);
    const keyReachSlope = space.make(words, REACHES);
    examples.forEach(({ heads }, sentence) =>
      space.borrow(() => {
        const start = starts[sentence]!;
        const length = heads.length;
        const part = (matrix: Matrix): Matrix => partOf(matrix, start, length);
        const scores = space.make(length, wide(length));
        space.addProduct(scores, part(queries), part(keys), 'b');
        const slopes = space.make(length, wide(length));
        const row = new Float32Array(length + 1);
        for (let word = 0; word < length; word++) {
          const reaches = (start + word) * REACHES;
          for (let head = 0; head < length; head++) {
            const reach = reachOf(word, head);
            row[head] =
              head === word
                ? -1e30
                : scores.data[word * scores.columns + head]! * arcScale +
                  queryReach.data[reaches + reach]! +
                  keyReach.data[(start + head) * REACHES + reach]!;
          }
          row[length] = queryReach.data[reaches + ROOT_REACH]!;
          const right = heads[word]! < 0 ? length : heads[word]!;
          loss += softmax(row, 0, length + 1, right, weight);
          for (let head = 0; head < length; head++) {
            if (head === word) continue;
            const slope = row[head]!;
            const reach = reachOf(word, head);
            slopes.data[word * slopes.columns + head] = slope * arcScale;
            queryReachSlope.data[reaches + reach]! += slope;
            keyReachSlope.data[(start + head) * REACHES + reach]! += slope;
          }
          queryReachSlope.data[reaches + ROOT_REACH]! += row[length]!;
        }
        space.addProduct(part(querySlope), slopes, part(keys));
        space.addProduct(part(keySlope), slopes, part(queries), 'a');
      }),
    );
    trace(seeker, top, querySlope, topSlope);
    trace(sought, top, keySlope, topSlope);
    trace(seekReach, top, queryReachSlope, topSlope);
    trace(soughtReach, top, keyReachSlope, topSlope);
    return loss;
  };

  /** Relations to the right heads. The root's part is its way alone. */
  const learnRelations = (
    { examples, starts, words, weight }: Batch<NetExample>,
    top: Matrix,
    topSlope: Matrix,
    dropout: Dropout,
  ): number => {
    let loss = 0;
    const lower = apply(dependent, top);
    const upper = apply(governor, top);
    const joined = space.make(words, shape.relation);
    const width = shape.relation;
    const eachArc = (act: (word: number, head: number, reach: number, relation: number) => void) =>
      examples.forEach(({ heads, relations: right }, sentence) =>
        heads.forEach((head, word) => {
          const start = starts[sentence]!;
          act(
            start + word,
            head < 0 ? -1 : start + head,
            head < 0 ? ROOT_REACH : reachOf(word, head),
            right[word]!,
          );
        }),
      );
    eachArc((word, head, reach) => {
      for (let cell = 0; cell < width; cell++) {
        const sum =
          lower.data[word * width + cell]! +
          way.data[reach * width + cell]! +
          (head < 0 ? 0 : upper.data[head * width + cell]!);
        joined.data[word * width + cell] = sum > 0 ? sum : 0;
      }
    });
    drop(joined, dropout.hidden);
    const relationScores = apply(relation, joined);
    eachArc((word, _head, _reach, right) => {
      const from = word * relationScores.columns;
      loss += softmax(relationScores.data, from, relations, right, weight);
      relationScores.data.fill(0, from + relations, from + relationScores.columns);
    });
    const joinedSlope = space.make(words, width);
    trace(relation, joined, relationScores, joinedSlope);
    const lowerSlope = space.make(words, width);
    const upperSlope = space.make(words, width);
    const kept = 1 / (1 - dropout.hidden);
    eachArc((word, head, reach) => {
      for (let cell = 0; cell < width; cell++) {
        if (joined.data[word * width + cell] === 0) continue;
        const slope = joinedSlope.data[word * width + cell]! * kept;
        lowerSlope.data[word * width + cell] = slope;
        way.slope.data[reach * width + cell]! += slope;
        if (head >= 0) upperSlope.data[head * width + cell]! += slope;
      }
    });
    trace(dependent, top, lowerSlope, topSlope);
    trace(governor, top, upperSlope, topSlope);
    return loss;
  };

  return {
    weights: body.weights(),
    gradientOf: body.gradientOf,
    learn: (examples, dropout) =>
      body.learn(
        examples,
        dropout,
        (batch, top, topSlope) =>
          learnTags(batch, top, topSlope) +
          learnHeads(batch, top, topSlope) +
          learnRelations(batch, top, topSlope, dropout),
      ),
    step: body.step,
  };
}

function partOf({ at, columns, data }: Matrix, start: number, rows: number): Matrix {
  return { at: at + start * columns * 4, rows, columns, data: data.subarray(start * columns) };
}
