import { ImapFlow } from "imapflow";
import { describe, expect, it, onTestFinished } from "vitest";
import { serve, type Served } from "./serving.ts";

/** By STARTTLS, which the client asks for where it is offered, or TLS from the start. */
type Way = "starttls" | "tls";

function newClient(
  { imap, imaps, credentials }: Served,
  pass = "gato.rojo",
  way: Way = "starttls",
): ImapFlow {
  const client = new ImapFlow({
    host: "localhost",
    port: way === "tls" ? imaps : imap,
    secure: way === "tls",
    tls: { ca: credentials.cert },
    auth: { user: "lucia", pass },
    logger: false,
  });
  onTestFinished(() => client.close());
  return client;
}

async function clientOf(served: Served, way?: Way): Promise<ImapFlow> {
  const client = newClient(served, undefined, way);
  await client.connect();
  return client;
}

describe("imapflow, a client that knows nothing of this project", () => {
  it("lists, opens and reads the reference scene", async () => {
    const served = await serve({ scene: "reference" });
    const client = await clientOf(served);
    const paths = (await client.list()).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["INBOX", "Archivo/2025"]));
    const mailbox = await client.mailboxOpen("INBOX");
    expect(mailbox.uidValidity).toBe(1718265600n);
    const read = await client.fetchAll("1:*", {
      envelope: true,
      bodyStructure: true,
      flags: true,
      source: true,
    });
    expect(read).toHaveLength(mailbox.exists);
    for (const { envelope, source, bodyStructure } of read) {
      expect(envelope?.subject).toBeTruthy();
      expect(bodyStructure?.type).toBeTruthy();
      expect(source?.length).toBeGreaterThan(0);
    }
    await client.logout();
    expect(served.faults).toEqual([]);
  });

  it.each(["starttls", "tls"] as const)(
    "speaks under TLS by %s",
    async (way) => {
      const client = await clientOf(await serve({ scene: "reference" }), way);
      expect(client.secureConnection).toBe(true);
      expect((await client.mailboxOpen("INBOX")).exists).toBeGreaterThan(0);
      await client.logout();
    },
  );

  it("stores, flags, searches, moves and deletes", async () => {
    const served = await serve();
    const client = await clientOf(served);
    await client.mailboxCreate("Facturas");
    const message = "Subject: recibo de la luz\r\n\r\n42 euros\r\n";
    await client.append("INBOX", message, ["\\Flagged"]);
    await client.append("INBOX", "Subject: otra cosa\r\n\r\nhola\r\n");
    await client.mailboxOpen("INBOX");
    expect(await client.search({ subject: "recibo" })).toEqual([1]);
    expect(await client.messageFlagsAdd("1", ["\\Seen"])).toBe(true);
    expect(await client.search({ seen: true, flagged: true })).toEqual([1]);
    await client.messageMove("1", "Facturas");
    expect(await client.status("INBOX", { messages: true })).toMatchObject({
      messages: 1,
    });
    await client.messageDelete("1");
    await client.mailboxOpen("Facturas");
    const moved = await client.fetchOne("1", { source: true, flags: true });
    if (moved === false) throw new Error("nothing was moved");
    expect(String(moved.source)).toBe(message);
    expect([...(moved.flags ?? [])]).toEqual(
      expect.arrayContaining(["\\Flagged", "\\Seen"]),
    );
    await client.logout();
    expect(served.faults).toEqual([]);
  });

  it("hears of new mail while it idles", async () => {
    const served = await serve();
    const [reader, writer] = [await clientOf(served), await clientOf(served)];
    await reader.mailboxOpen("INBOX");
    const counted = new Promise<number>((resolve) =>
      reader.on("exists", ({ count }: { count: number }) => resolve(count)),
    );
    void reader.idle();
    await writer.append("INBOX", "Subject: nuevo\r\n\r\nx\r\n");
    expect(await counted).toBe(1);
  });

  it("is told that its password is wrong", async () => {
    const client = newClient(await serve(), "wrong");
    await expect(client.connect()).rejects.toMatchObject({
      authenticationFailed: true,
    });
  });
});
