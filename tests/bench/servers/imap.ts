import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { appends, imapClient } from "./fill.ts";
import type { LineClient } from "./line-client.ts";
import type { Step } from "./steps.ts";

/** Sends one command and gives the time and the answer. */
function command(text: string): Step["run"] {
  return (client) => client.answer(`t ${text}\r\n`, /(?:^|\n)t OK[^\r]*\r\n$/);
}

const noops = 1000;

/** What is measured by IMAP, in this order: each finds the mailbox as the one before left it. */
export const imapSteps: readonly Step[] = [
  { name: "SELECT INBOX", run: command("SELECT INBOX"), growth: 1.3 },
  {
    name: "FETCH 1:* (FLAGS UID)",
    run: command("FETCH 1:* (FLAGS UID)"),
    goal: 2,
    growth: 5.5,
  },
  {
    name: "FETCH 1:* ENVELOPE",
    run: command("FETCH 1:* ENVELOPE"),
    goal: 20,
    growth: 5.5,
  },
  {
    name: "FETCH 1:* BODYSTRUCTURE",
    run: command("FETCH 1:* BODYSTRUCTURE"),
    goal: 12,
    growth: 5.5,
  },
  {
    name: "FETCH 1:* ENVELOPE again",
    run: command("FETCH 1:* ENVELOPE"),
    growth: 5.5,
  },
  {
    name: "SEARCH SUBJECT zebra",
    run: command("SEARCH SUBJECT zebra"),
    goal: 25,
    growth: 5.5,
  },
  {
    name: "SEARCH BODY zebra",
    run: command("SEARCH BODY zebra"),
    goal: 8,
    growth: 5.5,
  },
  {
    name: "FETCH 1 BODY.PEEK[]",
    run: command("FETCH 1 BODY.PEEK[]"),
    growth: 1.3,
  },
  {
    name: "STORE 1:* +FLAGS \\Seen",
    run: command("STORE 1:* +FLAGS (\\Seen)"),
    goal: 3,
    growth: 5.5,
  },
  {
    name: "STORE 1:* +FLAGS.SILENT",
    run: command("STORE 1:* +FLAGS.SILENT (\\Flagged)"),
    goal: 8,
    growth: 5.5,
  },
  {
    name: `NOOP, ${noops} at once`,
    run: (client) =>
      client.answer(
        `${"n NOOP\r\n".repeat(noops - 1)}t NOOP\r\n`,
        /(?:^|\n)t OK[^\r]*\r\n$/,
      ),
    goal: 4,
    growth: 1.3,
    each: noops,
  },
  { name: "CREATE", run: command("CREATE Copia") },
  {
    name: "UID COPY 1:*",
    run: command("UID COPY 1:* Copia"),
    goal: 50,
    growth: 5.5,
  },
  {
    name: "EXPUNGE of every second",
    run: command("EXPUNGE"),
    goal: 20,
    growth: 5.5,
  },
  {
    name: "APPEND, 500 at once",
    run: (client) =>
      client.answer(appends(1, 500), /(?:^|\n)p500 OK[^\r]*\r\n$/),
    goal: 4,
    growth: 1.3,
  },
];

/**
 * The longest that a NOOP waits, in ms, while another client fetches
 * everything. That one is a process of its own: in this one its answers would
 * be read before that to the NOOP.
 */
export async function noopMeanwhile(port: number): Promise<number> {
  const path = new URL("busy-client.ts", import.meta.url).pathname;
  const words = ["--import", "tsx", path, String(port)];
  const busy = spawn(process.execPath, words, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const other = await imapClient(port);
  await once(busy, "message");
  let fetching = true;
  const fetched = once(busy, "message").finally(() => (fetching = false));
  busy.send("go");
  let longest = 0;
  do {
    const time = await other.ask("n NOOP\r\n", /n OK[^\r]*\r\n$/);
    longest = Math.max(longest, time);
  } while (fetching);
  await fetched;
  busy.kill();
  other.close();
  return longest;
}

/** Milliseconds from an APPEND until all of so many idling sessions have been told. */
export async function idlersTold(
  port: number,
  idlers: number,
): Promise<number> {
  const clients: LineClient[] = [];
  for (let count = 0; count < idlers; count++) {
    const client = await imapClient(port);
    await client.ask("s SELECT INBOX\r\n", /s OK[^\r]*\r\n$/);
    await client.ask("i IDLE\r\n", /\+[^\r]*\r\n$/);
    clients.push(client);
  }
  const writer = await imapClient(port);
  const began = performance.now();
  const told = clients.map((client) => client.ask("", /EXISTS\r\n/));
  await writer.ask(appends(1, 1), /p1 OK[^\r]*\r\n$/);
  await Promise.all(told);
  const time = performance.now() - began;
  for (const client of [...clients, writer]) client.close();
  return time;
}
