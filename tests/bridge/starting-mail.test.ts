import { describe, expect, it } from "vitest";
import {
  SceneError,
  sceneNames,
  startingMail,
} from "../../src/bridge/starting-mail.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";
import { accountProved } from "../../src/protocols/common/sasl/credentials.ts";

const morning = Date.UTC(2026, 0, 2, 8, 0, 0);

describe("the mail that the bridge begins with", () => {
  it("is a scene's, with the passwords of the command line", () => {
    const accounts = new Map([["lucia", "otra clave"]]);
    const { mail } = startingMail("reference", accounts, morning);
    expect(accountProved(mail, "lucia", "otra clave")).toBeDefined();
    expect(accountProved(mail, "lucia", "gato.rojo")).toBeUndefined();
    const inbox = mailboxNamed(mail, "lucia", "INBOX");
    expect(inbox?.uidValidity).toBe(1718265600);
    expect(inbox?.messages.length).toBeGreaterThan(0);
  });

  it("P-52 comes with the servers that the scene asks for", () => {
    const accounts = new Map([["lucia", "x"]]);
    const { servers } = startingMail("pop3-1993", accounts, morning);
    expect(servers.get("pop3")?.pop3.dialect).toBe("1460");
  });

  it("has nobody who wasn't asked for", () => {
    const { mail } = startingMail(
      "reference",
      new Map([["ana", "x"]]),
      morning,
    );
    expect([...mail.accounts.keys()]).toEqual(["ana"]);
  });

  it("is an empty INBOX for a name that the scene doesn't know", () => {
    const accounts = new Map([["nadie-la-conoce", "x"]]);
    const { mail } = startingMail("reference", accounts, morning);
    const account = mail.accounts.get("nadie-la-conoce");
    expect([...(account?.mailboxes.keys() ?? [])]).toEqual(["INBOX"]);
    expect(account?.mailboxes.get("INBOX")?.messages.length).toBe(0);
  });

  it("is an empty INBOX for everybody when no scene is wanted", () => {
    const accounts = new Map([["lucia", "x"]]);
    const { mail } = startingMail(null, accounts, morning);
    const account = mail.accounts.get("lucia");
    expect([...(account?.mailboxes.keys() ?? [])]).toEqual(["INBOX"]);
  });

  it("I-072 never gives new mailboxes an old UIDVALIDITY", () => {
    const accounts = new Map([["lucia", "x"]]);
    const earlier = startingMail(null, accounts, morning);
    const later = startingMail(null, accounts, morning + 60_000);
    const inbox = mailboxNamed(later.mail, "lucia", "INBOX");
    const before = mailboxNamed(earlier.mail, "lucia", "INBOX");
    expect(inbox?.uidValidity).toBeGreaterThan(before?.uidValidity ?? 0);
    expect(later.nextUidValidity).toBeGreaterThan(inbox?.uidValidity ?? 0);
    const scene = startingMail("reference", accounts, morning);
    expect(scene.nextUidValidity).toBeGreaterThan(1718265600);
  });

  it("starts the clock at the time of day", () => {
    const { epoch } = startingMail("reference", new Map(), morning);
    expect(epoch).toBe(morning);
  });

  it("refuses a scene that isn't there and names those that are", () => {
    expect(() => startingMail("nope", new Map(), morning)).toThrow(SceneError);
    expect(() => startingMail("nope", new Map(), morning)).toThrow(
      /no scene nope; there are .*reference/,
    );
    expect(() => startingMail("../../package", new Map(), morning)).toThrow(
      SceneError,
    );
  });

  it("has every scene that there is", () => {
    const accounts = new Map([["lucia", "x"]]);
    for (const name of sceneNames()) {
      const { mail } = startingMail(name, accounts, morning);
      expect(mailboxNamed(mail, "lucia", "INBOX")).toBeDefined();
    }
  });
});
