// Measures in the page; `cargo xtask bench` asks for one median after the other.
import init, { Bench, draw, Planning, Reading } from "./bench.js";

await init();
// Made once for each number of copies, after a first use that lets the engine compile for speed.
const benches = new Map();
const ready = (copies) => {
  if (!benches.has(copies)) {
    const bench = new Bench(copies);
    bench.titles(200);
    bench.long();
    benches.set(copies, bench);
  }
  return benches.get(copies);
};

// The same for what readers do with the landscape and the search.
const readings = new Map();
const reading = (copies) => {
  if (!readings.has(copies)) readings.set(copies, new Reading(copies));
  return readings.get(copies);
};

// And for a large plan.
const plans = new Map();
const plan = (copies) => {
  if (!plans.has(copies)) plans.set(copies, new Planning(copies));
  return plans.get(copies);
};

// The landscape on the screen, with the style sheets of its page: what a reader changes, one after the other.
const changes = [
  (page) => type(page, "k"),
  (page) => type(page, "key"),
  (page) => type(page, ""),
  (page) => page.querySelector("#group-13").click(),
  (page) => page.querySelector("#group-13").click(),
  (page) => page.querySelector(".matrix a.mark").click(),
  (page) => page.querySelector(".chosen button").click(),
  (page) => page.querySelector(".sort").click(),
];
const type = (page, text) => {
  const field = page.querySelector("#words");
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
};
// After all that a change sets off before the browser paints: the page is redrawn in a microtask.
const settled = async () => {
  for (let turn = 0; turn < 50; turn++) await null;
};
// What a timer sets off is measured as well: the matrix and each part of the table have a frame of their own.
const timers = [];
const setTimer = window.setTimeout;
window.setTimeout = (run, ...rest) =>
  setTimer(async () => {
    timers.push(await timed(run));
  }, ...rest);
const timed = async (run) => {
  const start = performance.now();
  run();
  await settled();
  void document.body.offsetHeight;
  return performance.now() - start;
};
const pause = () => new Promise((resolve) => setTimer(resolve, 120));
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
// The slowest of the changes, and the slowest of the frames that follow one; the median of each.
const drawings = new Map();
const drawing = async (copies) => {
  if (drawings.has(copies)) return drawings.get(copies);
  const page = document.body.appendChild(document.createElement("div"));
  draw(page, copies);
  await pause();
  const times = changes.map(() => ({ change: [], after: [] }));
  for (let round = 0; round < 9; round++) {
    for (const [at, change] of changes.entries()) {
      timers.length = 0;
      times[at].change.push(await timed(() => change(page)));
      await pause();
      times[at].after.push(Math.max(0, ...timers));
    }
  }
  page.remove();
  const slowest = (key) => Math.max(...times.map((lists) => median(lists[key])));
  drawings.set(copies, { change: slowest("change"), after: slowest("after") });
  return drawings.get(copies);
};

// How often each work is done, and how many times one run of it does it.
const works = {
  start: { rounds: 15, times: () => 1, run: (_, copies) => new Bench(copies).free() },
  title: { rounds: 15, times: (bench) => bench.count(), run: (bench) => bench.titles(bench.count()) },
  long: { rounds: 25, times: () => 1, run: (bench) => bench.long() },
  // Six views or queries each; the time is that of one.
  filter: { rounds: 25, times: () => 6, run: (_, copies) => reading(copies).filter() },
  search: { rounds: 25, times: () => 6, run: (_, copies) => reading(copies).search() },
  change: { ask: async (copies) => (await drawing(copies)).change },
  after: { ask: async (copies) => (await drawing(copies)).after },
  plan: { rounds: 15, times: () => 1, run: (_, copies) => plan(copies).recompute() },
  batch: { rounds: 1, times: () => 1, run: (bench) => bench.titles(10000) },
};

window.measure = async (copies, key) => {
  const { ask, rounds, times, run } = works[key];
  if (ask) return ask(copies);
  const bench = ready(copies);
  const measured = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run(bench, copies);
    return (performance.now() - start) / times(bench);
  });
  return median(measured);
};
