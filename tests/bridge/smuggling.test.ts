import { describe, expect, it } from "vitest";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

/** What some server or other has taken for the end of a line. */
const endings = [
  "\r\n",
  "\n",
  "\r",
  "\0",
  "\r\0",
  "\r\0\n",
  "\n\r",
  "\n\n",
  "\r\r",
  "\0\r\n",
  "\r\n\0",
  "\r\n ",
  "\v",
  "\f",
  "\x85",
  "\xe2\x80\xa8",
  "",
];

/** All that could be taken for an end and is none: a dot between two endings, but for CRLF.CRLF. */
const noEnds = endings.flatMap((before) =>
  endings
    .map((after) => `${before}.${after}`)
    .filter((end) => !end.includes("\r\n.\r\n")),
);

/** What would be a second message, if the first one ended before it. */
const second = [
  "MAIL FROM:<mala@uni.example>",
  "RCPT TO:<lucia@buzon.example>",
  "DATA",
  "Subject: second",
  "",
  "Said by nobody.",
].join("\r\n");

const envelope = [
  "MAIL FROM:<marta@uni.example>",
  "RCPT TO:<lucia@buzon.example>",
];

/** Sends messages that hold a second one behind each of these, and gives the replies to each. */
async function repliesTo(
  say: (client: TcpClient, message: string) => void,
): Promise<{ readonly replies: readonly string[]; readonly received: string }> {
  const { smtp, pop3, faults } = await serve();
  const client = await TcpClient.open(smtp);
  client.say("EHLO x");
  const ready = await client.hear("250 HELP\r\n");
  for (const end of noEnds) {
    client.say(...envelope);
    say(client, `Subject: first\r\n\r\nx${end}${second}\r\n`);
    client.say("VRFY lucia");
  }
  client.say("QUIT");
  const heard = (await client.ended()).slice(ready.length);
  const replies = heard
    .split(/^25[02] [^\r\n]*<lucia@buzon\.example>\r\n/m)
    .map((each) => each.replace(/^(\d{3}) .*\r\n/gm, "$1 ").trim());
  const reader = await TcpClient.open(pop3);
  reader.say("USER lucia", "PASS gato.rojo", "STAT");
  const count = Number(
    /\+OK (\d+) \d+\r\n$/.exec(await reader.hear(/\+OK \d+ \d+\r\n$/))?.[1],
  );
  for (let number = 1; number <= count; number++) {
    reader.say(`RETR ${number}`);
  }
  reader.say("QUIT");
  const received = await reader.ended();
  expect(faults).toEqual([]);
  return { replies, received };
}

describe("no second message comes out of one", () => {
  it("S-04 S-28 whatever stands around the dot in DATA", async () => {
    const { replies, received } = await repliesTo((client, message) => {
      client.say("DATA");
      client.socket.write(`${message}.\r\n`, "latin1");
    });
    expect(replies.at(-1)).toBe("221");
    for (const [index, end] of noEnds.entries()) {
      const accepted = !/\r(?!\n)|(?<!\r)\n|\0/.test(end);
      expect([end, replies[index]]).toEqual([
        end,
        `250 250 354 ${accepted ? "250" : "550"}`,
      ]);
    }
    expect(received).not.toContain("Return-Path: <mala@uni.example>");
  });

  it("whatever stands around the dot in BDAT", async () => {
    const { replies, received } = await repliesTo((client, message) => {
      const octets = Buffer.from(message, "latin1");
      client.say(`BDAT ${octets.length} LAST`);
      client.socket.write(octets);
    });
    expect(replies.at(-1)).toBe("221");
    expect(new Set(replies.slice(0, -1))).toEqual(
      new Set(["250 250 250", "250 250 550"]),
    );
    expect(received).not.toContain("Return-Path: <mala@uni.example>");
  });
});
