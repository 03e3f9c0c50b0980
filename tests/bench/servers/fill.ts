import { account, password } from "./accounts.ts";
import { LineClient } from "./line-client.ts";
import { benchMessage } from "./mail.ts";

/** How many messages are sent before an answer is waited for. */
const batch = 500;

/** Logs in by IMAP. */
export async function imapClient(
  port: number,
  name = account,
): Promise<LineClient> {
  const client = await LineClient.open(port, /\r\n$/);
  const login = `in LOGIN ${name} ${password}\r\n`;
  await client.ask(login, /in OK[^\r]*\r\n$/);
  return client;
}

/** Puts messages into the INBOX, every second one marked as deleted; gives the time in ms. */
export async function fill(
  port: number,
  messages: number,
  told: (done: number) => void,
  name = account,
): Promise<number> {
  const client = await imapClient(port, name);
  let time = 0;
  for (let from = 1; from <= messages; from += batch) {
    const to = Math.min(messages, from + batch - 1);
    time += await client.ask(
      appends(from, to),
      new RegExp(`p${to} OK[^\\r]*\\r\\n$`),
    );
    told(to);
  }
  client.close();
  return time;
}

/** APPEND commands, one behind the other (LITERAL+). */
export function appends(from: number, to: number): string {
  let commands = "";
  for (let number = from; number <= to; number++) {
    const message = benchMessage(number);
    const flags = number % 2 === 0 ? "(\\Deleted)" : "()";
    commands += `p${number} APPEND INBOX ${flags} {${message.length}+}\r\n${message}\r\n`;
  }
  return commands;
}
