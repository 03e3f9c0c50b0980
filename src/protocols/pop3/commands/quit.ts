import { hostName } from "../../common/host-name.ts";
import { dropListing } from "../maildrop.ts";
import { pop3Reason } from "../reasons.ts";
import {
  rememberAccessed,
  removeMarked,
  withExpiredMarked,
} from "../update.ts";
import { readNone } from "../wire/command-line.ts";
import { accepted, declined, type Pop3Command } from "./command.ts";

/**
 * QUIT ends the session. From TRANSACTION it enters UPDATE first: the messages
 * marked as deleted are removed now, and the lock is given back.
 *
 * RFC 1939 §4, §6 · legal in: AUTHORIZATION, TRANSACTION · completes: OK, ERR
 *
 *     QUIT
 *
 * A server that keeps mail for some days only removes what is too old, too
 * (RFC 2449 §6.7). Whatever the answer, the server closes the connection after it.
 */
export const quit: Pop3Command<null> = {
  name: "QUIT",

  parse: readNone,

  run(_, { session, work, env }) {
    const ended = { ...session, userName: null, maildrop: null };
    const host = hostName;
    if (session.maildrop === null) {
      return accepted("QUIT", ended, [
        "{host} POP3 server signing off",
        { host },
      ]);
    }
    const { expire } = session.server.pop3;
    const maildrop = withExpiredMarked(session.maildrop, expire, env.now);
    const removed = removeMarked(maildrop, work);
    rememberAccessed(session, maildrop, work);
    work.change({ kind: "maildrop.unlocked", account: maildrop.account });
    if (!removed) {
      const text = "some deleted messages not removed";
      const reason = pop3Reason("not-removed", {});
      return declined("QUIT", ended, "SYS/TEMP", text, reason);
    }
    const { count } = dropListing(maildrop);
    const values = { host, messages: count };
    return accepted("QUIT", ended, [
      count === 0
        ? "{host} POP3 server signing off (maildrop empty)"
        : "{host} POP3 server signing off ({messages} left)",
      values,
    ]);
  },
};
