import { octetStringOf } from "../mail/format/octets.ts";
import { protocolNamed } from "../protocols/index.ts";
import type { Response } from "../protocols/protocol.ts";
import type { TraceEvent } from "../simulator/trace.ts";
import type { World } from "../simulator/world.ts";
import type {
  Answered,
  Happened,
  Noted,
  Removal,
  SpokenCommand,
  Told,
} from "./happened.ts";
import type { MaildropMarks } from "./maildrop-marks.ts";

interface DraftCommand extends SpokenCommand {
  name: string;
  said: string;
  readonly answers: Noted<Answered>[];
  readonly told: Noted<Told>[];
  readonly removed: Noted<Removal>[];
}

/** Reads a trace event by event as goals understand it. */
export class TraceReader {
  readonly happened: Happened[] = [];
  readonly #protocols = new Map<string, string>();
  /** By the event that began a command, and by the one that recognized it. */
  readonly #commands = new Map<number, DraftCommand>();
  /** By connection, the command that hasn't been completed yet. */
  readonly #inProgress = new Map<string, DraftCommand>();

  /** Takes in the next event; `before` is the world before the step it belongs to. */
  see(event: TraceEvent, before: World, marks: MaildropMarks): void {
    const { seq, cause, connection } = event;
    if (connection === null) return;
    const command = this.#commands.get(cause ?? -1);
    switch (event.kind) {
      case "connection.opened": {
        const { protocol } = event;
        this.#protocols.set(connection, protocol);
        this.happened.push({ kind: "connect", seq, connection, protocol });
        return;
      }
      case "line.received":
        if (event.role === "command" && command === undefined) {
          this.#begin(seq, connection, event.text, before);
        }
        return;
      case "command.recognized":
        if (command === undefined) return;
        command.name = event.name;
        command.said = event.said ?? event.name;
        this.#commands.set(seq, command);
        return;
      case "literal.announced":
        if (command !== undefined) this.#commands.set(seq, command);
        return;
      case "mail.changed":
        if (event.change.kind === "messages.expunged") {
          command?.removed.push({ ...event.change, seq });
        }
        return;
      case "response.sent": {
        const { role, name, octets } = event.response;
        // The content of DATA, and what others do during IDLE, name no command.
        const during = command ?? this.#inProgress.get(connection);
        if (role === "untagged") {
          during?.told.push({ seq, name, octets });
        } else if (role !== "data") {
          during?.answers.push({ seq, ...answered(event.response) });
        }
        if (role === "completion") this.#inProgress.delete(connection);
        return;
      }
      case "state.changed": {
        const state = event.to[0] ?? "";
        if (state === event.from[0]) return;
        this.happened.push({ kind: "enters", seq, connection, state });
        return;
      }
      case "connection.closed":
        if (event.by === "cable") {
          const drop = marks.at(seq).get(connection) ?? null;
          this.happened.push({ kind: "cut", seq, connection, marks: drop });
        }
        return;
      default:
    }
  }

  #begin(seq: number, connection: string, text: string, before: World): void {
    const protocol = this.#protocols.get(connection) ?? "";
    const words = text.trim().split(" ");
    const isTagged = protocol !== "" && protocolNamed(protocol).tagged;
    const tag = isTagged ? (words.shift() ?? "") : "";
    const name = (words[0] ?? "").toUpperCase();
    const command: DraftCommand = {
      kind: "command",
      seq,
      connection,
      protocol,
      name,
      said: name,
      tag,
      arguments: words.slice(1).join(" "),
      before,
      answers: [],
      told: [],
      removed: [],
    };
    this.#commands.set(seq, command);
    this.#inProgress.set(connection, command);
    this.happened.push(command);
  }
}

/** What an answer says by its first line. */
function answered({ octets, status, role }: Response): Answered {
  const [first = ""] = octets;
  const text = typeof first === "string" ? first : octetStringOf(first);
  const codes = [...text.matchAll(/\[([A-Za-z][\w-]*)[^\]]*\]/g)].map(
    ([, code = ""]) => code.toUpperCase(),
  );
  return { status: status ?? "", codes, asks: role === "continuation" };
}
