import type { Timeline } from "../simulator/timeline.ts";
import type { TraceEvent } from "../simulator/trace.ts";

/**
 * What a server would have noted of a timeline: each connection, command and
 * last word, with the time in UTC and who connected. Passwords are left out,
 * and so is what it told besides.
 */
export function serverLog(timeline: Timeline): readonly string[] {
  const { epoch } = timeline.beginning;
  const protocols = new Map<string, string>();
  const lines: string[] = [];
  for (const { world, trace } of timeline.entries) {
    const time = timeOfDay(epoch + world.now);
    for (const event of trace) {
      const { connection } = event;
      if (connection === null) continue;
      if (event.kind === "connection.opened") {
        protocols.set(connection, event.protocol);
      }
      const noted = notedOf(event);
      if (noted === null) continue;
      const protocol = (protocols.get(connection) ?? "").padEnd(4);
      lines.push(`${time} ${connection} ${protocol} ${noted}`);
    }
  }
  return lines;
}

function notedOf(event: TraceEvent): string | null {
  switch (event.kind) {
    case "connection.opened":
      return "-- connected";
    case "connection.closed":
      return event.by === "cable" ? "-- connection lost" : "-- closed";
    case "line.received":
      return event.role === "command" ? `C: ${masked(event.text)}` : null;
    case "response.sent": {
      const { role, octets } = event.response;
      const isLastWord = role === "completion" || role === "continuation";
      const [first = ""] = octets;
      return isLastWord && typeof first === "string"
        ? `S: ${first.split("\r\n")[0] ?? ""}`
        : null;
    }
    default:
      return null;
  }
}

/** In UTC, of ms since 1970. */
function timeOfDay(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return [3600, 60, 1]
    .map((unit) => Math.floor(seconds / unit) % (unit === 3600 ? 24 : 60))
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

/** A command without the password that it brings. */
function masked(line: string): string {
  return line
    .replace(/^(PASS) .*/i, "$1 ****")
    .replace(/^(\S+ LOGIN \S+) .*/i, "$1 ****");
}
