import { answer } from "./answer.ts";
import { delivered } from "./delivered.ts";
import { flags } from "./flags.ts";
import type { GoalKind } from "./goal-kind.ts";
import { local } from "./local.ts";
import { mailbox } from "./mailbox.ts";
import { maildrop } from "./maildrop.ts";
import { received } from "./received.ts";
import { post } from "./post.ts";
import { session } from "./session.ts";
import { transcript } from "./transcript.ts";
import { wire } from "./wire.ts";

/** Every kind of goal there is; a new one is a file and a line here. */
export const goalKinds: readonly GoalKind[] = [
  session,
  mailbox,
  flags,
  maildrop,
  delivered,
  local,
  post,
  transcript,
  wire,
  received,
  answer,
] as readonly GoalKind[];
