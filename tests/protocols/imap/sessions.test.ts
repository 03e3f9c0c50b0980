import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import { step } from "../../../src/simulator/step.ts";
import type { World } from "../../../src/simulator/world.ts";
import { epoch, scenes } from "../../stores.ts";

/** What a client knows of its mailbox from nothing but what it was told. */
class Client {
  readonly id: string;
  /** By message sequence number; null where no flags were told yet. */
  messages: { uid: number | null; flags: string | null }[] = [];
  /** What the command in progress forbids. */
  numbersHold = false;
  told: string[] = [];

  constructor(id: string) {
    this.id = id;
  }

  hear(line: string): void {
    this.told.push(line);
    const [, numberText = "", word = "", rest = ""] =
      /^\* (\d+) (\w+)(.*)$/s.exec(line) ?? [];
    const number = Number(numberText);
    if (word === "EXISTS") {
      expect(number).toBeGreaterThanOrEqual(this.messages.length);
      while (this.messages.length < number) {
        this.messages.push({ uid: null, flags: null });
      }
    } else if (word === "EXPUNGE") {
      expect(this.numbersHold).toBe(false);
      expect(number).toBeLessThanOrEqual(this.messages.length);
      this.messages.splice(number - 1, 1);
    } else if (word === "FETCH") {
      const known = this.messages[number - 1];
      if (known === undefined) throw new Error(`no message for ${line}`);
      const uid = /UID (\d+)/.exec(rest)?.[1];
      if (uid !== undefined) {
        if (known.uid !== null) expect(Number(uid)).toBe(known.uid);
        known.uid = Number(uid);
      }
      known.flags = /FLAGS \(([^)]*)\)/.exec(rest)?.[1] ?? known.flags;
    }
  }
}

const ids = ["a", "b", "c"] as const;
const set = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom("", ":*", ",*"))
  .map(([number, rest]) => `${number}${rest}`);
const command = fc.oneof(
  fc.constantFrom("NOOP", "CHECK", "EXPUNGE", "IDLE", "SEARCH ALL"),
  set.map((each) => `FETCH ${each} (UID FLAGS)`),
  set.map((each) => `FETCH ${each} BODY[]<0.1>`),
  set.map((each) => `UID FETCH 10${each} FLAGS`),
  fc
    .tuple(
      fc.constantFrom("", "UID "),
      set,
      fc.constantFrom("", "+", "-"),
      fc.constantFrom("\\Deleted", "\\Seen", "$A", "\\Flagged $B"),
    )
    .map(
      ([by, each, sign, flags]) => `${by}STORE ${each} ${sign}FLAGS ${flags}`,
    ),
  set.map((each) => `COPY ${each} INBOX`),
  fc.constant("APPEND INBOX {1+}\r\nx"),
);
const play = fc.array(fc.tuple(fc.constantFrom(...ids), command), {
  minLength: 5,
  maxLength: 40,
});

test("I-073 I-077 I-079 I-081 I-084 I-086 three clients know the mailbox by what they are told", () => {
  fc.assert(
    fc.property(play, (lines) => {
      const mail = scenes.get("reference") ?? emptyStore;
      let world: World = newWorld({
        epoch,
        mail,
        seed: 1,
        nextUidValidity: 1_718_265_700,
      });
      const clients = new Map(ids.map((id) => [id, new Client(id)] as const));
      const input = (given: Parameters<typeof step>[1]) => {
        const next = step(world, given);
        world = next.world;
        for (const event of next.trace) {
          expect(event.kind).not.toBe("fault.caught");
          if (event.kind !== "response.sent") continue;
          const line = event.response.octets.map(String).join("");
          clients.get(event.connection as (typeof ids)[number])?.hear(line);
        }
      };
      const say = (id: (typeof ids)[number], text: string) => {
        const client = clients.get(id);
        if (client === undefined) throw new Error(`no client ${id}`);
        const { snapshot } = world.connections.get(id) ?? {};
        const octets =
          snapshot?.hasTag("expects.line") === true ? "DONE\r\n" : "";
        client.numbersHold =
          octets === "" && /^(FETCH|STORE|SEARCH)/.test(text);
        input({
          kind: "send",
          at: 0,
          connection: id,
          octets: `${octets}t ${text}\r\n`,
        });
        client.numbersHold = false;
      };
      for (const connection of ids) {
        input({
          kind: "connect",
          at: 0,
          connection,
          protocol: "imap",
          roundTripTime: 0,
        });
        say(connection, "LOGIN lucia gato.rojo");
        say(connection, "SELECT INBOX");
      }
      for (const [id, text] of lines) say(id, text);
      const recent = new Map<number, number>();
      for (const [id, client] of clients) {
        say(id, "NOOP");
        const known = client.messages.map(({ flags }) => flags);
        say(id, "FETCH 1:* (UID FLAGS)");
        const uids: number[] = [];
        client.messages.forEach(({ uid, flags }, index) => {
          const before = known[index] ?? null;
          if (before !== null) expect(before).toBe(flags);
          uids.push(uid ?? 0);
          if (flags?.includes("\\Recent") === true) {
            recent.set(uid ?? 0, (recent.get(uid ?? 0) ?? 0) + 1);
          }
        });
        const inbox = world.mail.accounts.get("lucia")?.mailboxes.get("INBOX");
        expect(uids).toEqual(
          [...(inbox?.messages ?? [])].map(({ uid }) => uid),
        );
      }
      for (const sessions of recent.values()) expect(sessions).toBe(1);
    }),
    { numRuns: 300, seed: 20240613 },
  );
});
