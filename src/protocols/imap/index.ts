import { isWritable } from "../../mail/access-list.ts";
import type { Farewell, OpenMailbox, Protocol, Response } from "../protocol.ts";
import {
  capabilitiesOf,
  isOfUse,
  showsUtf8,
  takesUnasked,
} from "./capabilities.ts";
import { diagram } from "./diagram.ts";
import { machine } from "./machine.ts";
import { newSession, type ImapSession } from "./session.ts";
import { untaggedStatus } from "./wire/response.ts";

/** The IMAP server (RFC 3501): framer, commands, machine and picture in one value. */
export const imap: Protocol<ImapSession> = {
  name: "imap",
  title: "IMAP",
  port: 143,
  tlsPort: 993,
  tagged: true,
  scope: "mailboxes",
  machine,
  diagram,
  dialogue: async () => (await import("./dialogue.ts")).dialogue,

  open({ server, mail, secure, certificate }) {
    const session = newSession(server, mail, secure, certificate);
    if (server.turnsAway) {
      const bye = untaggedStatus(
        "BYE",
        null,
        `${server.host} takes nobody now`,
      );
      const responses = [{ ...bye, role: "greeting" as const }];
      return { session, completion: "BYE", responses };
    }
    const completion = session.account === null ? "OK" : "PREAUTH";
    return { session, completion, responses: [greeting(session, completion)] };
  },

  secured: ({ server }, mail, certificate) =>
    newSession(server, mail, true, certificate),

  has: (command, session) => isOfUse(session, command),
  takesUnasked,
  isCompressed: ({ compressed }) => compressed,

  observe(session) {
    const { account, selected } = session;
    return {
      account,
      open:
        selected === null
          ? null
          : {
              mailboxId: selected.mailboxId,
              account: selected.account,
              viewer: selected.viewer,
              readOnly: selected.readOnly || !isWritable(selected.rights),
              messages: selected.told,
              ...(showsUtf8(session) ? countedByFlags : countedInAscii),
            },
    };
  },

  abandon: () => [],

  farewell: (reason) => [untaggedStatus("BYE", null, farewells[reason])],
};

/** Views tell by these fields that nothing has changed, so they are the same for all. */
const countedByFlags: Pick<OpenMailbox, "marked" | "uniqueIdOf" | "sizeOf"> = {
  marked: new Set(),
  uniqueIdOf: () => null,
  sizeOf: (message) => message.content.octets.length,
};

/** The same where surrogates are shown in the place of some. */
const countedInAscii: typeof countedByFlags = {
  ...countedByFlags,
  sizeOf: ({ content }) => (content.surrogate ?? content).octets.length,
};

const farewells: Record<Farewell, string> = {
  autologout: "Autologout; idle for too long",
  shutdown: "Server is shutting down",
  bug: "[SERVERBUG] Internal error; the session ends",
  "too-many": "Too many connections; try again later",
  "too-much": "[TOOBIG] Literal is too big",
};

/** `* OK [CAPABILITY ...] ready`, or PREAUTH (RFC 3501 §7.1). */
function greeting(session: ImapSession, status: "OK" | "PREAUTH"): Response {
  const { account, server } = session;
  const code = `CAPABILITY ${capabilitiesOf(session).join(" ")}`;
  const known = account === null ? "" : `; you are ${account}`;
  const text = `${server.host} ready${known}`;
  const response = untaggedStatus(status, code, text);
  return { ...response, role: "greeting" };
}
