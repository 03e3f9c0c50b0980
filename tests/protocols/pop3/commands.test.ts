import { expect, test } from "vitest";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import { octetStringOf } from "../../../src/mail/format/octets.ts";
import type { MailStore } from "../../../src/mail/mail-store.ts";
import { MailWork } from "../../../src/protocols/mail-work.ts";
import type {
  Context,
  Outcome,
  Response,
} from "../../../src/protocols/protocol.ts";
import { commands } from "../../../src/protocols/pop3/commands/index.ts";
import { dialogue } from "../../../src/protocols/pop3/dialogue.ts";
import { pop3 } from "../../../src/protocols/pop3/index.ts";
import {
  openMaildrop,
  withMark,
} from "../../../src/protocols/pop3/maildrop.ts";
import {
  newSession,
  type Pop3Session,
} from "../../../src/protocols/pop3/session.ts";
import { account, epoch, messageOf, password, storeOf } from "../../stores.ts";

const store = storeOf([
  { uid: 4, octets: messageOf("Subject: one", "", "body") },
  { uid: 9, octets: messageOf("Subject: two", "", ".dot") },
]);

function contextOf(session: Pop3Session, mail: MailStore = store) {
  return {
    connection: "c1",
    session,
    work: new MailWork(mail),
    env: {
      now: 0,
      random: () => 0,
      nextUidValidity: () => 1,
      nextMailboxId: () => 1,
    },
  } satisfies Context<Pop3Session>;
}

/** A session that has been greeted. */
const greeted = newSession(
  wholeServer,
  emptyStore,
  "<1896.697170952@dbc.mtview.ca.us>",
);

/** A session in TRANSACTION, with these messages marked as deleted. */
function loggedIn(...marked: readonly number[]): Pop3Session {
  const owner = store.accounts.get(account);
  const inbox = owner?.mailboxes.get("INBOX");
  if (owner === undefined || inbox === undefined) throw new Error("no INBOX");
  const maildrop = openMaildrop(owner, inbox, true);
  return { ...greeted, maildrop: marked.reduce(withMark, maildrop) };
}

function run(
  line: string,
  context: Context<Pop3Session>,
): Outcome<Pop3Session> {
  const parsed = dialogue.parse(
    { pieces: [line], literals: [] },
    context.session,
  );
  if (parsed.kind === "malformed") throw new Error(parsed.reason.key);
  return dialogue.execute(parsed.command, context);
}

function sent(responses: Iterable<Response>): string {
  return [...responses]
    .flatMap(({ octets }) => octets)
    .map((piece) => (typeof piece === "string" ? piece : octetStringOf(piece)))
    .join("");
}

test("P-18 login locks the maildrop for this connection, and QUIT frees it", () => {
  const login = contextOf({ ...greeted, userName: account });
  const { session, completion } = run(`PASS ${password}`, login);
  expect(completion).toBe("OK");
  expect(login.work.changes).toEqual([
    { kind: "maildrop.locked", account, connection: "c1", at: 0 },
  ]);
  const leaving = contextOf(session, login.work.mail);
  expect(run("QUIT", leaving).session).toEqual(greeted);
  expect(leaving.work.changes).toEqual([
    { kind: "maildrop.unlocked", account },
  ]);
});

test("P-17 a wrong password changes nothing and forgets the name", () => {
  const context = contextOf({ ...greeted, userName: account });
  const { session, reason } = run("PASS guess", context);
  expect(session).toEqual(greeted);
  expect(reason?.key).toBe("wrong-password");
  expect(context.work.changes).toEqual([]);
});

test("P-18 a maildrop that another holds is refused", () => {
  const context = contextOf({ ...greeted, userName: account });
  context.work.change({
    kind: "maildrop.locked",
    account,
    connection: "c0",
    at: 0,
  });
  const { completion, reason, session } = run(`PASS ${password}`, context);
  expect([completion, reason?.key]).toEqual(["ERR", "maildrop-locked"]);
  expect(pop3.abandon(session)).toEqual([]);
});

test("P-38 QUIT removes what is marked and frees the lock, in this order", () => {
  const context = contextOf(loggedIn(2));
  expect(sent(run("QUIT", context).responses)).toMatch(/\(1 message left\)/);
  expect(context.work.changes).toEqual([
    { kind: "messages.expunged", account, mailbox: "INBOX", uids: [9] },
    { kind: "maildrop.unlocked", account },
  ]);
});

test("P-38 what is gone already is not removed again", () => {
  const context = contextOf(loggedIn(1, 2));
  const place = { account, mailbox: "INBOX" } as const;
  context.work.change({ kind: "messages.expunged", ...place, uids: [4] });
  expect(run("QUIT", context).completion).toBe("OK");
  expect(context.work.changes.slice(1)).toEqual([
    { kind: "messages.expunged", ...place, uids: [9] },
    { kind: "maildrop.unlocked", account },
  ]);
});

test.each([
  [2, [4, 9]],
  [3, []],
])(
  "P-42 a server that keeps mail for %i days removes at QUIT what is older",
  (expire, uids) => {
    const server = { ...wholeServer, pop3: { ...wholeServer.pop3, expire } };
    const day = 86_400_000;
    const context = contextOf({ ...loggedIn(), server });
    const env = { ...context.env, now: epoch + 3 * day };
    expect(run("QUIT", { ...context, env }).completion).toBe("OK");
    const removed = context.work.changes.flatMap((change) =>
      change.kind === "messages.expunged" ? change.uids : [],
    );
    expect(removed).toEqual(uids);
  },
);

test("P-39 what has been moved elsewhere is not removed: QUIT says -ERR and frees the lock", () => {
  const context = contextOf(loggedIn(1));
  const renamed = { account, mailbox: "INBOX", to: "Old" };
  context.work.change({ kind: "mailbox.renamed", ...renamed });
  const { completion, reason, session } = run("QUIT", context);
  expect([completion, reason?.key]).toEqual(["ERR", "not-removed"]);
  expect(session).toEqual(greeted);
  expect(context.work.changes.slice(1)).toEqual([
    { kind: "maildrop.unlocked", account },
  ]);
});

test("an account without INBOX can't be opened, and is not locked", () => {
  const context = contextOf({ ...greeted, userName: account });
  context.work.change({
    kind: "mailbox.renamed",
    account,
    mailbox: "INBOX",
    to: "Old",
  });
  const { completion, reason } = run(`PASS ${password}`, context);
  expect([completion, reason?.key]).toEqual(["ERR", "no-maildrop"]);
  expect(context.work.changes).toHaveLength(1);
});

test("P-12 a session that is abandoned gives back its lock and nothing else", () => {
  expect(pop3.abandon(loggedIn(1, 2))).toEqual([
    { kind: "maildrop.unlocked", account },
  ]);
  expect(pop3.abandon(greeted)).toEqual([]);
});

test("P-11 a server that closes by itself says nothing", () => {
  expect(pop3.farewell("autologout")).toEqual([]);
  expect(pop3.farewell("shutdown")).toEqual([]);
  expect(sent(pop3.farewell("bug"))).toBe("-ERR [SYS/TEMP] internal error\r\n");
});

test("P-29 RETR and TOP change nothing; a message is sent as it is stored", () => {
  const context = contextOf(loggedIn());
  const stored = context.session.maildrop?.messages.at(1)?.content.octets;
  const [first, lines] = [...run("RETR 1", context).responses];
  expect([first?.role, lines?.role]).toEqual(["completion", "data"]);
  expect(lines?.octets[0]).toBe(stored);
  expect(sent(run("TOP 2 1", context).responses)).toBe(
    "+OK top of message follows\r\nSubject: two\r\n\r\n..dot\r\n.\r\n",
  );
  expect(context.work.changes).toEqual([]);
});

test("answers may be read again and say the same", () => {
  for (const line of ["LIST", "UIDL", "RETR 2", "TOP 2 0", "CAPA"]) {
    const { responses } = run(line, contextOf(loggedIn()));
    expect(sent(responses)).toBe(sent(responses));
    expect(sent(responses)).toMatch(/^\+OK [^]*\r\n\.\r\n$/);
  }
});

test("P-30 P-31 marks are kept in order, and RSET forgets them", () => {
  const first = run("DELE 2", contextOf(loggedIn())).session;
  const second = run("DELE 1", contextOf(first)).session;
  expect([...(second.maildrop?.marked ?? [])]).toEqual([1, 2]);
  const { maildrop } = run("RSET", contextOf(second)).session;
  expect([...(maildrop?.marked ?? [])]).toEqual([]);
});

test("P-34 a unique-id has 1 to 70 characters of 0x21 to 0x7E", () => {
  const context = contextOf(loggedIn());
  const listing = sent(run("UIDL", context).responses).split("\r\n");
  const ids = listing.slice(1, 3).map((line) => line.split(" ")[1]);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[\x21-\x7e]{1,70}$/);
});

test("P-04 no first line is longer than 512 octets, whatever a client writes", () => {
  const long = "9".repeat(490);
  for (const name of commands.keys()) {
    for (const rest of [long, `${long} ${long}`, `x ${long}`]) {
      const parsed = dialogue.parse(
        { pieces: [`${name} ${rest}`], literals: [] },
        greeted,
      );
      const session = name === "PASS" ? greeted : loggedIn();
      const responses =
        parsed.kind === "command"
          ? dialogue.execute(parsed.command, contextOf(session)).responses
          : dialogue.refuse({ ...parsed, kind: "syntax" }, session).responses;
      const first = sent(responses).split("\r\n")[0] ?? "";
      expect(first.length).toBeLessThanOrEqual(510);
      expect(first).toMatch(/^(\+OK|-ERR)( |$)/);
    }
  }
});

test("a session can be watched: whose mail, what is marked, ids and octets", () => {
  expect(pop3.observe(greeted)).toEqual({ account: null, open: null });
  const { account: owner, open } = pop3.observe(loggedIn(2));
  expect(owner).toBe(account);
  expect(open?.marked).toEqual(new Set([9]));
  const message = open?.messages.at(2);
  if (open === null || message === undefined) throw new Error("not open");
  expect(open.uniqueIdOf(message)).toBe("1718265600-9");
  expect(open.sizeOf(message)).toBe(22);
});
