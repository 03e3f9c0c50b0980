import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadAllTalking } from "../../src/simulator/talking.ts";
import type { TraceEvent } from "../../src/simulator/trace.ts";
import { play } from "../transcript-player.ts";
import { readTranscript } from "../transcript-reader.ts";
import { compareBeliefs } from "./agreement.ts";

const folder = new URL("../transcripts/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

beforeAll(loadAllTalking);

describe("after every step of every transcript, what was told is so", () => {
  it.each(names)("%s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const { entries } = play(readTranscript(name, text));
    const trace: TraceEvent[] = [];
    for (const entry of entries) {
      trace.push(...entry.trace);
      compareBeliefs(entry.world, trace);
    }
    expect(trace.length).toBeGreaterThan(0);
  });
});
