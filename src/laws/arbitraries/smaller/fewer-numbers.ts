type Numbers = readonly number[];

/** Numbers of papers made smaller, some to nothing: large steps first, so that 2^49 papers take no longer than a few. */
export function* fewerNumbers(numbers: Numbers): Generator<Numbers> {
  yield* halfOfThem(numbers);
  yield* evenly(numbers);
  for (const at of numbers.keys()) if (numbers[at] > 0) yield numbers.with(at, 0);
  for (const at of numbers.keys()) yield* fewerOfOne(numbers, at);
  yield* oneFewerOfSome(numbers);
}

function* halfOfThem(numbers: Numbers): Generator<Numbers> {
  if (numbers.length < 4) return;
  const half = Math.floor(numbers.length / 2);
  yield numbers.map((number, at) => (at < half ? number : 0));
  yield numbers.map((number, at) => (at < half ? 0 : number));
}

/** All lessened in proportion: what an election turns on is often the proportion alone. */
function* evenly(numbers: Numbers): Generator<Numbers> {
  const divisor = numbers.reduce(greatestCommonDivisor, 0);
  if (divisor > 1) yield numbers.map((number) => number / divisor);
  const most = Math.max(0, ...numbers);
  if (most > 1) yield numbers.map((number) => Math.min(number, 1));
  for (let by = 2 ** 40; by >= 2; by /= by > 16 ? 16 : 2) {
    if (most < by) continue;
    yield numbers.map((number) => Math.ceil(number / by));
    yield numbers.map((number) => Math.floor(number / by));
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function* fewerOfOne(numbers: Numbers, at: number): Generator<Numbers> {
  const number = numbers[at];
  for (let fewer = 1; fewer < number; fewer = number - Math.floor((number - fewer) / 2)) yield numbers.with(at, fewer);
}

/** Those who are level stay level only when they lose papers together: two, three or all of them. */
function* oneFewerOfSome(numbers: Numbers): Generator<Numbers> {
  if (numbers.length > 3) yield numbers.map((number) => Math.max(0, number - 1));
  for (const one of numbers.keys()) {
    for (let two = one + 1; two < numbers.length; two++) {
      yield oneFewer(numbers, [one, two]);
      for (let three = two + 1; three < numbers.length && numbers.length <= 8; three++) {
        yield oneFewer(numbers, [one, two, three]);
      }
    }
  }
}

function oneFewer(numbers: Numbers, places: readonly number[]): Numbers {
  return numbers.map((number, at) => (places.includes(at) ? Math.max(0, number - 1) : number));
}
