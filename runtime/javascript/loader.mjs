// Runs a predictor that was compiled to WebAssembly: JavaScript's values in and out, over the C ABI (docs/javascript.md).
// It has no state but what a Predictor holds; the generated module puts a signature and a file beside it.

const KIND = { NONE: 0, BOOL: 1, INT: 2, FLOAT: 3, STR: 4, BYTES: 5, LIST: 6, TUPLE: 7, DICT: 8, SET: 9, OBJECT: 10, ENUM: 11, ARRAY: 12 };

// The constructor of an array's data by dtype; the position is the dtype's number.
const DTYPES = [
  ["", null], ["bool", Uint8Array], ["int8", Int8Array], ["int16", Int16Array], ["int32", Int32Array],
  ["int64", BigInt64Array], ["uint8", Uint8Array], ["uint16", Uint16Array], ["uint32", Uint32Array],
  ["uint64", BigUint64Array], ["float16", Uint16Array], ["float32", Float32Array], ["float64", Float64Array],
];
const DTYPE_NUMBERS = Object.fromEntries(DTYPES.map(([name], number) => [name, number]));

const VALUE_BYTES = 32; // of a predictor_value: kind, dtype, size, as, of
const MAXIMUM_DEPTH = 500;

/** The Python exception that left a predictor. `name` is its class, `message` its text, the rest its place in the source. */
export class PredictorError extends Error {
  constructor(type, message, file, line, column) {
    super(message);
    this.name = type;
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/** Memory of the module. Memory that grows moves, so no view of it is kept without a look at where it is. */
class Memory {
  constructor(exports) {
    this.exports = exports;
    this.lastView = new DataView(exports.memory.buffer);
  }

  get view() {
    const { buffer } = this.exports.memory;
    if (this.lastView.buffer !== buffer) this.lastView = new DataView(buffer);
    return this.lastView;
  }

  bytes(pointer, size) {
    return new Uint8Array(this.exports.memory.buffer, pointer, size);
  }

  text(pointer, size) {
    return new TextDecoder().decode(this.bytes(pointer, size));
  }

  string(pointer) {
    return this.text(pointer, new Uint8Array(this.exports.memory.buffer).indexOf(0, pointer) - pointer);
  }
}

/** Where a call's arguments lie until it returns. */
class Arena {
  constructor(memory) {
    this.memory = memory;
    this.blocks = [];
  }

  allocate(size) {
    const pointer = this.memory.exports.malloc(Math.max(size, 1)) >>> 0;
    if (pointer === 0) throw new RangeError("the predictor's memory is exhausted");
    this.blocks.push(pointer);
    return pointer;
  }

  copy(bytes) {
    const pointer = this.allocate(bytes.length);
    this.memory.bytes(pointer, bytes.length).set(bytes);
    return pointer;
  }

  free() {
    for (const pointer of this.blocks) this.memory.exports.free(pointer);
  }
}

function describe(value) {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "number" && !Number.isInteger(value)) return "a number that is no integer";
  if (typeof value === "object") return value.constructor?.name ?? "an object";
  return typeof value;
}

function refuse(path, expected, value) {
  return new TypeError(`${path}: expected ${expected}, got ${describe(value)}`);
}

function isIterable(value) {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** Writes JavaScript's values as predictor_value, as a schema says. */
class Encoder {
  constructor(arena, definitions) {
    this.arena = arena;
    this.memory = arena.memory;
    this.definitions = definitions;
  }

  head(pointer, kind, size = 0, dtype = 0) {
    const view = this.memory.view;
    view.setUint32(pointer, kind, true);
    view.setUint32(pointer + 4, dtype, true);
    view.setUint32(pointer + 8, size, true);
    for (let offset = 12; offset < VALUE_BYTES; offset += 4) view.setUint32(pointer + offset, 0, true);
  }

  point(pointer, target, names = 0) {
    this.memory.view.setUint32(pointer + 16, target, true);
    this.memory.view.setUint32(pointer + 24, names, true);
  }

  encode(schema, value, pointer, path, depth = 0) {
    if (depth > MAXIMUM_DEPTH) throw new RangeError(`${path}: nested more than ${MAXIMUM_DEPTH} levels deep`);
    if (schema.kind === "ref") schema = this.definitions[schema.name];
    this[schema.kind](schema, value, pointer, path, depth + 1);
  }

  none(schema, value, pointer, path) {
    if (value !== null && value !== undefined) throw refuse(path, "null", value);
    this.head(pointer, KIND.NONE);
  }

  bool(schema, value, pointer, path) {
    if (typeof value !== "boolean") throw refuse(path, "a boolean", value);
    this.head(pointer, KIND.BOOL);
    this.memory.view.setUint32(pointer + 16, value ? 1 : 0, true);
  }

  int(schema, value, pointer, path) {
    if (typeof value === "boolean") return this.bool(schema, value, pointer, path);
    if (typeof value !== "bigint" && !Number.isInteger(value)) throw refuse(path, "an integer", value);
    if (typeof value === "number" && !Number.isSafeInteger(value)) {
      throw new RangeError(`${path}: ${value} may not be the integer that was meant: write it as a BigInt`);
    }
    if (typeof value === "number" && (value | 0) === value) { // small ones need no BigInt
      this.head(pointer, KIND.INT);
      this.memory.view.setInt32(pointer + 16, value, true);
      this.memory.view.setInt32(pointer + 20, value < 0 ? -1 : 0, true);
      return;
    }
    const integer = BigInt(value);
    if (BigInt.asIntN(64, integer) !== integer) throw new RangeError(`${path}: ${value} does not fit in 64 bits`);
    this.head(pointer, KIND.INT);
    this.memory.view.setBigInt64(pointer + 16, integer, true);
  }

  float(schema, value, pointer, path) {
    if (typeof value === "bigint" || typeof value === "boolean") return this.int(schema, value, pointer, path);
    if (typeof value !== "number") throw refuse(path, "a number", value);
    this.head(pointer, KIND.FLOAT);
    this.memory.view.setFloat64(pointer + 16, value, true);
  }

  scalar(schema, value, pointer, path) {
    if (schema.dtype === "bool") return this.bool(schema, value, pointer, path);
    if (schema.dtype.startsWith("float")) return this.float(schema, value, pointer, path);
    return this.int(schema, value, pointer, path);
  }

  str(schema, value, pointer, path) {
    if (typeof value !== "string") throw refuse(path, "a string", value);
    if (/\p{Surrogate}/u.test(value)) throw new TypeError(`${path}: the text has half of a surrogate pair, which UTF-8 cannot carry`);
    const bytes = new TextEncoder().encode(value);
    this.head(pointer, KIND.STR, bytes.length);
    this.point(pointer, this.arena.copy(bytes));
  }

  bytes(schema, value, pointer, path) {
    const view = ArrayBuffer.isView(value);
    if (!view && !(value instanceof ArrayBuffer)) throw refuse(path, "a Uint8Array", value);
    const bytes = view ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
    this.head(pointer, KIND.BYTES, bytes.length);
    this.point(pointer, this.arena.copy(bytes));
  }

  items(kind, size, schemas, values, pointer, paths, depth) {
    const target = this.arena.allocate(values.length * VALUE_BYTES);
    values.forEach((each, i) => this.encode(schemas(i), each, target + i * VALUE_BYTES, paths(i), depth));
    this.head(pointer, kind, size);
    this.point(pointer, target);
  }

  sequence(kind, schema, value, pointer, path, depth) {
    if (!isIterable(value) || value instanceof Map) throw refuse(path, "an array", value);
    const values = Array.from(value);
    this.items(kind, values.length, () => schema.items, values, pointer, (i) => `${path}[${i}]`, depth);
  }

  list(...call) {
    this.sequence(KIND.LIST, ...call);
  }

  tuple_of(...call) {
    this.sequence(KIND.TUPLE, ...call);
  }

  set(...call) {
    this.sequence(KIND.SET, ...call);
  }

  frozenset(...call) {
    this.sequence(KIND.SET, ...call);
  }

  tuple(schema, value, pointer, path, depth) {
    const size = schema.items.length;
    if (!isIterable(value)) throw refuse(path, `an array of ${size}`, value);
    const values = Array.from(value);
    if (values.length !== size) throw new TypeError(`${path}: expected ${size} items, got ${values.length}`);
    this.items(KIND.TUPLE, size, (i) => schema.items[i], values, pointer, (i) => `${path}[${i}]`, depth);
  }

  dict(schema, value, pointer, path, depth) {
    const plain = typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
    if (!(value instanceof Map) && !(plain && schema.keys.kind === "str")) {
      throw refuse(path, schema.keys.kind === "str" ? "a Map or an object" : "a Map", value);
    }
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    const name = (i) => (i % 2 ? `${path}[${JSON.stringify(String(entries[(i - 1) / 2][0]))}]` : `${path}: a key`);
    const schemas = (i) => (i % 2 ? schema.values : schema.keys);
    this.items(KIND.DICT, entries.length, schemas, entries.flat(1), pointer, name, depth);
  }

  optional(schema, value, pointer, path, depth) {
    if (value === null || value === undefined) return this.head(pointer, KIND.NONE);
    this.encode(schema.item, value, pointer, path, depth);
  }

  /** The first option that takes the value as it is, or else the first that converts it. */
  union(schema, value, pointer, path, depth) {
    const options = schema.options.map((option) => (option.kind === "ref" ? this.definitions[option.name] : option));
    const [exact, others] = [[], []];
    for (const option of options) (isExact(option, value) ? exact : others).push(option);
    let problem = null;
    for (const option of [...exact, ...others]) {
      try {
        return this.encode(option, value, pointer, path, depth);
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
        problem ??= error;
      }
    }
    throw exact.length === 1 ? problem : refuse(path, options.map((option) => option.name ?? option.kind).join(" or "), value);
  }

  literal(schema, value, pointer, path) {
    const found = schema.values.find((each) => sameScalar(each, value));
    if (found === undefined) throw refuse(path, `one of ${schema.values.map((each) => JSON.stringify(each)).join(", ")}`, value);
    const kind = { boolean: "bool", number: "int", bigint: "int", string: "str", object: "none" }[typeof found];
    this[kind](schema, found, pointer, path);
  }

  enum(schema, value, pointer, path, depth) {
    const member = schema.members.find((each) => sameScalar(each.value, value));
    if (member === undefined) throw refuse(path, `the value of a member of ${schema.name}`, value);
    const target = this.arena.allocate(VALUE_BYTES);
    this.encode(schema.values, member.value, target, path, depth);
    this.head(pointer, KIND.ENUM, 1);
    this.point(pointer, target, this.name(schema.name));
  }

  object(schema, value, pointer, path, depth) {
    if (typeof value !== "object" || value === null || isIterable(value)) throw refuse(path, schema.name, value);
    const { fields } = schema;
    const known = new Set(fields.map((field) => field.name));
    const unknown = Object.keys(value).find((name) => !known.has(name));
    if (unknown !== undefined) throw new TypeError(`${path}: ${schema.name} has no field ${unknown}`);
    const target = this.arena.allocate(fields.length * VALUE_BYTES);
    fields.forEach((field, i) => this.field(field, value[field.name], target + i * VALUE_BYTES, path, depth));
    this.head(pointer, KIND.OBJECT, fields.length);
    this.point(pointer, target, this.name(schema.name));
  }

  /** A field of an object, or a parameter. */
  field(field, value, pointer, path, depth) {
    const name = path === "" ? field.name : `${path}.${field.name}`;
    if (field.init === false) return this.head(pointer, KIND.NONE);
    if (value === undefined && "default" in field) value = field.default;
    if (value === undefined && !["optional", "none"].includes(field.type.kind)) throw new TypeError(`${name} is missing`);
    this.encode(field.type, value, pointer, name, depth);
  }

  array(schema, value, pointer, path) {
    const { data, shape } = asArray(schema, value, path);
    if (shape.length !== schema.rank) throw new TypeError(`${path}: expected ${schema.rank} dimensions, got ${shape.length}`);
    const size = shape.reduce((a, b) => a * b, 1);
    if (data.length !== size) throw new TypeError(`${path}: the shape has ${size} items, the data ${data.length}`);
    const target = this.arena.copy(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    const dimensions = this.arena.copy(new Uint8Array(BigInt64Array.from(shape, BigInt).buffer));
    this.head(pointer, KIND.ARRAY, shape.length, DTYPE_NUMBERS[schema.dtype]);
    this.point(pointer, target, dimensions);
  }

  name(text) {
    return this.arena.copy(new TextEncoder().encode(`${text}\0`));
  }
}

function isExact(schema, value) {
  switch (schema.kind) {
    case "none": return value === null || value === undefined;
    case "bool": return typeof value === "boolean";
    case "int": return typeof value === "bigint" || Number.isInteger(value);
    case "float": return typeof value === "number" && !Number.isInteger(value);
    default: return typeof value !== "boolean";
  }
}

function sameScalar(a, b) {
  if (typeof a === "boolean" || typeof b === "boolean") return a === b;
  return a === b || (typeof b === "bigint" && typeof a === "number" && BigInt(a) === b) || (a === null && b === undefined);
}

/** Data and shape of { data, shape, dtype }, of a typed array, or of nested arrays of numbers. */
function asArray(schema, value, path) {
  const Data = DTYPES[DTYPE_NUMBERS[schema.dtype]][1];
  if (value instanceof Data) return { data: value, shape: [value.length] };
  if (value?.data instanceof Data && isIterable(value.shape) && (value.dtype ?? schema.dtype) === schema.dtype) {
    return { data: value.data, shape: Array.from(value.shape) };
  }
  if (!isIterable(value) || schema.dtype === "float16") throw refuse(path, `an array of ${schema.dtype}`, value);
  const shape = [];
  for (let each = value; isIterable(each); [each] = each) {
    shape.push(each.length);
    if (each.length === 0) break;
  }
  while (shape.length < schema.rank && shape.at(-1) === 0) shape.push(0);
  const flat = Array.from(value).flat(Infinity);
  const numbers = flat.map((each) => (Data === BigInt64Array || Data === BigUint64Array ? BigInt(each) : Number(each)));
  return { data: Data.from(numbers), shape };
}

/** Reads predictor_value as JavaScript's values; they are copies. */
class Decoder {
  constructor(memory, fields) {
    this.memory = memory;
    this.fields = fields; // by class: the names of its fields
  }

  decode(pointer) {
    const view = this.memory.view;
    const size = view.getUint32(pointer + 8, true);
    const target = view.getUint32(pointer + 16, true);
    switch (view.getUint32(pointer, true)) {
      case KIND.NONE: return null;
      case KIND.BOOL: return target !== 0;
      case KIND.INT: return integer(view, pointer + 16);
      case KIND.FLOAT: return view.getFloat64(pointer + 16, true);
      case KIND.STR: return this.memory.text(target, size);
      case KIND.BYTES: return this.memory.bytes(target, size).slice();
      case KIND.LIST:
      case KIND.TUPLE: return this.items(target, size);
      case KIND.SET: return new Set(this.items(target, size));
      case KIND.DICT: return this.map(this.items(target, 2 * size));
      case KIND.ENUM: return this.decode(target);
      case KIND.OBJECT: return this.object(this.memory.string(view.getUint32(pointer + 24, true)), this.items(target, size));
      case KIND.ARRAY: return this.array(pointer, target, size);
    }
    throw new TypeError("the predictor gave a value of a kind that is unknown here");
  }

  items(pointer, size) {
    return Array.from({ length: size }, (_, i) => this.decode(pointer + i * VALUE_BYTES));
  }

  map(items) {
    const map = new Map();
    for (let i = 0; i < items.length; i += 2) map.set(items[i], items[i + 1]);
    return map;
  }

  object(name, items) {
    return Object.fromEntries(this.fields[name].map((field, i) => [field, items[i]]));
  }

  array(pointer, target, rank) {
    const view = this.memory.view;
    const [dtype, Data] = DTYPES[view.getUint32(pointer + 4, true)];
    const dimensions = view.getUint32(pointer + 24, true);
    const shape = Array.from({ length: rank }, (_, i) => Number(view.getBigInt64(dimensions + 8 * i, true)));
    const size = shape.reduce((a, b) => a * b, 1);
    const data = new Data(this.memory.bytes(target, size * Data.BYTES_PER_ELEMENT).slice().buffer);
    return { dtype, shape, data };
  }
}

/** A number where it is exact, else a BigInt. */
function integer(view, pointer) {
  const low = view.getInt32(pointer, true);
  if (view.getInt32(pointer + 4, true) === low >> 31) return low;
  const whole = view.getBigInt64(pointer, true);
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
}

function fieldsByClass(signature) {
  const fields = {};
  for (const each of Object.values(signature.definitions ?? {})) {
    if (each.kind === "object") fields[each.name] = each.fields.map((field) => field.name);
  }
  return fields;
}

/** What a predictor asks of its surroundings: that its standard error, where print() may write, goes to the console. */
class Console {
  constructor() {
    this.decoder = new TextDecoder();
    this.line = "";
  }

  imports(memory) {
    const noSuchPosition = 70; // ESPIPE
    const write = (fd, pieces, count, written) => {
      let size = 0;
      for (let i = 0; i < count; ++i) {
        const length = memory().view.getUint32(pieces + 8 * i + 4, true);
        this.write(memory().bytes(memory().view.getUint32(pieces + 8 * i, true), length));
        size += length;
      }
      memory().view.setUint32(written, size, true);
      return 0;
    };
    return { wasi_snapshot_preview1: { fd_close: () => 0, fd_seek: () => noSuchPosition, fd_write: write } };
  }

  write(bytes) {
    const lines = (this.line + this.decoder.decode(bytes, { stream: true })).split("\n");
    this.line = lines.pop();
    for (const line of lines) console.error(line);
  }
}

/** Positions of the functions in predictor_api, a table of pointers. */
const API = { create: 16, status: 20, predict: 24, next: 28, value: 32, error: 36, release: 40, destroy: 44 };

/** One instance of a predictor, with its state and memory of its own. */
export class Predictor {
  constructor(module, signature) {
    const { exports } = new WebAssembly.Instance(module, new Console().imports(() => this.memory));
    this.signature = signature;
    this.memory = new Memory(exports);
    this.decoder = new Decoder(this.memory, fieldsByClass(signature));
    this.api = {};
    const table = exports.predictor_get_api();
    for (const [name, offset] of Object.entries(API)) {
      this.api[name] = exports.__indirect_function_table.get(this.memory.view.getUint32(table + offset, true));
    }
    this.instance = this.api.create(0);
    if (this.instance === 0) throw new RangeError("the predictor's memory is exhausted");
    this.check(this.api.status(this.instance));
  }

  check(error) {
    if (error === 0) return;
    const view = this.memory.view;
    const text = (offset) => this.memory.string(view.getUint32(error + offset, true));
    throw new PredictorError(text(0), text(4), text(8), Number(view.getBigInt64(error + 16, true)), Number(view.getBigInt64(error + 24, true)));
  }

  /** Starts a call; its result has to be released. */
  start(given) {
    const { parameters, definitions = {} } = this.signature;
    if (typeof given !== "object" || given === null || isIterable(given)) {
      throw new TypeError(`pass one object with the parameters: { ${parameters.map((each) => each.name).join(", ")} }`);
    }
    const unknown = Object.keys(given).find((name) => !parameters.some((parameter) => parameter.name === name));
    if (unknown !== undefined) throw new TypeError(`there is no parameter ${unknown}`);
    const arena = new Arena(this.memory);
    try {
      const encoder = new Encoder(arena, definitions);
      const pointer = arena.allocate(parameters.length * VALUE_BYTES);
      parameters.forEach((each, i) => encoder.field(each, given[each.name], pointer + i * VALUE_BYTES, "", 0));
      const result = this.api.predict(this.instance, pointer, parameters.length);
      if (result === 0) throw new RangeError("the predictor's memory is exhausted");
      return result;
    } finally {
      arena.free();
    }
  }

  /** Calls the predictor with an object that has a property for each parameter, and gives its result. */
  predict(given = {}) {
    const result = this.start(given);
    try {
      this.check(this.api.error(result));
      return this.decoder.decode(this.api.value(result));
    } finally {
      this.api.release(result);
    }
  }

  /** The items of a predictor that is a generator, one at a time. */
  *stream(given = {}) {
    const result = this.start(given);
    try {
      while (this.api.next(result) === 1) yield this.decoder.decode(this.api.value(result));
      this.check(this.api.error(result));
    } finally {
      this.api.release(result);
    }
  }

  /** Gives its memory back; it cannot be used afterwards. */
  destroy() {
    this.api.destroy(this.instance);
  }
}

/** A WebAssembly.Module of a URL, a Response, bytes or a module. */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  if (!(source instanceof Response)) {
    const url = new URL(source, import.meta.url);
    if (url.protocol === "file:") return WebAssembly.compile(await (await import("node:fs/promises")).readFile(url));
    source = await fetch(url);
  }
  if (!source.ok) throw new Error(`${source.url}: ${source.status} ${source.statusText}`);
  return WebAssembly.compile(await source.arrayBuffer());
}
