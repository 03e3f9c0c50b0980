import type { Read } from "../../course/guarded-json.ts";
import { readSession, type SessionFile } from "../../course/session-file.ts";
import { fromLinkText } from "./link-text.ts";
import { unpackedWorld, type PackedWorld } from "./packed-world.ts";
import { replayPatiently, type Listener } from "./patient-replay.ts";

/** What a page asks about the session of a stranger. */
export type Question =
  | { readonly kind: "file"; readonly text: string }
  /** The part of a link behind `?s=`. */
  | { readonly kind: "link"; readonly text: string }
  | {
      readonly kind: "replay";
      readonly beginning: PackedWorld;
      readonly session: Pick<SessionFile, "inputs" | "aside">;
    };

/** What is answered: any number of times how far it is, then once what came of it. */
export type Answer =
  | { readonly kind: "progress"; readonly done: number; readonly count: number }
  | { readonly kind: "read"; readonly read: Read<SessionFile> }
  /** The link can't be unfolded. */
  | { readonly kind: "damaged" }
  /** Whether it stays within the limits of a page. */
  | { readonly kind: "replayed"; readonly fits: boolean }
  | { readonly kind: "failed"; readonly message: string };

/** Reads or replays what may be meant to do harm; in a worker, which can be ended. */
export async function answer(
  question: Question,
  listen: Listener,
): Promise<Answer> {
  switch (question.kind) {
    case "file":
      return { kind: "read", read: readSession(question.text) };
    case "link": {
      const text = fromLinkText(question.text);
      if (text === null) return { kind: "damaged" };
      return { kind: "read", read: readSession(text) };
    }
    case "replay": {
      const { beginning, session } = question;
      const world = unpackedWorld(beginning);
      const replayed = await replayPatiently(world, session, listen);
      return { kind: "replayed", fits: replayed !== null };
    }
    default:
      return question satisfies never;
  }
}
