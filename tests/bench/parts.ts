import type { Browser } from "playwright-core";
import { commandsFor } from "./commands.ts";
import { openEcho } from "./echo-page.ts";
import { logIn, openBench, openFold } from "./loaded-bench.ts";
import type { Cost, MeasuredPage } from "./measured-page.ts";
import { median, percentile } from "./numbers.ts";
import type { Result } from "./results.ts";
import { scrolling } from "./scrolling.ts";

/** Messages in the INBOX. */
const few = 50;
const many = 10_000;
const most = 50_000;

/** So many untagged responses come at once with one command. */
const burst = 200;

/** Each size is measured so often, in turns. */
const rounds = 3;

/** Takes a line that tells how far the measuring has come. */
type Say = (line: string) => void;

/** What ordinary commands cost, at three sizes in turns. */
export async function work(
  browser: Browser,
  address: string,
  say: Say,
): Promise<readonly Result[]> {
  const benches = new Map<number, MeasuredPage>();
  for (const mail of [few, many, most]) {
    say(`opening ${mail} messages`);
    const bench = await openBench(browser, address, mail, "reduce");
    await logIn(bench);
    // Opening a session is no command.
    await bench.longestTask();
    benches.set(mail, bench);
  }
  const echo = await openEcho(browser, "reduce");
  const echoed: Cost[] = [];
  const costs = new Map<number, Cost[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const [mail, bench] of benches) {
      say(`round ${round} of ${rounds}, ${mail} messages`);
      const all = costs.get(mail) ?? [];
      for (const command of commandsFor(mail, 2)) {
        all.push(await bench.send(command));
      }
      costs.set(mail, all);
    }
    for (const command of commandsFor(many, 2)) {
      echoed.push(await echo.send(command));
    }
  }
  await echo.close();
  const of = (mail: number, part: number, which: keyof Cost): number =>
    percentile(
      (costs.get(mail) ?? []).map((cost) => cost[which]),
      part,
    );
  const both = (mail: number, which: keyof Cost): string =>
    [0.5, 0.95].map((part) => of(mail, part, which).toFixed(1)).join(" / ");
  const shown = benches.get(many);
  const nodes = (await shown?.nodes()) ?? 0;
  const longest = (await shown?.longestTask()) ?? 0;
  for (const bench of benches.values()) await bench.close();
  return [
    {
      what: `scripts per command, ${many} messages, p95`,
      goal: 6,
      value: of(many, 0.95, "script"),
      unit: "ms",
      note: `p50 / p95 ${both(many, "script")}; with ${few} ${both(few, "script")}, with ${most} ${both(most, "script")}`,
    },
    {
      what: "the same with style, layout and paint",
      goal: null,
      value: of(many, 0.95, "task"),
      unit: "ms",
      note: `p50 / p95 ${both(many, "task")}; with ${few} ${both(few, "task")}, with ${most} ${both(most, "task")}`,
    },
    {
      what: "and with what is done once it is drawn",
      goal: null,
      value: of(many, 0.95, "all"),
      unit: "ms",
      note: `p50 / p95 ${both(many, "all")}`,
    },
    {
      what: `all work until it is drawn, ${most} against ${few} messages`,
      goal: 1.25,
      value: of(most, 0.95, "task") / of(few, 0.95, "task"),
      unit: "x",
    },
    {
      what: "key to paint at rest, p95",
      goal: 16.7,
      value: of(many, 0.95, "paint"),
      unit: "ms",
      note: `p50 / p95 ${both(many, "paint")}`,
    },
    leastPossible(
      echoed.map(({ paint }) => paint),
      of(many, 0.5, "paint"),
    ),
    { what: "DOM nodes", goal: 1500, value: nodes, unit: "" },
    {
      what: "longest task over these commands",
      goal: 50,
      value: longest,
      unit: "ms",
    },
  ];
}

/** What the same takes where a key does nothing but show a text. */
function leastPossible(echoed: readonly number[], here: number): Result {
  const usual = median(echoed);
  return {
    what: "the same on a page that only echoes, p95",
    goal: null,
    value: percentile(echoed, 0.95),
    unit: "ms",
    note: `p50 ${usual.toFixed(1)}; here p50 is ${(here / usual).toFixed(1)} times that, ${(here - usual).toFixed(1)} ms more`,
  };
}

/** Keys that come while lines are still arriving, with motion. */
export async function moving(
  browser: Browser,
  address: string,
  say: Say,
): Promise<readonly Result[]> {
  const bench = await openBench(browser, address, many, "no-preference");
  await logIn(bench);
  await bench.longestTask();
  const echo = await openEcho(browser, "no-preference");
  const turns: number[][] = [];
  const echoed: number[] = [];
  const work: number[] = [];
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    const paints: number[] = [];
    for (const command of commandsFor(many, 2).slice(0, 20)) {
      work.push((await bench.send(command)).all);
      await bench.press("NOOP");
      await bench.page.waitForTimeout(60);
      paints.push(await bench.press(command));
      await bench.page.waitForTimeout(900);
      echoed.push(await echo.press(command));
    }
    turns.push(paints);
  }
  const nodes = await bench.nodes();
  const longest = await bench.longestTask();
  await bench.close();
  await echo.close();
  const usual = median(turns.map(median));
  return [
    {
      what: "key to paint while lines arrive, p95",
      goal: 33,
      value: median(turns.map((all) => percentile(all, 0.95))),
      unit: "ms",
      note: `p50 ${usual.toFixed(1)}; all work of a command with its motion p95 ${percentile(work, 0.95).toFixed(1)}`,
    },
    leastPossible(echoed, usual),
    { what: "DOM nodes with motion", goal: 1500, value: nodes, unit: "" },
    { what: "longest task with motion", goal: 50, value: longest, unit: "ms" },
  ];
}

/** Bursts, and what is long to scroll through. */
export async function bursts(
  browser: Browser,
  address: string,
  say: Say,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const motion of ["reduce", "no-preference"] as const) {
    const bench = await openBench(browser, address, many, motion);
    await logIn(bench);
    await bench.longestTask();
    say(`FETCH 1:* of ${many} messages, motion: ${motion}`);
    await bench.send("FETCH 1:* FLAGS");
    const note = motion === "reduce" ? "" : " with motion";
    results.push({
      what: `longest task, FETCH 1:* of ${many} messages${note}`,
      goal: 50,
      value: await bench.longestTask(),
      unit: "ms",
    });
    const after: Cost[] = [];
    for (const command of commandsFor(many, 2).slice(0, 20)) {
      after.push(await bench.send(command));
    }
    const p95 = (which: keyof Cost) =>
      percentile(
        after.map((cost) => cost[which]),
        0.95,
      );
    results.push({
      what: `scripts per command behind it, p95${note}`,
      goal: 6,
      value: p95("script"),
      unit: "ms",
      note: `with style, layout and paint ${p95("task").toFixed(1)}`,
    });
    results.push({
      what: `DOM nodes behind it${note}`,
      goal: 1500,
      value: await bench.nodes(),
      unit: "",
    });
    say(`EXPUNGE of ${burst} messages, motion: ${motion}`);
    await bench.send(`STORE 1:${burst} +FLAGS.SILENT (\\Deleted)`);
    await bench.longestTask();
    const { paint } = await bench.send("EXPUNGE");
    results.push({
      what: `longest task, ${burst} untagged responses${note}`,
      goal: 50,
      value: await bench.longestTask(),
      unit: "ms",
      note: `EXPUNGE; key to paint ${paint.toFixed(1)} ms`,
    });
    await bench.close();
  }
  const bench = await openBench(browser, address, most, "reduce");
  await logIn(bench);
  await bench.longestTask();
  say(`scrolling ${most} messages`);
  results.push(await scrolling(bench, "the mailbox", ".mailbox .scroller"));
  say(`FETCH 1:* of ${most} messages`);
  await bench.send("FETCH 1:* FLAGS");
  results.push({
    what: `longest task, FETCH 1:* of ${most} messages`,
    goal: null,
    value: await bench.longestTask(),
    unit: "ms",
  });
  say(`opening the fold of ${most} lines, and scrolling it`);
  await openFold(bench);
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
