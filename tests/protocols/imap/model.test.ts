import { beforeAll, expect, test } from "vitest";
import { flagNames } from "../../../src/mail/flags.ts";
import type { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetStringOf } from "../../../src/mail/format/octets.ts";
import { nobody } from "../../../src/mail/access-list.ts";
import { apply } from "../../../src/mail/apply.ts";
import { mailboxNamed, type MailStore } from "../../../src/mail/mail-store.ts";
import type { Mailbox } from "../../../src/mail/mailbox.ts";
import { asSeenBy } from "../../../src/mail/opened-mailbox.ts";
import { loadAllTalking } from "../../../src/simulator/talking.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import { step } from "../../../src/simulator/step.ts";
import type { World } from "../../../src/simulator/world.ts";
import { epoch, scenes, storeOf } from "../../stores.ts";
import { inOrder, ModelClient } from "./model-client.ts";

beforeAll(loadAllTalking);

const sessions = 8;
const operations = 800;
const firstMessage = "Subject: first\r\n\r\nx\r\n";
const dialects = ["qresync", "rev2", "rev1"] as const;
const own = ["INBOX", "Other"] as const;
/** Mailboxes that come and go. */
const brief = ["Brief", "Brief/below", "Brief2"] as const;
const shared = ["#shared/Aula", "#shared/Otra"] as const;
const logins = {
  lucia: "LOGIN lucia gato.rojo",
  teresa: 'LOGIN teresa "dos gatos  y medio"',
} as const;
type User = keyof typeof logins;

/** One person's mail, or a mailbox that two of them share. */
function startingMail(mailboxes: readonly string[]): MailStore {
  if (mailboxes === own)
    return storeOf([3, 5, 8].map((uid) => ({ uid, octets: firstMessage })));
  const sharing = scenes.get("sharing");
  if (sharing === undefined) throw new Error("no such scene");
  return apply(sharing, {
    kind: "mailbox.created",
    account: nobody,
    mailbox: "Otra",
    id: 99,
    uidValidity: 99,
    selectable: true,
    accessList: new Map([["anyone", "lrswipkxtea"]]),
  });
}

/** A mailbox by its name on the wire, as one user has seen it. */
function present(
  mail: MailStore,
  name: string,
  user: User,
): Mailbox | undefined {
  const [, inside] = /^#shared\/(.+)$/.exec(name) ?? [];
  if (inside === undefined) return mailboxNamed(mail, "lucia", name);
  const found = mailboxNamed(mail, nobody, inside);
  return found && asSeenBy(found, user);
}

/** Numbers from 0 up to but not including `below`, the same for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Everything that was ever put into mailboxes, by where it lies. */
class Appended {
  /** All messages that were ever appended. */
  readonly #octets = new Set<string>();
  /** By mailbox and UID. */
  readonly #contents = new Map<string, MessageContent>();
  readonly #highest = new Map<string, number>();
  readonly #mailboxes: readonly string[];
  #count = 0;

  constructor(mail: MailStore, mailboxes: readonly string[]) {
    this.#mailboxes = mailboxes;
    for (const name of mailboxes) {
      for (const { content } of present(mail, name, "lucia")?.messages ?? [])
        this.#octets.add(octetStringOf(content.octets));
    }
  }

  next(): string {
    const octets = `Subject: number ${this.#count++}\r\n\r\nx\r\n`;
    this.#octets.add(octets);
    return octets;
  }

  check(world: World): number {
    let messages = 0;
    for (const name of this.#mailboxes) {
      const mailbox = present(world.mail, name, "lucia");
      let highest = this.#highest.get(name) ?? 0;
      let modSeq = 0;
      for (const { uid, content, modSeq: own } of mailbox?.messages ?? []) {
        messages++;
        modSeq = Math.max(modSeq, own);
        const before = this.#contents.get(`${name} ${uid}`);
        if (before === undefined) {
          // One that wasn't there has a UID above all that there ever were.
          expect(uid).toBeGreaterThan(highest);
          expect(this.#octets).toContain(octetStringOf(content.octets));
        } else expect(before === content).toBe(true);
        this.#contents.set(`${name} ${uid}`, content);
      }
      highest = Math.max(highest, mailbox?.messages.last?.uid ?? 0);
      this.#highest.set(name, highest);
      expect(mailbox?.uidNext).toBeGreaterThan(highest);
      expect(mailbox?.highestModSeq).toBeGreaterThanOrEqual(modSeq);
    }
    return messages;
  }
}

/** A world with clients that say things at random, and believe what they are told. */
class Play {
  world: World;
  readonly clients: readonly ModelClient[];
  readonly appended: Appended;
  /** How often a client was sent away. */
  dismissals = 0;
  /** Messages that were gone and not yet told of. */
  withheld = 0;
  readonly #mailboxes: readonly string[];
  readonly #chance: (below: number) => number;

  constructor(seed: number, mailboxes: readonly string[]) {
    this.#chance = chance(seed);
    this.#mailboxes = mailboxes;
    const mail = startingMail(mailboxes);
    this.appended = new Appended(mail, mailboxes);
    const nextUidValidity = 1_718_265_700;
    this.world = newWorld({ epoch, mail, seed: 1, nextUidValidity });
    this.clients = Array.from(
      { length: sessions },
      (_, index) =>
        new ModelClient(
          `s${index}`,
          dialects[index % 3] ?? "rev1",
          mailboxes === shared && index % 2 === 1 ? "teresa" : "lucia",
        ),
    );
    for (const client of this.clients) {
      this.#connect(client);
      if (client.id === "s0" && mailboxes === own)
        this.say(client, client.command("CREATE Other"));
    }
  }

  #connect(client: ModelClient): void {
    const { id: connection, qresync, rev2, user } = client;
    client.watch = "asked";
    const opened = { kind: "connect", at: 0, protocol: "imap" } as const;
    this.input({ ...opened, connection, roundTripTime: 0 });
    this.say(client, client.command(logins[user]));
    if (qresync) this.say(client, client.command("ENABLE QRESYNC"));
    if (rev2) this.say(client, client.command("ENABLE IMAP4rev2"));
  }

  input(given: Parameters<typeof step>[1]): void {
    const next = step(this.world, given);
    this.world = next.world;
    for (const event of next.trace) {
      expect(event.kind).not.toBe("fault.caught");
      if (event.kind !== "response.sent") continue;
      const { octets, role } = event.response;
      if (role === "greeting") continue;
      const text = octets
        .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
        .join("");
      this.clients.find(({ id }) => id === event.connection)?.hear(text);
    }
  }

  say({ id: connection }: ModelClient, octets: string): void {
    this.input({ kind: "send", at: 0, connection, octets });
  }

  /** One or two commands of one client, sometimes cut in two with others in between. */
  turn(): void {
    const client = this.#one(this.clients);
    if (client.dismissed) {
      client.dismissed = false;
      this.#connect(client);
      this.dismissals++;
    }
    if (client.idles) this.say(client, "DONE\r\n");
    client.keep();
    const first =
      this.#mailboxes === own && this.#chance(3) === 0
        ? this.#briefLine(client)
        : this.#line(client);
    // What may be said next depends on whether a mailbox is still open.
    const moves = /^(SELECT|EXAMINE|CLOSE|UNSELECT|IDLE|DELETE)/.test(first);
    const lines = [first];
    if (!moves && this.#chance(3) === 0) {
      const second = this.#line(client);
      // Numbers may have changed by then.
      if (!/^(FETCH|STORE|COPY|MOVE) \d/.test(second)) lines.push(second);
    }
    client.completions = [];
    const octets = lines.map((line) => client.command(line)).join("");
    const isSilent = lines.some((line) => line.includes(".SILENT"));
    if (isSilent) client.forgetFlags();
    const cut = this.#chance(4) === 0 ? this.#chance(octets.length) : 0;
    if (cut > 0) {
      this.say(client, octets.slice(0, cut));
      const other = this.#one(this.clients);
      if (other !== client && !other.waits && !other.dismissed) {
        this.say(other, other.command("NOOP"));
      }
    }
    this.say(client, octets.slice(cut));
    // It may have been told flags by the command before the silent one.
    if (isSilent) client.forgetFlags();
    expect(client.waits).toBe(client.idles);
    if (client.completions[0] === "OK") this.#renamed(first);
    this.#compareKept(client, first);
    this.#checkModSeqs();
  }

  /** Makes mailboxes, renames and deletes them, whoever has them selected. */
  #briefLine(client: ModelClient): string {
    const [name, other] = [this.#one(brief), this.#one(brief)];
    if (client.messages.length > 0 && this.#chance(4) === 0)
      return `COPY 1 ${name}`;
    return this.#one([
      `CREATE ${name}`,
      `SELECT ${name}`,
      `SELECT ${name}`,
      `DELETE ${name}`,
      `RENAME ${name} ${other}`,
    ]);
  }

  /** Whoever has it selected may go on to call it as before, but here it is told. */
  #renamed(line: string): void {
    const [, from = "", to = ""] = /^RENAME (\S+) (\S+)$/.exec(line) ?? [];
    if (from === "") return;
    for (const client of this.clients) {
      const { selected } = client;
      if (selected === from || selected?.startsWith(`${from}/`) === true)
        client.selected = to + selected.slice(from.length);
    }
  }

  /** What is gone and untold went after the mod-sequence with which a client would come back. */
  #checkModSeqs(): void {
    for (const client of this.clients) {
      const { qresync, selected, waits, modSeq } = client;
      if (!qresync || selected === null || waits) continue;
      const mailbox = present(this.world.mail, selected, client.user);
      const later = mailbox?.expunged.since(modSeq) ?? [];
      for (const { uid } of client.messages) {
        if (uid === null || mailbox?.messages.byUid(uid) !== undefined)
          continue;
        const isLater = later.some(({ from, to }) => uid >= from && uid <= to);
        expect(isLater, `${uid} is gone since before ${modSeq}`).toBe(true);
        this.withheld++;
      }
    }
  }

  /** Who came back with what it kept knows now what is, of what it kept. */
  #compareKept(client: ModelClient, line: string): void {
    const name = /^SELECT (\S+) \(QRESYNC/.exec(line)?.[1];
    const kept = client.kept.get(name ?? "");
    if (name === undefined || kept === undefined) return;
    const mailbox = present(this.world.mail, name, client.user);
    const told = new Map(client.messages.map(({ uid, flags }) => [uid, flags]));
    for (const [uid, flags] of kept.messages) {
      const message = mailbox?.messages.byUid(uid)?.message;
      if (message === undefined) throw new Error(`${uid} is gone, untold`);
      const now = inOrder(flagNames(message.flags).join(" "));
      expect(told.get(uid) ?? flags, `flags of ${uid} in ${name}`).toBe(now);
    }
  }

  #line(client: ModelClient): string {
    const { selected } = client;
    const mailbox = this.#one(this.#mailboxes);
    const kept = client.kept.get(mailbox);
    const back =
      client.qresync && kept !== undefined
        ? ` (QRESYNC (${kept.uidValidity} ${kept.modSeq}))`
        : this.#one(["", " (CONDSTORE)"]);
    const octets = this.appended.next();
    const flags = this.#one(["", "\\Deleted", "\\Seen $a", "\\Deleted $b"]);
    const append = `APPEND ${mailbox} (${flags}) {${octets.length}+}\r\n${octets}`;
    const anywhere = [append, "NOOP", "IDLE", `SELECT ${mailbox}${back}`];
    if (this.#chance(6) === 0) return `NOTIFY ${this.#one(wishes)}`;
    if (selected === null) return this.#one(anywhere);
    const { length } = client.messages;
    const number = 1 + this.#chance(Math.max(1, length));
    const uid = 1 + this.#chance(60);
    const byUid = length === 0 || this.#chance(2) === 0;
    const set = byUid
      ? this.#one([`${uid}`, `${uid}:*`, "1:*"])
      : this.#one([`${number}`, `${number}:*`, `1:${number}`]);
    const by = byUid ? "UID " : "";
    const one = byUid ? uid : number;
    const sign = this.#one(["", "+", "-"]);
    const silent = client.qresync ? "" : this.#one(["", ".SILENT"]);
    const since = this.#one(["", "", ` (UNCHANGEDSINCE ${this.#chance(80)})`]);
    return this.#one([
      ...anywhere,
      append,
      `SELECT ${mailbox}${back}`,
      `EXAMINE ${mailbox}`,
      "CLOSE",
      "UNSELECT",
      "EXPUNGE",
      `UID EXPUNGE ${uid}:*`,
      "UID FETCH 1:* (FLAGS)",
      `${by}FETCH ${set} (UID FLAGS)`,
      `${by}FETCH ${set} (BODY[]<0.1>)`,
      `${by}FETCH ${set} (MODSEQ) (CHANGEDSINCE ${1 + this.#chance(80)})`,
      `${by}STORE ${set}${since} ${sign}FLAGS${silent} (${flags})`,
      `${by}STORE ${set} +FLAGS${silent} (\\Deleted)`,
      `${by}COPY ${one} ${mailbox}`,
      `${by}MOVE ${set} ${mailbox}`,
      `${by}SEARCH ${length === 0 ? "ALL" : number} SEEN`,
      `STATUS ${mailbox} (MESSAGES UIDNEXT)`,
    ]);
  }

  /** Each client has been told all there is to tell once it has asked. */
  converge(): number {
    let compared = 0;
    for (const client of this.clients) {
      if (client.dismissed) continue;
      if (client.idles) this.say(client, "DONE\r\n");
      if (client.watch === "none")
        this.say(client, client.command(`NOTIFY ${everything}`));
      this.say(client, client.command("NOOP"));
      if (client.selected === null) continue;
      const known = client.messages.map(({ flags }) => flags);
      this.say(client, client.command("UID FETCH 1:* (UID FLAGS)"));
      const { mail } = this.world;
      const mailbox = present(mail, client.selected, client.user);
      expect(client.messages.map(({ uid }) => uid)).toEqual(
        [...(mailbox?.messages ?? [])].map(({ uid }) => uid),
      );
      for (const [index, { uid, flags }] of client.messages.entries()) {
        const message = mailbox?.messages.byUid(uid ?? 0)?.message;
        const now = inOrder(flagNames(message?.flags ?? none).join(" "));
        expect(flags).toBe(now);
        expect(known[index] ?? now, `told ${client.id} of ${uid}`).toBe(now);
        if (known[index] !== null) compared++;
      }
    }
    return compared;
  }

  #one<Item>(items: readonly Item[]): Item {
    const item = items[this.#chance(items.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  }
}

const none = { system: 0, keywords: [] };

const everything =
  "SET (selected-delayed (MessageNew (UID FLAGS) MessageExpunge FlagChange))";
const elsewhere =
  "(personal (MessageNew MessageExpunge FlagChange MailboxName SubscriptionChange))";

/** What a client may ask to be told of. */
const wishes = [
  everything,
  `${everything} ${elsewhere}`,
  "SET (selected (MessageNew MessageExpunge FlagChange))",
  `SET STATUS (selected (MessageNew (UID) MessageExpunge FlagChange)) ${elsewhere}`,
  `SET (selected NONE) ${elsewhere}`,
  "NONE",
];

test.each([
  [1, "of one person", own],
  [20240613, "of one person", own],
  [99, "of one person", own],
  [1, "of two people", shared],
  [4314, "of two people", shared],
] as const)(
  "I-073 I-077 I-079 I-084 I-086 I-092 I-096 X-CS-1 X-QR-2 X-QR-4 X-QR-6 X-NOTIFY-8 X-NOTIFY-9 X-NOTIFY-10 eight sessions at random (seed %d), %s",
  { timeout: 120_000 },
  (seed, _, mailboxes) => {
    const play = new Play(seed, mailboxes);
    let messages = 0;
    let compared = 0;
    for (let turn = 1; turn <= operations; turn++) {
      play.turn();
      if (turn % 5 === 0) messages += play.appended.check(play.world);
      if (turn % 50 === 0) compared += play.converge();
    }
    expect(messages).toBeGreaterThan(operations);
    expect(compared).toBeGreaterThan(100);
    expect(play.withheld).toBeGreaterThan(10);
    const unasked = play.clients.map((client) => client.unasked);
    expect(Math.max(...unasked)).toBeGreaterThan(20);
    if (mailboxes === own) {
      expect(play.dismissals).toBeGreaterThan(3);
      const kept = play.clients.filter(({ rev2 }) => rev2);
      expect(Math.max(...kept.map(({ losses }) => losses))).toBeGreaterThan(0);
    }
    for (const { answered } of play.clients) {
      expect(answered).toBeGreaterThan(operations / sessions / 2);
    }
  },
);
