import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inputsOf, replay, traceOf } from "../src/simulator/timeline.ts";
import { play } from "./transcript-player.ts";
import { readTranscript } from "./transcript-reader.ts";

const folder = new URL("./transcripts/", import.meta.url);
const fileNames = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe.each(fileNames)("%s", (fileName) => {
  const text = readFileSync(new URL(fileName, folder), "utf8");
  const transcript = readTranscript(fileName, text);

  test(transcript.title, () => {
    const timeline = play(transcript);
    const again = replay(timeline.beginning, inputsOf(timeline));
    expect(traceOf(again)).toEqual(traceOf(timeline));
  });
});
