import type { Browser } from "playwright-core";
import { commandsFor } from "./commands.ts";
import { LoadedBench } from "./loaded-bench.ts";
import { median, percentile } from "./numbers.ts";
import type { Result } from "./results.ts";
import { scrolling } from "./scrolling.ts";

/** Messages in the INBOX. */
const few = 50;
const many = 10_000;
const most = 50_000;

/** Each size is measured so often; ratios compare what was measured in turns. */
const rounds = 3;

/** What ordinary commands cost, at three sizes in turns. */
export async function work(
  browser: Browser,
  address: string,
): Promise<readonly Result[]> {
  const benches = new Map<number, LoadedBench>();
  for (const mail of [few, many, most]) {
    const bench = await LoadedBench.open(browser, address, mail, "reduce");
    await bench.logIn();
    benches.set(mail, bench);
  }
  const tasks = new Map<number, number[][]>();
  const paints: number[][] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [mail, bench] of benches) {
      const all: number[] = [];
      const toPaint: number[] = [];
      for (const command of commandsFor(mail)) {
        const { task, all: wholly, paint } = await bench.send(command);
        all.push(task);
        if (mail === many) whole.push(wholly);
        toPaint.push(paint);
      }
      tasks.set(mail, [...(tasks.get(mail) ?? []), all]);
      if (mail === many) paints.push(toPaint);
    }
  }
  const of = (mail: number, part: number): number =>
    median((tasks.get(mail) ?? []).map((all) => percentile(all, part)));
  const ratio = median(
    (tasks.get(most) ?? []).map((all, round) => {
      const small = tasks.get(few)?.[round] ?? [];
      return percentile(all, 0.95) / percentile(small, 0.95);
    }),
  );
  const shown = benches.get(many);
  const nodes = (await shown?.nodes()) ?? 0;
  const longest = (await shown?.longestTask()) ?? 0;
  for (const bench of benches.values()) await bench.close();
  return [
    {
      what: `work per command, ${many} messages, p95`,
      goal: 6,
      value: of(many, 0.95),
      unit: "ms",
      note: `p50 ${of(many, 0.5).toFixed(1)}; with ${few} ${of(few, 0.5).toFixed(1)} / ${of(few, 0.95).toFixed(1)}, with ${most} ${of(most, 0.5).toFixed(1)} / ${of(most, 0.95).toFixed(1)}`,
    },
    {
      what: "the same, with what is done once it is drawn",
      goal: null,
      value: percentile(whole, 0.95),
      unit: "ms",
      note: `p50 ${median(whole).toFixed(1)}`,
    },
    {
      what: `work per command, ${most} against ${few} messages`,
      goal: 1.25,
      value: ratio,
      unit: "x",
    },
    {
      what: "key to paint at rest, p95",
      goal: 16.7,
      value: median(paints.map((all) => percentile(all, 0.95))),
      unit: "ms",
      note: `p50 ${median(paints.map((all) => percentile(all, 0.5))).toFixed(1)}`,
    },
    { what: "DOM nodes", goal: 1500, value: nodes, unit: "" },
    {
      what: "longest task over these commands",
      goal: 50,
      value: longest,
      unit: "ms",
    },
  ];
}

/** Keys that come while lines are still arriving, with motion. */
export async function moving(
  browser: Browser,
  address: string,
): Promise<readonly Result[]> {
  const bench = await LoadedBench.open(browser, address, many, "no-preference");
  await bench.logIn();
  await bench.longestTask();
  const turns: number[][] = [];
  const work: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const paints: number[] = [];
    for (const command of commandsFor(many).slice(0, 20)) {
      work.push((await bench.send(command)).all);
      await bench.press("NOOP");
      await bench.page.waitForTimeout(60);
      paints.push(await bench.press(command));
      await bench.page.waitForTimeout(900);
    }
    turns.push(paints);
  }
  const nodes = await bench.nodes();
  const longest = await bench.longestTask();
  await bench.close();
  return [
    {
      what: "key to paint while lines arrive, p95",
      goal: 33,
      value: median(turns.map((all) => percentile(all, 0.95))),
      unit: "ms",
      note: `p50 ${median(turns.map((all) => percentile(all, 0.5))).toFixed(1)}; all work of a command with its motion p95 ${percentile(work, 0.95).toFixed(1)}`,
    },
    { what: "DOM nodes with motion", goal: 1500, value: nodes, unit: "" },
    { what: "longest task with motion", goal: 50, value: longest, unit: "ms" },
  ];
}

/** Bursts, and what is long to scroll through. */
export async function bursts(
  browser: Browser,
  address: string,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const motion of ["reduce", "no-preference"] as const) {
    const bench = await LoadedBench.open(browser, address, many, motion);
    await bench.logIn();
    await bench.longestTask();
    await bench.send("FETCH 1:* FLAGS");
    const note = motion === "reduce" ? "" : " with motion";
    results.push({
      what: `longest task, FETCH 1:* of ${many} messages${note}`,
      goal: 50,
      value: await bench.longestTask(),
      unit: "ms",
    });
    const after: number[] = [];
    for (const command of commandsFor(many).slice(0, 20)) {
      after.push((await bench.send(command)).task);
    }
    results.push({
      what: `work per command behind it, p95${note}`,
      goal: 6,
      value: percentile(after, 0.95),
      unit: "ms",
    });
    results.push({
      what: `DOM nodes behind it${note}`,
      goal: 1500,
      value: await bench.nodes(),
      unit: "",
    });
    await bench.close();
  }
  const bench = await LoadedBench.open(browser, address, most, "reduce");
  await bench.logIn();
  await bench.longestTask();
  results.push(await scrolling(bench, "the mailbox", ".mailbox .scroller"));
  await bench.send("FETCH 1:* FLAGS");
  results.push({
    what: `longest task, FETCH 1:* of ${most} messages`,
    goal: null,
    value: await bench.longestTask(),
    unit: "ms",
  });
  await bench.openFold();
  results.push({
    what: `longest task, opening the fold of ${most} lines`,
    goal: 50,
    value: await bench.longestTask(),
    unit: "ms",
  });
  results.push(await scrolling(bench, "the wire", "#wire"));
  results.push({
    what: "longest task while scrolling",
    goal: 50,
    value: await bench.longestTask(),
    unit: "ms",
  });
  await bench.close();
  return results;
}
