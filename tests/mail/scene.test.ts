import { readingOf } from "../../src/mail/format/message-reading.ts";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { flagNames } from "../../src/mail/flags.ts";
import { octetsOf, octetStringOf } from "../../src/mail/format/octets.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";
import { asSeenBy } from "../../src/mail/opened-mailbox.ts";
import { nobody } from "../../src/mail/access-list.ts";
import { rightsOf } from "../../src/mail/rights.ts";
import { readScene, storeFromScene, type Scene } from "../../src/mail/scene.ts";

const lessons = new URL("../../lessons/", import.meta.url);
const fileOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`messages/${name}`, lessons)));

function sceneOf(json: unknown): Scene {
  const { scene, problems } = readScene(json);
  if (scene === null) throw new Error(problems.join("\n"));
  return scene;
}

const referenceJson = JSON.parse(
  readFileSync(new URL("scenes/reference.json", lessons), "utf8"),
) as unknown;

describe("the reference scene", () => {
  const { mail, epoch, nextUidValidity } = storeFromScene(
    sceneOf(referenceJson),
    fileOf,
  );
  const inbox = mailboxNamed(mail, "lucia", "INBOX");
  const messages = [...(inbox?.messages ?? [])];

  test("begins on 13 June 2024 at a quarter past eight in UTC", () => {
    expect(epoch).toBe(Date.UTC(2024, 5, 13, 8, 15));
  });

  test("has Lucía's INBOX with gaps between its UIDs", () => {
    expect(inbox?.uidValidity).toBe(1_718_265_600);
    expect(inbox?.uidNext).toBe(112);
    const rows = messages.map(({ uid, content, flags }) => [
      uid,
      readingOf(content).from,
      readingOf(content).subject,
      content.octets.length,
      flagNames(flags).join(" "),
    ]);
    expect(rows).toEqual([
      [
        101,
        "Renfe Viajes",
        "Reserva confirmada: Lisboa",
        1665,
        "\\Answered \\Seen",
      ],
      [103, "Zapatolandia", "Oferta: 50 % en zapatillas", 15260, ""],
      [104, "Prof. Ortega", "Notas de la práctica 2", 49137, "\\Seen"],
      [106, "Sorteos", "¡Has ganado un viaje!", 9994, ""],
      [108, "Luz del Sur", "Factura de marzo", 197369, "\\Flagged \\Seen"],
      [111, "Marta Gil", "¿Comemos el jueves?", 1152, ""],
    ]);
  });

  test("has nothing \\Recent, and UIDVALIDITYs that go on above its own", () => {
    for (const account of mail.accounts.values()) {
      for (const mailbox of account.mailboxes.values()) {
        const last = mailbox.messages.last?.uid ?? 0;
        expect(mailbox.recentFrom).toBeGreaterThan(last);
        expect(nextUidValidity).toBeGreaterThan(mailbox.uidValidity);
        expect(account.subscriptions).toContain(mailbox.name);
      }
    }
  });

  test("counts the messages of the other mailboxes", () => {
    const counts = [...(mail.accounts.get("lucia")?.mailboxes.values() ?? [])];
    expect(
      counts.map(({ name, messages, uidNext }) => [
        name,
        messages.length,
        uidNext,
      ]),
    ).toEqual([
      ["INBOX", 6, 112],
      ["Borradores", 1, 9],
      ["Enviados", 3, 33],
      ["Facturas", 4, 7],
      ["Archivo", 3, 40],
      ["Archivo/2025", 2, 3],
      ["Papelera", 0, 64],
    ]);
  });

  test("has real MIME: alternative, attachments, a forwarded message", () => {
    const types = (part: {
      readonly type: string;
      readonly subtype: string;
      readonly parts: readonly unknown[];
    }): string => `${part.type}/${part.subtype}`.toLowerCase();
    expect(
      messages.map(({ content }) => types(readingOf(content).structure)),
    ).toEqual([
      "multipart/alternative",
      "multipart/related",
      "multipart/mixed",
      "multipart/mixed",
      "multipart/mixed",
      "text/plain",
    ]);
    const archive = mailboxNamed(mail, "lucia", "Archivo");
    const placed = archive?.messages.byUid(39);
    if (placed === undefined) throw new Error("no message 39");
    const forward = readingOf(placed.message.content).structure;
    expect(forward.parts[1]?.message?.type.toLowerCase()).toBe("text");
  });

  test("ends every line of every message with CRLF, and some begin with dots", () => {
    for (const { content } of messages) {
      const text = octetStringOf(content.octets);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text.endsWith("\r\n")).toBe(true);
    }
    const lunch = messages[5]?.content.octets ?? new Uint8Array();
    expect(octetStringOf(lunch).match(/^\.+/gm)).toEqual([".", "..", "..."]);
  });
});

const eml = "Subject: x\r\n\r\n{{attachment}}\r\nend\r\n";
const message = {
  file: "x.eml",
  uid: 3,
  flags: ["\\Seen", "$Work"],
  internalDate: "2024-02-29T23:30:00-03:30",
};
const inbox = {
  name: "inbox",
  uidValidity: 7,
  uidNext: 9,
  messages: [message],
};
const account = { name: "ana", password: "x", mailboxes: [inbox] };
const small = {
  id: "small",
  host: "h.example",
  clock: "2024-01-01T00:00:00Z",
  seed: 1,
  accounts: [account],
};

function smallInbox(changes: object) {
  const scene = {
    ...small,
    accounts: [{ ...account, mailboxes: [{ ...inbox, ...changes }] }],
  };
  return readScene(scene);
}

function storedInbox(changes: object) {
  const { scene } = smallInbox(changes);
  if (scene === null) throw new Error("not a scene");
  const { mail } = storeFromScene(scene, () => octetsOf(eml));
  const stored = mailboxNamed(mail, "ana", "INBOX");
  if (stored === undefined) throw new Error("no INBOX");
  return stored;
}

describe("a scene", () => {
  test("reaches its UIDNEXT and leaves no message behind for it", () => {
    const stored = storedInbox({});
    expect(stored.uidNext).toBe(9);
    expect([...stored.messages].map(({ uid }) => uid)).toEqual([3]);
    expect(stored.keywords).toEqual(["$Work"]);
  });

  test("keeps the zone of an internal date", () => {
    const date = storedInbox({}).messages.byUid(3)?.message.internalDate;
    expect(date).toEqual({ ms: Date.UTC(2024, 2, 1, 3), zoneMinutes: -210 });
  });

  test("has \\Recent messages when it says so", () => {
    const fresh = { ...message, uid: 5, recent: true };
    expect(storedInbox({ messages: [message, fresh] }).recentFrom).toBe(4);
    expect(storedInbox({}).recentFrom).toBe(4);
  });

  test.each([0, 1, 57, 58, 1000])("makes an attachment of %i octets", (n) => {
    const stored = storedInbox({
      messages: [{ ...message, attachmentOctets: n }],
    });
    const octets = stored.messages.at(1)?.content.octets;
    const lines = octetStringOf(octets ?? new Uint8Array()).split("\r\n");
    expect(lines.slice(0, 2)).toEqual(["Subject: x", ""]);
    expect(lines.slice(-2)).toEqual(["end", ""]);
    const body = lines.slice(2, -2);
    expect(body.every((line) => line.length <= 76)).toBe(true);
    expect(atob(body.join("")).length).toBe(n);
  });

  test("makes the same attachment each time", () => {
    const messages = [{ ...message, attachmentOctets: 200 }];
    const [a, b] = [storedInbox({ messages }), storedInbox({ messages })];
    expect(a.messages.at(1)?.content.octets).toEqual(
      b.messages.at(1)?.content.octets,
    );
  });

  test.each([
    ["an unknown field", { ...small, x: 1 }, /^x: /],
    ["no clock", { ...small, clock: "yesterday" }, /^clock: /],
    ["month 13", { ...small, clock: "2024-13-01T00:00:00Z" }, /^clock: /],
    ["no object", null, /^scene: /],
  ])("with %s is refused with the place", (_, json, place) => {
    expect(readScene(json).problems[0]).toMatch(place);
  });

  test.each([
    ["UIDs that fall", { messages: [message, { ...message, uid: 2 }] }],
    ["a UIDNEXT that is taken", { uidNext: 3 }],
    [
      "old mail behind recent",
      {
        messages: [
          { ...message, recent: true },
          { ...message, uid: 4, recent: false },
        ],
      },
    ],
    ["UID 0", { messages: [{ ...message, uid: 0 }] }],
    ["no INBOX", { name: "Box" }],
  ])("with %s is refused with the place", (_, changes) => {
    expect(smallInbox(changes).problems[0]).toMatch(/^accounts\.0/);
  });

  test("names the file that has no room for an attachment", () => {
    const { scene } = smallInbox({
      messages: [{ ...message, attachmentOctets: 5 }],
    });
    if (scene === null) throw new Error("not a scene");
    expect(() =>
      storeFromScene(scene, () => octetsOf("Subject: x\r\n\r\n")),
    ).toThrow("x.eml has no line {{attachment}}");
  });
});

describe("a scene with mailboxes that several people use", () => {
  const letter = (uid: number, seenBy: readonly string[]) => ({
    file: "renfe-reserva.eml",
    uid,
    flags: ["\\Flagged"],
    internalDate: "2024-06-13T10:00:00Z",
    seenBy,
  });
  const mailbox = (name: string, accessList: Record<string, string>) => ({
    name,
    uidValidity: 1,
    uidNext: 3,
    accessList,
    messages: [letter(1, ["ben"]), letter(2, [])],
  });
  const inbox = { name: "INBOX", uidValidity: 1, uidNext: 1, messages: [] };
  const scene = (accessList: Record<string, string>) => ({
    id: "class",
    host: "buzon.example",
    clock: "2024-06-13T10:00:00Z",
    seed: 1,
    accounts: [
      {
        name: "ana",
        password: "x",
        mailboxes: [inbox, mailbox("Ours", accessList)],
      },
      { name: "ben", password: "x", mailboxes: [inbox] },
    ],
    shared: [mailbox("Class", accessList)],
  });
  const { mail } = storeFromScene(
    sceneOf(scene({ ben: "lrs", anyone: "l", "-eva": "l" })),
    () => new Uint8Array(),
  );

  test.each([
    ["ana", "Ours", "ana", "lrswipkxtea"],
    ["ana", "Ours", "ben", "lrs"],
    ["ana", "Ours", "eva", ""],
    [nobody, "Class", "ana", "l"],
    [nobody, "Class", "ben", "lrs"],
  ])("X-ACL-12 of %s %s gives %s %s", (owner, name, user, rights) => {
    const list = mailboxNamed(mail, owner, name)?.accessList ?? new Map();
    expect(rightsOf(list, owner, user)).toBe(rights);
  });

  test.each([
    ["ana", "Ours", "ben", "\\Flagged \\Seen, \\Flagged"],
    ["ana", "Ours", null, "\\Flagged, \\Flagged"],
    [nobody, "Class", "ben", "\\Flagged \\Seen, \\Flagged"],
    [nobody, "Class", "eva", "\\Flagged, \\Flagged"],
  ])("in %s %s, %s sees %s", (owner, name, user, flags) => {
    const found = mailboxNamed(mail, owner, name);
    if (found === undefined) throw new Error(`no mailbox ${name}`);
    const seen = asSeenBy(found, user).messages;
    const told = Array.from(seen, (each) => flagNames(each.flags).join(" "));
    expect(told.join(", ")).toBe(flags);
  });

  test.each([
    ["a letter that is no right", { ben: "lrq" }],
    ["a right twice", { ben: "lrl" }],
    ["an older right", { ben: "lrd" }],
  ])("is refused with %s", (_, accessList) => {
    const { problems } = readScene(scene(accessList));
    expect(problems.join()).toContain("accessList.ben: not rights of");
  });

  test("is refused with two shared mailboxes of one name", () => {
    const twice = {
      ...scene({}),
      shared: [mailbox("A", {}), mailbox("A", {})],
    };
    expect(readScene(twice).problems).toEqual([
      "shared: two mailboxes of one name",
    ]);
  });
});
