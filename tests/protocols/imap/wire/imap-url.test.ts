import { expect, test } from "vitest";
import { messageUrl } from "../../../../src/protocols/imap/wire/imap-url.ts";

const whole = { part: [], text: null };

test.each([
  ["/INBOX/;UID=20", { mailbox: "INBOX", uidValidity: null, uid: 20 }],
  ["/inbox;UIDVALIDITY=5/;uid=20", { mailbox: "INBOX", uidValidity: 5 }],
  ["/a/b%2Fc/A%C3%B1o/;UID=1", { mailbox: "a/b/c/Año", section: whole }],
  [";UID=7", { mailbox: null, uidValidity: null, uid: 7 }],
  ["/a/;UID=7/;SECTION=1.2.MIME", { section: { part: [1, 2], text: "MIME" } }],
  [
    "/a/;UID=7/;section=HEADER.FIELDS%20(From%20To)",
    { section: { part: [], text: { fields: ["From", "To"], not: false } } },
  ],
  ["/a/;UID=7/;PARTIAL=5.3", { partial: { origin: 5, count: 3 } }],
  [
    "/a/;UID=7/;SECTION=2/;PARTIAL=5",
    { section: { part: [2], text: null }, partial: { origin: 5 } },
  ],
])("RFC 5092 §11: %s names a message", (url, named) => {
  expect(messageUrl(url)).toMatchObject(named);
});

test.each([
  "",
  "/",
  "/INBOX",
  "INBOX/;UID=1",
  "//host/INBOX/;UID=1",
  "imap://host/INBOX/;UID=1",
  "/INBOX/;UID=0",
  "/INBOX/;UID=1x",
  "/INBOX/;UID=",
  "/INBOX/;UID=99999999999",
  "/INBOX;UIDVALIDITY=/;UID=1",
  "/;UID=1",
  "/INBOX/;SECTION=1",
  "/INBOX/;UID=1/",
  "/INBOX/;UID=1/;SECTION=",
  "/INBOX/;UID=1/;SECTION=0",
  "/INBOX/;UID=1/;SECTION=1]",
  "/INBOX/;UID=1/;SECTION=(",
  "/INBOX/;UID=1/;PARTIAL=1.0",
  "/INBOX/;UID=1/;PARTIAL=1.2.3",
  "/INBOX/;UID=1/;PARTIAL=1/;SECTION=1",
  "/INBOX/;UID=1;URLAUTH=anonymous:INTERNAL:0",
  "/%zz/;UID=1",
])("%s names none that may be asked for", (url) => {
  expect(messageUrl(url)).toBeNull();
});
