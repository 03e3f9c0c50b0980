import type { Farewell, Protocol, Response } from "../protocol.ts";
import { capabilities } from "./capabilities.ts";
import { diagram } from "./diagram.ts";
import { machine } from "./machine.ts";
import { newSession, type ImapSession } from "./session.ts";
import { updates } from "./updates.ts";
import { framing } from "./wire/framer.ts";
import { untaggedStatus } from "./wire/response.ts";

/** The IMAP server (RFC 3501): framer, commands, machine and picture in one value. */
export const imap: Protocol<ImapSession> = {
  name: "imap",
  title: "IMAP",
  port: 143,
  tagged: true,
  scope: "mailboxes",
  machine,
  diagram,
  framing,
  dialogue: async () => (await import("./dialogue.ts")).dialogue,

  open: () => ({
    session: newSession,
    completion: "OK",
    responses: [greeting()],
  }),

  updates(context) {
    const { session, responses } = updates(context.session, context, "all");
    return { command: "", completion: "", responses, session, reason: null };
  },

  observe(session) {
    const { account, selected } = session;
    return {
      account,
      open:
        selected === null
          ? null
          : {
              mailboxId: selected.mailboxId,
              readOnly: selected.readOnly,
              messages: selected.told,
              marked: new Set(),
              uniqueIdOf: () => null,
              sizeOf: (message) => message.content.octets.length,
            },
    };
  },

  abandon: () => [],

  farewell: (reason) => [untaggedStatus("BYE", null, farewells[reason])],
};

const farewells: Record<Farewell, string> = {
  autologout: "Autologout; idle for too long",
  shutdown: "Server is shutting down",
  bug: "[SERVERBUG] Internal error; the session ends",
  "too-many": "Too many connections; try again later",
};

/** `* OK [CAPABILITY ...] ready` (RFC 3501 §7.1). */
function greeting(): Response {
  const code = `CAPABILITY ${capabilities.join(" ")}`;
  const response = untaggedStatus("OK", code, "buzon.example ready");
  return { ...response, role: "greeting" };
}
