import type { Input } from "../input.ts";
import type { StepInProgress } from "../step-in-progress.ts";
import { changePath } from "./path-work.ts";
import { runQueues } from "./queue-run.ts";

/** An input that is about the mail path. */
export type PathInput = Extract<
  Input,
  { kind: "advance" | "publish" | "alias" | "switch" }
>;

/** Does what an input asks of the path; what names no host there is does nothing. */
export function takePathInput(running: StepInProgress, input: PathInput): void {
  const { hosts } = running.path;
  switch (input.kind) {
    case "advance": {
      const { by } = input;
      const until = running.now + by;
      running.record.note({ kind: "clock.advanced", by }, null, null);
      runQueues(running, until);
      running.moveTo(until);
      return;
    }
    case "publish": {
      const { zone } = input;
      changePath(running, { kind: "zone.set", zone }, null, null);
      return;
    }
    case "alias": {
      const { host } = input;
      if (!hosts.has(host)) return;
      const aliases = new Map(
        Object.entries(input.aliases).map(([name, targets]) => [
          name.toLowerCase(),
          targets,
        ]),
      );
      changePath(running, { kind: "aliases.set", host, aliases }, null, null);
      return;
    }
    case "switch": {
      const { host, up } = input;
      // The world's own host is where one is.
      if ((hosts.get(host)?.elsewhere ?? null) === null) return;
      const downUntil = up ? null : Infinity;
      changePath(
        running,
        { kind: "host.switched", host, downUntil },
        null,
        null,
      );
      return;
    }
    default:
      return input satisfies never;
  }
}
