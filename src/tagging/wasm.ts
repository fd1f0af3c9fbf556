/** Instructions of WebAssembly, nested as they are written; `assemble` lays them out as bytes. */
export type Code = number | readonly Code[];

/** A function of a module: `parameters` and `locals` are all i32 but for the last `vectors` locals, which are v128. It returns nothing. */
export interface WasmFunction {
  name: string;
  parameters: number;
  locals: number;
  vectors: number;
  body: Code;
}

const I32 = 0x7f;
const V128 = 0x7b;
const VOID = 0x40;

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];
export const i32 = (value: number): Code => [0x41, signed(value)];
export const add = (a: Code, b: Code): Code => [a, b, 0x6a];
export const subtract = (a: Code, b: Code): Code => [a, b, 0x6b];
export const multiply = (a: Code, b: Code): Code => [a, b, 0x6c];
/** Runs the body at least once, and again while the condition that follows it is not 0. */
export const doWhile = (body: Code, condition: Code): Code => [0x03, VOID, body, condition, 0x0d, 0, 0x0b];
/** Runs the body so many times as the local says, at least once; it is 0 then. */
export const forRows = (rows: number, body: Code): Code =>
  doWhile([body, set(rows, subtract(get(rows), i32(1)))], get(rows));
/** Runs the body for every `step` bytes of `length`, with the local `at` at their distance. */
export const forBytes = (at: number, length: number, step: number, body: Code): Code => [
  set(at, i32(0)),
  doWhile([body, set(at, add(get(at), i32(step)))], subtract(i32(length), get(at))),
];
/** Four lanes from the address plus a constant offset. */
export const loadLanes = (at: Code, offset = 0): Code => [at, 0xfd, 0x00, 0, unsigned(offset)];
/** The four bytes at the address in each of the four lanes. */
export const loadSplat = (at: Code, offset = 0): Code => [at, 0xfd, 0x09, 0, unsigned(offset)];
export const storeLanes = (at: Code, value: Code, offset = 0): Code => [
  at,
  value,
  0xfd,
  0x0b,
  0,
  unsigned(offset),
];
/** The first four bytes of lanes. */
export const storeQuarter = (at: Code, value: Code): Code => [at, value, 0xfd, 0x5a, 0, 0, 0];
/** The first eight. */
export const storeHalf = (at: Code, value: Code): Code => [at, value, 0xfd, 0x5b, 0, 0, 0];
/** Two lanes from the address in the lower half. */
export const loadTwo = (at: Code): Code => [at, 0xfd, 0x5d, 0, 0];
/** Four 16-bit numbers from the address, each widened to a lane of 32 bits. */
export const loadShorts = (at: Code, offset = 0): Code => [at, 0xfd, 0x03, 0, unsigned(offset)];
export const f32x4Multiply = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe6, 0x01];
export const f32x4Divide = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe7, 0x01];
export const f32x4Add = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe4, 0x01];
export const f32x4Subtract = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe5, 0x01];
export const f32x4Max = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe9, 0x01];
export const f32x4Root = (a: Code): Code => [a, 0xfd, 0xe3, 0x01];
export const f32x4Of = (wholes: Code): Code => [wholes, 0xfd, 0xfa, 0x01];
export const f64x2Multiply = (a: Code, b: Code): Code => [a, b, 0xfd, 0xf2, 0x01];
export const f64x2Divide = (a: Code, b: Code): Code => [a, b, 0xfd, 0xf3, 0x01];
export const f64x2Add = (a: Code, b: Code): Code => [a, b, 0xfd, 0xf0, 0x01];
export const f64x2Max = (a: Code, b: Code): Code => [a, b, 0xfd, 0xf5, 0x01];
export const f64x2Size = (a: Code): Code => [a, 0xfd, 0xec, 0x01];
export const f64x2Floor = (a: Code): Code => [a, 0xfd, 0x75];
/** Of two whole numbers in the lower half. */
export const f64x2Of = (wholes: Code): Code => [wholes, 0xfd, 0xfe, 0x01];
/** Two whole numbers in the lower half; 0 of what is not a number. */
export const i32x4OfTwo = (a: Code): Code => [a, 0xfd, 0xfc, 0x01];
/** The nearest whole numbers, of two equally near the even one. */
export const i32x4Nearest = (a: Code): Code => [a, 0xfd, 0x6a, 0xfd, 0xf8, 0x01];
export const i32x4Add = (a: Code, b: Code): Code => [a, b, 0xfd, 0xae, 0x01];
/** Products of eight pairs of 16-bit numbers, two neighbours summed in each of four lanes. */
export const i32x4Dot = (a: Code, b: Code): Code => [a, b, 0xfd, 0xba, 0x01];
/** Eight 16-bit numbers of twice four, the largest or least where one does not fit. */
export const i16x8Narrow = (a: Code, b: Code): Code => [a, b, 0xfd, 0x85, 0x01];
/** A constant in each of four lanes. */
export const f32x4 = (value: number): Code => {
  const bytes = [...new Uint8Array(Float32Array.of(value).buffer)];
  return [0xfd, 0x0c, bytes, bytes, bytes, bytes];
};
/** A constant in both lanes of 64 bits. */
export const f64x2 = (value: number): Code => {
  const bytes = [...new Uint8Array(Float64Array.of(value).buffer)];
  return [0xfd, 0x0c, bytes, bytes];
};
/** The larger of the two lanes of a local, in both. */
export const f64x2Largest = (local: number): Code => {
  const lane = (at: number): Code => [get(local), 0xfd, 0x21, at];
  return [lane(0), lane(1), 0xa5, 0xfd, 0x14];
};
/** The sum of the four lanes of a local, from the first to the last, in each of them. */
export const f32x4Sum = (local: number): Code => {
  const lane = (at: number): Code => [get(local), 0xfd, 0x1f, at];
  return [lane(0), lane(1), 0x92, lane(2), 0x92, lane(3), 0x92, 0xfd, 0x13];
};

/** The bytes of a module with these functions, all exported, over a memory that it imports as "js" "memory" (WebAssembly core specification 2.0, section 5). */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, vector(Array<Code>(parameters).fill(I32)), 0]);
  const memory = [text('js'), text('memory'), 0x02, 0x00, unsigned(1)];
  const bodies = functions.map(({ locals, vectors, body }) => {
    const declared = vector([
      [unsigned(locals), I32],
      [unsigned(vectors), V128],
    ]);
    return sized([declared, body, 0x0b]);
  });
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, vector(types)),
      section(2, vector([memory])),
      section(3, vector(functions.map((_, at) => unsigned(at)))),
      section(7, vector(functions.map(({ name }, at) => [text(name), 0x00, unsigned(at)]))),
      section(10, vector(bodies)),
    ]),
  );
}

function flat(code: Code, bytes: number[] = []): number[] {
  if (typeof code === 'number') bytes.push(code);
  else for (const part of code) flat(part, bytes);
  return bytes;
}
const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const section = (id: number, content: Code): Code => [id, sized(content)];
const text = (value: string): Code => vector([...Buffer.from(value, 'latin1')]);

function sized(content: Code): Code {
  const bytes = flat(content);
  return [unsigned(bytes.length), bytes];
}

/** LEB128 of a whole number from 0 to 2 ** 32 - 1. */
function unsigned(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}

/** LEB128 of a signed 32-bit number. */
function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = rest === (low & 0x40 ? -1 : 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
