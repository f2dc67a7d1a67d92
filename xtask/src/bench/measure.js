// Measures in the page; `cargo xtask bench` asks for one median after the other.
import init, { Bench, Planning, Reading } from "./bench.js";

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

// How often each work is done, and how many times one run of it does it.
const works = {
  start: { rounds: 15, times: () => 1, run: (_, copies) => new Bench(copies).free() },
  title: { rounds: 15, times: (bench) => bench.count(), run: (bench) => bench.titles(bench.count()) },
  long: { rounds: 25, times: () => 1, run: (bench) => bench.long() },
  // Six views or queries each; the time is that of one.
  filter: { rounds: 25, times: () => 6, run: (_, copies) => reading(copies).filter() },
  search: { rounds: 25, times: () => 6, run: (_, copies) => reading(copies).search() },
  plan: { rounds: 15, times: () => 1, run: (_, copies) => plan(copies).recompute() },
  batch: { rounds: 3, times: () => 1, run: (bench) => bench.titles(10000) },
};

window.measure = async (copies, key) => {
  const { rounds, times, run } = works[key];
  const bench = ready(copies);
  const measured = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run(bench, copies);
    return (performance.now() - start) / times(bench);
  });
  return measured.sort((a, b) => a - b)[Math.floor(rounds / 2)];
};
