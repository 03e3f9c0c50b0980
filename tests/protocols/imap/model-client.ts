import { expect } from "vitest";

interface Known {
  uid: number | null;
  /** In one order; null when never told, or changed without a word. */
  flags: string | null;
  modSeq: number;
}

/** What a client keeps of a mailbox that it isn't looking at any more. */
export interface Kept {
  readonly uidValidity: number;
  readonly modSeq: number;
  /** Flags by UID. */
  readonly messages: ReadonlyMap<number, string>;
}

/** A command sent and not yet answered. */
interface Sent {
  readonly tag: string;
  readonly line: string;
  /** The mailbox went away before it was answered. */
  wasBereaved: boolean;
}

/** During these no message may lose its number (RFC 3501 §7.4.1, RFC 7162 §3.2.10.2). */
const numbersHold = /^(FETCH|STORE|SEARCH|SORT|THREAD) /;

/** Of what of its mailbox a client is told: by its own commands, or by NOTIFY. */
type Watch = "asked" | "delayed" | "selected" | "none";

/** What the wishes that are used here come to (RFC 5465 §6.1). */
const watches: readonly (readonly [RegExp, Watch])[] = [
  [/^NOTIFY SET .*\(selected-delayed/, "delayed"],
  [/^NOTIFY SET .*\(selected \(/, "selected"],
  [/^NOTIFY/, "none"],
];

/**
 * A client that believes what it is told and nothing else, and insists on the
 * rules by which it is told: which answers may come when, that numbers and UIDs
 * ascend, that each command is answered once and in turn.
 */
export class ModelClient {
  readonly id: string;
  readonly qresync: boolean;
  readonly rev2: boolean;
  readonly user: "lucia" | "teresa";
  messages: Known[] = [];
  /** How its commands of this turn ended, in order. */
  completions: string[] = [];
  /** Its connection has ended with BYE. */
  dismissed = false;
  /** How often it lost what it had selected. */
  losses = 0;
  selected: string | null = null;
  watch: Watch = "asked";
  /** Whether it is told of other mailboxes. */
  hearsElsewhere = false;
  /** How many answers it was given with no command in progress. */
  unasked = 0;
  kept = new Map<string, Kept>();
  answered = 0;
  #sent: Sent[] = [];
  #next = 0;
  #uidValidity = 0;
  #modSeq = 0;
  /** The highest mod-sequence since the last tagged response; and the one that the server said. */
  #heardModSeq = 0;
  #saidModSeq: number | null = null;
  #idles = false;

  constructor(
    id: string,
    speaks: "rev1" | "qresync" | "rev2",
    user: "lucia" | "teresa",
  ) {
    this.id = id;
    this.qresync = speaks === "qresync";
    this.rev2 = speaks === "rev2";
    this.user = user;
  }

  get idles(): boolean {
    return this.#idles;
  }

  /** Of all that happened up to here it believes to have been told. */
  get modSeq(): number {
    return this.#modSeq;
  }

  get waits(): boolean {
    return this.#sent.length > 0;
  }

  /** A line to send, with a tag of its own. */
  command(line: string): string {
    const tag = `${this.id}${this.#next++}`;
    this.#sent.push({ tag, line, wasBereaved: false });
    return `${tag} ${line}\r\n`;
  }

  hear(text: string): void {
    if (text.startsWith("+ ")) {
      if (this.#sent[0]?.line === "IDLE") this.#idles = true;
    } else if (text.startsWith("* ")) this.#untagged(text.slice(2));
    else this.#tagged(text);
  }

  #untagged(text: string): void {
    const [current] = this.#sent;
    if (
      /^(BYE|OK \[CLOSED\]) The selected mailbox has been deleted\r\n/.test(
        text,
      )
    )
      return this.#bereaved(text.startsWith("BYE"));
    if (current === undefined) {
      // Else nothing comes unasked but in IDLE, which is a command in progress.
      const [word = "", name = ""] = text.split(" ");
      const mayCome = /^(STATUS|LIST)$/.test(word)
        ? (this.hearsElsewhere &&
            (word === "LIST" || name !== this.selected)) ||
          // What it has open is called otherwise (RFC 9051 §6.3.6).
          (this.rev2 && text.includes('("OLDNAME" ('))
        : this.watch === "selected" ||
          (this.watch === "delayed" && !/^(\d+ EXPUNGE|VANISHED)/.test(text));
      if (!mayCome) throw new Error(`unasked (${this.watch}): ${text}`);
      this.unasked++;
    }
    const sent = current ?? { tag: "", line: "", wasBereaved: false };
    const code = /^OK \[(\w+)(?: (\d+))?/.exec(text);
    if (code !== null) this.#coded(code[1] ?? "", Number(code[2]), sent);
    const vanished = /^VANISHED (\(EARLIER\) )?([\d:,]+)\r\n$/.exec(text);
    if (vanished !== null) {
      const [, earlier, set = ""] = vanished;
      if (earlier === undefined) this.#vanished(set, sent);
      else this.#earlier(set, sent);
    }
    const [, digits, word = "", rest = ""] =
      /^(\d+) ([A-Z]+)(.*)$/s.exec(text) ?? [];
    const number = Number(digits);
    if (word === "EXISTS") this.#exists(number, sent);
    else if (word === "EXPUNGE") this.#expunge(number, sent);
    else if (word === "FETCH") this.#fetched(number, rest);
  }

  /** IMAP4rev2 clients go on without the mailbox, all others are sent away. */
  #bereaved(isDismissed: boolean): void {
    expect(isDismissed).toBe(!this.rev2);
    expect(this.selected, "a mailbox that can be deleted").toMatch(/^Brief/);
    this.losses++;
    this.selected = null;
    this.messages = [];
    this.#modSeq = 0;
    this.dismissed = isDismissed;
    // What was sent before it heard of it is answered BAD, or never.
    for (const sent of this.#sent) sent.wasBereaved = true;
    if (isDismissed) this.#sent = [];
    if (isDismissed) this.#idles = false;
  }

  #coded(code: string, value: number, { line }: Sent): void {
    if (code === "CLOSED") this.#opening();
    if (code === "UIDVALIDITY") this.#uidValidity = value;
    if (code !== "HIGHESTMODSEQ") return;
    if (/^(SELECT|EXAMINE) /.test(line)) this.#modSeq = value;
    else this.#saidModSeq = value;
  }

  #opening(): void {
    this.messages = [];
    this.#modSeq = 0;
  }

  #exists(number: number, { line }: Sent): void {
    if (/^(SELECT|EXAMINE) /.test(line)) this.#opening();
    expect(number, "EXISTS").toBeGreaterThanOrEqual(this.messages.length);
    while (this.messages.length < number) {
      this.messages.push({ uid: null, flags: null, modSeq: 0 });
    }
  }

  #expunge(number: number, { line }: Sent): void {
    expect(this.qresync, "EXPUNGE after ENABLE QRESYNC").toBe(false);
    expect(line).not.toMatch(numbersHold);
    expect(line).not.toMatch(/^UID SEARCH \d/);
    expect(number).toBeLessThanOrEqual(this.messages.length);
    this.messages.splice(number - 1, 1);
  }

  #vanished(set: string, { line }: Sent): void {
    expect(this.qresync, "VANISHED without ENABLE QRESYNC").toBe(true);
    expect(line).not.toMatch(numbersHold);
    expect(line).not.toMatch(/^UID SEARCH \d/);
    const uids = numbersIn(set);
    const unplaced = uids.filter(
      (uid) => !this.messages.some((each) => each.uid === uid),
    );
    const unknown = this.messages.filter(({ uid }) => uid === null);
    expect(unplaced.length, "more than it knew").toBeLessThanOrEqual(
      unknown.length,
    );
    this.messages = this.messages.filter(
      ({ uid }) => uid === null || !uids.includes(uid),
    );
    // Which of those that it never asked about went it can't say.
    if (unplaced.length === 0) return;
    const left = this.messages.length - unplaced.length;
    this.messages = Array.from({ length: left }, () => ({
      uid: null,
      flags: null,
      modSeq: 0,
    }));
  }

  /** What went before it looked doesn't touch numbers. */
  #earlier(set: string, { line }: Sent): void {
    const uids = new Set(numbersIn(set));
    for (const { uid } of this.messages) {
      expect(uid !== null && uids.has(uid), `went earlier: ${uid}`).toBe(false);
    }
    const opening = /^(?:SELECT|EXAMINE) (\S+)/.exec(line)?.[1];
    const name = opening ?? this.selected ?? "";
    const kept = this.kept.get(name);
    if (kept?.uidValidity !== this.#uidValidity) return;
    const messages = new Map(
      [...kept.messages].filter(([uid]) => !uids.has(uid)),
    );
    this.kept.set(name, { ...kept, messages });
  }

  #fetched(number: number, rest: string): void {
    const known = this.messages[number - 1];
    if (known === undefined) throw new Error(`no message ${number}`);
    const uid = /UID (\d+)/.exec(rest)?.[1];
    const flags = /FLAGS \(([^)]*)\)/.exec(rest)?.[1];
    const modSeq = /MODSEQ \((\d+)\)/.exec(rest)?.[1];
    if (uid !== undefined) {
      if (known.uid !== null) expect(Number(uid)).toBe(known.uid);
      known.uid = Number(uid);
      const before = this.messages[number - 2]?.uid ?? 0;
      const after = this.messages[number]?.uid ?? Infinity;
      expect(known.uid).toBeGreaterThan(before);
      expect(known.uid).toBeLessThan(after);
    }
    if (flags !== undefined) known.flags = inOrder(flags);
    if (modSeq !== undefined) {
      expect(Number(modSeq)).toBeGreaterThanOrEqual(known.modSeq);
      known.modSeq = Number(modSeq);
      this.#heardModSeq = Math.max(this.#heardModSeq, known.modSeq);
    }
  }

  #tagged(text: string): void {
    const sent = this.#sent.shift();
    const [, tag, status, code, value] =
      /^(\S+) (OK|NO|BAD) (?:\[(\S+)(?: (\d+)\])?)?/.exec(text) ?? [];
    expect(tag, text).toBe(sent?.tag);
    if (sent?.wasBereaved !== true)
      expect(status, `${sent?.line ?? ""}: ${text}`).not.toBe("BAD");
    this.completions.push(status ?? "");
    this.answered++;
    this.#idles = false;
    const { line = "" } = sent ?? {};
    const asked = watches.find(([pattern]) => pattern.test(line))?.[1];
    if (asked !== undefined && status === "OK") {
      this.watch = asked;
      this.hearsElsewhere = line.includes("(personal");
    }
    if (code === "HIGHESTMODSEQ") this.#saidModSeq = Number(value);
    // RFC 7162 §6
    this.#modSeq =
      this.#saidModSeq ?? Math.max(this.#modSeq, this.#heardModSeq);
    this.#saidModSeq = null;
    this.#heardModSeq = 0;
    const opened = /^(?:SELECT|EXAMINE) (\S+)/.exec(line)?.[1];
    if (opened !== undefined) this.selected = status === "OK" ? opened : null;
    if (/^(CLOSE|UNSELECT)$/.test(line)) {
      this.selected = null;
      this.messages = [];
    }
  }

  /** Keeps what it knows, once that is of every message: it may come back with it. */
  keep(): void {
    const whole = this.messages.every(
      ({ uid, flags }) => uid !== null && flags !== null,
    );
    if (!this.qresync || this.selected === null || !whole || this.waits) return;
    this.kept.set(this.selected, {
      uidValidity: this.#uidValidity,
      modSeq: this.#modSeq,
      messages: new Map(
        this.messages.map(({ uid, flags }) => [uid ?? 0, flags ?? ""]),
      ),
    });
  }

  /** Forgets the flags of all: what .SILENT does isn't told. */
  forgetFlags(): void {
    for (const known of this.messages) known.flags = null;
  }
}

/** Flags but for \Recent, which is the session's own, in one order. */
export function inOrder(flags: string): string {
  return flags
    .split(" ")
    .filter((flag) => flag !== "" && flag !== "\\Recent")
    .toSorted()
    .join(" ");
}

function numbersIn(set: string): readonly number[] {
  return set.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split(":").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
