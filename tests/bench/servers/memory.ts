import { imapClient } from "./fill.ts";
import type { LineClient } from "./line-client.ts";
import { benchMessage } from "./mail.ts";

/** Octets that a server uses now. */
export type Memory = () => Promise<number>;

/** The octets of an answer that nobody reads. */
const unread = 22_000_000;

/** So many sessions are idle at once. */
const idlers = 200;

/** How many times the octets of the messages a server takes to keep them. */
export function timesRaw(messages: number, octets: number): number {
  let raw = 0;
  for (let number = 1; number <= messages; number++) {
    raw += benchMessage(number).length;
  }
  return octets / raw;
}

/** What an answer costs that its client doesn't read, in octets. */
export async function unreadAnswer(
  port: number,
  memory: Memory,
): Promise<number> {
  const client = await selected(port);
  const before = await memory();
  const last = Math.ceil(unread / benchMessage(1).length);
  client.ignore(`t FETCH 1:${last} BODY.PEEK[]\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const after = await memory();
  client.close();
  return after - before;
}

/** What one of many idle sessions costs, in octets. */
export async function idleSession(
  port: number,
  memory: Memory,
): Promise<number> {
  const before = await memory();
  const clients: LineClient[] = [];
  for (let count = 0; count < idlers; count++) {
    const client = await selected(port);
    await client.ask("i IDLE\r\n", /\+[^\r]*\r\n$/);
    clients.push(client);
  }
  const after = await memory();
  for (const client of clients) client.close();
  return (after - before) / idlers;
}

async function selected(port: number): Promise<LineClient> {
  const client = await imapClient(port);
  await client.ask("s SELECT INBOX\r\n", /s OK[^\r]*\r\n$/);
  return client;
}
