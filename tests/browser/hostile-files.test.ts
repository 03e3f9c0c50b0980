import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  connect,
  lastRow,
  launch,
  openPage,
  typeLines,
  wireRows,
} from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

const plain = {
  format: "buzon-session",
  version: 1,
  scene: "reference",
  devices: [["laptop", "imap"]],
  inputs: [] as readonly unknown[],
};

const connecting = {
  at: 0,
  kind: "connect",
  connection: "laptop",
  protocol: "imap",
  roundTripTime: 0,
};

const sending = (octets: string) => ({
  at: 0,
  kind: "send",
  connection: "laptop",
  octets,
});

const sessionWith = (change: object) => JSON.stringify({ ...plain, ...change });

/** Enough to keep a page busy for a very long time. */
const endless = sessionWith({
  inputs: [
    connecting,
    sending("a LOGIN lucia gato.rojo\r\nb SELECT INBOX\r\n"),
    ...Array.from({ length: 7000 }, () =>
      sending("c FETCH 1:* ALL\r\n".repeat(25)),
    ),
  ],
});

/** Lets a file fall onto the page. */
function drop(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("drop", options));
    },
    [name, text] as const,
  );
}

const notices = (page: Page) =>
  page.getByRole("region", { name: "About this session" });

/** A page on which something has happened that must not be lost. */
async function used() {
  const opened = await openPage(browser);
  await connect(opened.page);
  await typeLines(opened.page, "CAPA");
  await expect.poll(() => wireRows(opened.page)).toContainEqual("client, CAPA");
  return { ...opened, own: await wireRows(opened.page) };
}

describe("a poisoned session file", () => {
  test("is refused with the place and the reason, and nothing changes", async () => {
    const { page, own, expectClean, close } = await used();
    const files: readonly (readonly [said: string, text: string])[] = [
      ["nested deeper than 24 levels", "[".repeat(200_000)],
      ["no JSON|JSON|Unexpected", "\0\0\0"],
      ["format", '{"__proto__":{"format":"buzon-session"},"version":1}'],
      [
        "__proto__|polluted|constructor",
        sessionWith({ constructor: { prototype: { polluted: 1 } } }),
      ],
      ["version", sessionWith({ version: "1" })],
      ["devices", sessionWith({ devices: [] })],
      ["devices.0", sessionWith({ devices: [["laptop", "__proto__"]] })],
      [
        "more than 50 devices",
        sessionWith({ devices: Array(51).fill(["phone", "imap"]) }),
      ],
      [
        "more than 10000 inputs",
        sessionWith({ inputs: Array(10_001).fill(connecting) }),
      ],
      ["inputs.0.at", sessionWith({ inputs: [{ ...connecting, at: -1 }] })],
      [
        "inputs.0.at",
        `${sessionWith({ inputs: [connecting] }).replace('"at":0', '"at":1e999')}`,
      ],
      [
        "inputs.0.octets not octets",
        sessionWith({ inputs: [sending("\u202e")] }),
      ],
      ["inputs.0", sessionWith({ inputs: [{ ...connecting, then: 1 }] })],
      ["aside|shares", sessionWith({ aside: [{ shared: 5, inputs: [] }] })],
      ["scene", sessionWith({ scene: "../../etc/passwd" })],
      ["more than this page can show", " ".repeat(12_000_001)],
    ];
    for (const [said, text] of files) {
      await drop(page, "x.buzon.json", text);
      await notices(page)
        .getByRole("alert")
        .filter({ hasText: new RegExp(said) })
        .waitFor();
      expect(await wireRows(page), said).toEqual(own);
      await notices(page)
        .getByRole("button", { name: "Close this notice" })
        .first()
        .click();
    }
    expect(await page.evaluate(() => Reflect.get({}, "polluted"))).toBe(
      undefined,
    );
    expectClean();
    await close();
  });

  test("whose names are those of prototypes is only a session", async () => {
    const { page, expectClean, close } = await used();
    const connection = "__proto__";
    await drop(
      page,
      "x.buzon.json",
      sessionWith({
        inputs: [
          { ...connecting, connection },
          { ...sending("a NOOP\r\n"), connection: "constructor" },
        ],
        removed: ["hasOwnProperty"],
      }),
    );
    await notices(page).getByText("comes from a file.").waitFor();
    expectClean();
    await close();
  });

  test("that never ends is looked at aside, and can be cancelled", async () => {
    const { page, own, expectClean, close } = await used();
    await drop(page, "x.buzon.json", endless);
    await notices(page)
      .getByText(/Checking the session: \d+ of 7002/)
      .waitFor();
    // Meanwhile one can work.
    await page.keyboard.press("Escape");
    await typeLines(page, "USER lucia");
    await expect
      .poll(() => wireRows(page))
      .toContainEqual("client, USER lucia");
    await notices(page).getByRole("button", { name: "Cancel" }).click();
    await notices(page).getByText("It has been cancelled.").waitFor();
    expect((await wireRows(page)).slice(0, own.length)).toEqual(own);
    expectClean();
    await close();
  });
});

describe("a hostile mail file", () => {
  const deep = (levels: number) =>
    Array.from(
      { length: levels },
      (_, level) =>
        `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    ).join("");

  test("is taken as what it is, or refused with the reason", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await page.getByRole("tab", { name: /Laptop/ }).click();
    await connect(page);
    await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
    await page.getByRole("button", { name: "Bring your own mail" }).click();
    const choose = page.getByLabel("Choose files");
    const separator = "From x Thu Jun 13 08:00:00 2024\n";
    await choose.setInputFiles(
      [
        ["nul.eml", "Subject: a\0b\n\n\0\0\0"],
        ["nested.eml", deep(3000)],
        ["long.eml", `Subject: ${"x".repeat(1_000_000)}\n\nx`],
        ["broken.eml", 'Content-Type: multipart/;;="\n;\n\n--\n--\n=\n'],
        ["\u202egpj.eml", "From: <img src=x onerror=top.hit=1>\n\nx"],
        ["none.eml", "\0\0\0\0"],
        ["many.mbox", `${separator}A: 1\n\n`.repeat(2001)],
        ["empty.eml", ""],
      ].map(([name = "", text = ""]) => ({
        name,
        mimeType: "message/rfc822",
        buffer: Buffer.from(text),
      })),
    );
    const own = page.getByRole("region", { name: "Your own mail" });
    await own.getByText("5 messages delivered to INBOX.").waitFor();
    await own.getByText("none.eml: doesn't look like mail").waitFor();
    await own.getByText("many.mbox: has too many messages").waitFor();
    await own.getByText("empty.eml: is empty").waitFor();
    // A file of 101 MB isn't even read.
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File([new Uint8Array(101 * 1024 * 1024)], "huge.mbox"),
      );
      document
        .querySelector("section[aria-label='Your own mail']")
        ?.dispatchEvent(
          new DragEvent("drop", {
            dataTransfer,
            bubbles: true,
            cancelable: true,
          }),
        );
    });
    await own.getByText("huge.mbox: doesn't fit").waitFor();
    await own.getByRole("button", { name: "Close" }).click();
    const table = page.getByRole("table", { name: "Messages" });
    await table.getByRole("button").first().focus();
    await page.keyboard.press("End");
    for (let each = 0; each < 5; each++) {
      await page.keyboard.press("Enter");
      const article = page.getByRole("article", { name: "Message" });
      await article.waitFor();
      for (const name of ["Source", "Parts", "Message"]) {
        await article.getByRole("tab", { name, exact: true }).click();
      }
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowUp");
    }
    await page.keyboard.press("Escape");
    await typeLines(page, "NOOP", "FETCH 7:11 (ENVELOPE BODYSTRUCTURE)");
    await lastRow(page, "server, a4, OK");
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expectClean();
    await close();
  });

  test("with two thousand messages arrives while the page can be used", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await page.getByRole("tab", { name: /Laptop/ }).click();
    await connect(page);
    await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX", "IDLE");
    await page.getByRole("button", { name: "Bring your own mail" }).click();
    const separator = "From x Thu Jun 13 08:00:00 2024\n";
    const mbox = Array.from(
      { length: 2000 },
      (_, index) =>
        `${separator}From: a@example.org\nSubject: own ${index}\n\n${"text ".repeat(200)}\n\n`,
    ).join("");
    await page.getByLabel("Choose files").setInputFiles({
      name: "all.mbox",
      mimeType: "application/mbox",
      buffer: Buffer.from(mbox),
    });
    await page.getByText("2000 messages delivered to INBOX.").waitFor();
    await expect
      .poll(() => wireRows(page))
      .toContainEqual(expect.stringContaining("2006 EXISTS"));
    expectClean();
    await close();
  });
});
