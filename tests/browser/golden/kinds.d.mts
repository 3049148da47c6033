// echo: a predictor that was compiled to WebAssembly. Made by rules_predictor; tests/browser/kinds.py is the place to edit.

/** An integer: a number where that is exact, a bigint beyond. */
export type Int = number | bigint;

/** An array as numpy has it, in C order; float16 are their bits. */
export interface NdArray<Data> {
  dtype: string;
  shape: number[];
  data: Data;
}

export interface Answer {
  flag: boolean;
  count: Int;
  ratio: number;
  text: string;
  data: Uint8Array;
  points: Array<Point>;
  pair: [Int, string];
  names: Map<string, Int>;
  numbers: Map<Int, Array<number>>;
  seen: Set<Int>;
  colour: Colour;
  mode: string;
  maybe: Point | null;
  either: Int | Array<Int> | string;
  grid: NdArray<Float32Array>;
}

export type Colour = "red" | "green";

export interface Point {
  x: number;
  y: number;
  tags: Array<string>;
}

export interface PointInput {
  x: Int;
  y?: Int;
  tags?: Iterable<string>;
}

/** The Python exception that left the predictor: `name` is its class, `message` its text. */
export class PredictorError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Arguments {
  flag: boolean;
  count: Int;
  ratio: Int;
  text: string;
  data: ArrayBuffer | ArrayBufferView;
  points: Iterable<PointInput>;
  pair: [Int, string];
  names: Map<string, Int> | Record<string, Int>;
  numbers: Map<Int, Iterable<Int>>;
  seen: Iterable<Int>;
  grid: NdArray<Float32Array> | Float32Array | readonly unknown[];
  colour?: Colour;
  mode?: string;
  maybe?: PointInput | null | undefined;
  either?: Int | Iterable<Int> | string;
  /** added to the ratio unless it is not a number */
  offset?: Int;
}

/** An instance of the predictor with state and memory of its own. */
export class Predictor {
  predict(given: Arguments): Answer;
  destroy(): void;
}

export function load(source?: string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module): Promise<Predictor>;

/**
 * Gives back what it is given, a little changed, so that nothing passes by unread.
 *
 * Args:
 *     offset: added to the ratio unless it is not a number
 */
export function echo(given: Arguments): Promise<Answer>;
