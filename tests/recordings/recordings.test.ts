import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { beginning } from "./beginning.ts";
import { differences } from "./differences.ts";
import { RecordingPlayer } from "./recording-player.ts";
import { readRecording } from "./recording-reader.ts";

const folder = new URL("./dialogues/", import.meta.url);

test.each(readdirSync(folder))("%s", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const recording = readRecording(file, text);
  const bare = file.includes("--imap4rev1-only");
  const player = new RecordingPlayer(
    beginning(recording.uidValidity, bare),
  );
  const found = recording.connections.flatMap((connection, index) => {
    const { responses } = player.play(connection);
    return differences(connection, responses, bare).map(
      (problem) => `connection ${index + 1}, ${problem}`,
    );
  });
  expect(found).toEqual([]);
});
