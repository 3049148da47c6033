// Runs a predictor's module on cases: calls it, and compares what comes back with what the native program gave.

/** Whether two values are the same; where a native program gives nested lists, an array has its data. */
function same(actual, expected) {
  if (ArrayBuffer.isView(actual?.data) && actual.shape) return same(nested(actual), expected);
  if (actual instanceof Set) return Array.isArray(expected) && expected.length === actual.size && expected.every((each) => actual.has(each));
  if (actual instanceof Map) {
    return expected instanceof Map && same([...actual.keys()], [...expected.keys()]) && same([...actual.values()], [...expected.values()]);
  }
  if (ArrayBuffer.isView(actual)) return ArrayBuffer.isView(expected) && same(Array.from(actual), Array.from(expected));
  if (Array.isArray(actual)) {
    return Array.isArray(expected) && actual.length === expected.length && actual.every((each, i) => same(each, expected[i]));
  }
  if (typeof actual === "object" && actual !== null) {
    const names = Object.keys(actual);
    return typeof expected === "object" && expected !== null && names.length === Object.keys(expected).length
      && names.every((name) => Object.hasOwn(expected, name) && same(actual[name], expected[name]));
  }
  return Object.is(actual, expected);
}

function nested({ data, shape }) {
  if (shape[0] === 0) return [];
  let items = Array.from(data);
  for (const size of shape.slice(1).reverse()) {
    items = Array.from({ length: items.length / size }, (_, i) => items.slice(i * size, (i + 1) * size));
  }
  return items;
}

function show(value) {
  const replace = (_, each) =>
    each instanceof Map ? { Map: [...each] } : each instanceof Set ? { Set: [...each] }
      : typeof each === "bigint" ? `${each}n` : typeof each === "number" && !Number.isFinite(each) ? String(each) : each;
  return JSON.stringify(value, replace);
}

async function call(entry, given) {
  const items = [];
  try {
    const result = entry(given);
    if (Symbol.asyncIterator in result) for await (const item of result) items.push(item);
    else items.push(await result);
    return { items, raised: null };
  } catch (error) {
    return { items, raised: [error.name, error.message] };
  }
}

/** What is wrong, by case; null where nothing is. */
export async function check(module, name, cases) {
  const problems = {};
  for (const each of cases) {
    const { items, raised } = await call(module[name], each.given);
    const shown = show({ items, raised });
    const right = same(items, each.items) && show(raised) === show(each.raised);
    problems[each.name] = { shown, problem: right ? null : `gave ${shown}, not ${show({ items: each.items, raised: each.raised })}` };
  }
  return problems;
}
