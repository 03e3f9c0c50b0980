import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { DeviceMemory, beliefAfter } from "../../src/clients/device.ts";
import { loadAllTalking } from "../../src/simulator/talking.ts";
import type { Input } from "../../src/simulator/input.ts";
import { present, record, traceOf } from "../../src/simulator/timeline.ts";
import { quiet } from "../ui/talk.ts";
import { compareBeliefs } from "./agreement.ts";

beforeAll(loadAllTalking);

const numbers = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom("", ":*", ",*", ":4"))
  .map(([number, rest]) => `${number}${rest}`);
const uids = fc.constantFrom("101", "103:108", "106:*", "1:*");
const sets = fc.oneof(
  numbers.map((set) => ["", set] as const),
  uids.map((set) => ["UID ", set] as const),
);
const imapLine = fc.oneof(
  fc.constantFrom(
    "NOOP",
    "EXPUNGE",
    "IDLE",
    "SELECT INBOX",
    "EXAMINE INBOX",
    "SELECT Nowhere",
    "SELECT",
    "CLOSE",
    "UNSELECT",
    "CREATE Other",
    "SELECT Other",
    "FETCH 1:* (UID FLAGS)",
    "FETCH 1:* ALL",
    "EXAMINE INBOX (CONDSTORE)",
    "STATUS INBOX (HIGHESTMODSEQ)",
    "SELECT INBOX (QRESYNC (1718265600 2))",
    "UID FETCH 1:* (FLAGS) (CHANGEDSINCE 2 VANISHED)",
    "UID EXPUNGE 1:*",
    "FETCH 1:* (MODSEQ) (CHANGEDSINCE 3)",
    "UID FETCH 1:* (FLAGS) (CHANGEDSINCE 2)",
    "UID SEARCH MODSEQ 3",
    "no such thing",
    "APPEND INBOX {9+}\r\nSubject: ",
  ),
  fc
    .tuple(
      sets,
      fc.constantFrom(
        "FLAGS",
        "(UID FLAGS)",
        "FULL",
        "(UID RFC822.SIZE)",
        "BODY[]",
        "BODY.PEEK[HEADER.FIELDS (SUBJECT)]",
        "(UID BODY.PEEK[HEADER.FIELDS.NOT (SUBJECT)])",
        "BODY.PEEK[]<0.40>",
        "RFC822.HEADER",
        "BODY[1.MIME]",
      ),
    )
    .map(([[by, set], items]) => `${by}FETCH ${set} ${items}`),
  fc
    .tuple(
      sets,
      fc.constantFrom("", "(UNCHANGEDSINCE 0) ", "(UNCHANGEDSINCE 4) "),
      fc.constantFrom("", "+", "-"),
      fc.constantFrom("", ".SILENT"),
      fc.constantFrom("\\Deleted", "(\\Seen $A)", "$b", "()"),
    )
    .map(
      ([[by, set], unchanged, sign, silent, flags]) =>
        `${by}STORE ${set} ${unchanged}${sign}FLAGS${silent} ${flags}`,
    ),
  sets.map(([by, set]) => `${by}COPY ${set} Other`),
);
const pop3Line = fc.oneof(
  fc.constantFrom("STAT", "LIST", "UIDL", "RSET", "NOOP", "CAPA", "junk"),
  fc
    .tuple(
      fc.constantFrom("DELE", "RETR", "LIST", "UIDL", "TOP"),
      fc.integer({ min: 0, max: 7 }),
    )
    .map(([name, number]) => `${name} ${number}${name === "TOP" ? " 1" : ""}`),
);
/** What one of two IMAP sessions and a POP3 session does next. */
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constantFrom("a", "b"),
      fc.array(imapLine, { minLength: 1, maxLength: 3 }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant("p"),
      fc.array(pop3Line, { minLength: 1, maxLength: 3 }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom("a", "b", "p"),
      fc.constantFrom<readonly string[]>(["cut"], ["QUIT"], ["deliver"]),
    ),
  },
);

test("two IMAP devices and a POP3 one believe nothing that they weren't told", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 25 }), (acts) => {
      let timeline = quiet();
      let sent = 0;
      const memory = new DeviceMemory();
      const take = (input: Input) => {
        timeline = record(timeline, input);
      };
      const send = (connection: string, ...lines: readonly string[]) => {
        const octets = lines.map((line) => `${line}\r\n`).join("");
        take({ kind: "send", at: sent * 1000, connection, octets });
      };
      const connect = (connection: string) => {
        const protocol = connection === "p" ? "pop3" : "imap";
        const at = sent * 1000;
        // Some devices ask for VANISHED.
        const asking = sent % 2 === 0 ? ["x0 ENABLE QRESYNC"] : [];
        take({ kind: "connect", at, connection, protocol, roundTripTime: 0 });
        if (protocol === "pop3") {
          send(connection, "USER lucia", "PASS gato.rojo");
        } else {
          const login = "x1 LOGIN lucia gato.rojo";
          send(connection, login, ...asking, "x2 SELECT INBOX");
        }
      };
      for (const [id, lines] of acts) {
        sent++;
        const [first = ""] = lines;
        const connection = present(timeline).connections.get(id);
        if (connection?.open !== true) connect(id);
        else if (first === "cut") take({ kind: "cut", at: 0, connection: id });
        else if (first === "deliver") {
          const octets = "Subject: new\r\n\r\n";
          const mailbox = "INBOX";
          take({ kind: "deliver", at: 0, account: "lucia", mailbox, octets });
        } else if (id === "p") send(id, ...lines);
        else {
          const idles = connection.snapshot.hasTag("expects.line");
          const tagged = lines.map((line, index) => `t${sent}${index} ${line}`);
          send(id, ...(idles ? ["DONE"] : []), ...tagged);
        }
        const trace = traceOf(timeline);
        compared += compareBeliefs(present(timeline), trace);
        const own = trace.filter((event) => event.connection === "a");
        expect(memory.after(own)).toEqual(beliefAfter(own));
      }
      const own = traceOf(timeline).filter((each) => each.connection === "a");
      const half = own.slice(0, own.length / 2);
      expect(memory.after(half)).toEqual(beliefAfter(half));
    }),
    { numRuns: 80, seed: 20240613 },
  );
  expect(compared).toBeGreaterThan(1000);
});
