import process from "node:process";
import { account } from "./accounts.ts";
import { startServer, type ServerProcess } from "./child.ts";
import { startDovecot } from "./dovecot.ts";
import { fill, imapClient } from "./fill.ts";
import { idlersTold, imapSteps, noopMeanwhile } from "./imap.ts";
import { LineClient } from "./line-client.ts";
import { idleSession, timesRaw, unreadAnswer } from "./memory.ts";
import { pop3Steps } from "./pop3.ts";
import { rawTimes } from "./raw.ts";
import { rehearse } from "./rehearsal.ts";
import { measure, type Measured, type Step } from "./steps.ts";
import { rowsOf, tableOf } from "./table.ts";

interface Part {
  readonly protocol: string;
  readonly stepsOf: (account: string) => readonly Step[];
  /** How many messages, unless somebody says otherwise. */
  readonly messages: number;
  open(port: number, account: string): Promise<LineClient>;
}

const parts: readonly Part[] = [
  {
    protocol: "imap",
    stepsOf: () => imapSteps,
    messages: 50_000,
    open: imapClient,
  },
  {
    protocol: "pop3",
    stepsOf: pop3Steps,
    messages: 5_000,
    open: (port) => LineClient.open(port, /\r\n$/),
  },
];

const words = process.argv.slice(2);
const asked = Number(words.find((word) => /^\d+$/.test(word)) ?? 0);
for (const part of parts) {
  if (words.some((word) => word === "imap" || word === "pop3")) {
    if (!words.includes(part.protocol)) continue;
  }
  await bench(part, asked || part.messages);
}

async function bench(part: Part, messages: number): Promise<void> {
  const steps = part.stepsOf(account);
  const few = Math.max(1, Math.round(messages / 5));
  const ours = await measuredAt(
    () => startServer("our-bridge.ts"),
    part,
    messages,
    "Buzón",
  );
  const small = await measuredAt(
    () => startServer("our-bridge.ts"),
    part,
    few,
    "Buzón",
  );
  const theirs = await measuredAt(startDovecot, part, messages, "Dovecot");
  if (ours === null || small === null) throw new Error("no Buzón");
  say("the same octets from a bare responder");
  const raw = await rawTimes(steps, ours.measured);
  say("");
  const rows = rowsOf(steps, {
    ours: ours.measured,
    few: small.measured,
    theirs: theirs?.measured ?? null,
    raw,
  });
  const title = `${part.protocol}, ${messages} messages`;
  for (const line of tableOf(title, rows)) process.stdout.write(`${line}\n`);
  const memory = part.protocol === "imap" ? await memoryOf(messages) : [];
  for (const line of [...ours.further, ...memory])
    process.stdout.write(`${line}\n`);
}

interface Visit {
  readonly measured: Measured;
  /** What was measured besides the steps, in words. */
  readonly further: readonly string[];
}

/** Fills a server, measures all steps and ends it; null when it can't be had. */
async function measuredAt(
  start: () => Promise<ServerProcess | string>,
  { protocol, stepsOf, open }: Part,
  messages: number,
  name: string,
): Promise<Visit | null> {
  say(`${name}: begins`);
  const server = await start();
  if (typeof server === "string") {
    say("");
    process.stdout.write(`not measured beside Dovecot: ${server}\n`);
    return null;
  }
  try {
    const imap = server.ports.get("imap") ?? 0;
    const enter = (who: string) => open(server.ports.get(protocol) ?? 0, who);
    await rehearse(imap, stepsOf, enter, (what) => say(`${name}: ${what}`));
    await fill(imap, messages, (done) =>
      say(`${name}: message ${done} of ${messages}`),
    );
    const client = await enter(account);
    const measured = await measure(stepsOf(account), client, messages, (what) =>
      say(`${name}: ${what}`),
    );
    client.close();
    const isOurs = server.memory !== null;
    const further =
      isOurs && protocol === "imap" ? await otherClients(imap) : [];
    return { measured, further };
  } finally {
    await server.stop();
  }
}

async function otherClients(port: number): Promise<readonly string[]> {
  say("other clients meanwhile");
  const noop = await noopMeanwhile(port);
  const told = await idlersTold(port, 49);
  return [
    `a NOOP while another client fetches everything: at most ${noop.toFixed(1)} ms (goal 10)`,
    `an APPEND until 49 idling sessions know: ${told.toFixed(1)} ms (goal 3)`,
  ];
}

/**
 * In a server of its own: to be measured, memory is cleared up first, and with
 * it goes what was learned to be quick.
 */
async function memoryOf(messages: number): Promise<readonly string[]> {
  say("memory");
  const server = await startServer("our-bridge.ts");
  try {
    const imap = server.ports.get("imap") ?? 0;
    const { memory } = server;
    if (memory === null) throw new Error("nobody says how much memory it is");
    const empty = await memory();
    await fill(imap, messages, () => undefined);
    const kept = timesRaw(messages, (await memory()) - empty);
    const idle = (await idleSession(imap, memory)) / 1024;
    const unread = (await unreadAnswer(imap, memory)) / 1024 ** 2;
    return [
      `the messages in memory: ${kept.toFixed(2)} times their octets (goal 2.2)`,
      `an idle session: ${idle.toFixed(1)} KiB (goal 40)`,
      `an answer of 22 MB that nobody reads: ${unread.toFixed(2)} MiB (goal 2)`,
    ];
  } finally {
    await server.stop();
  }
}

/** Says where the bench is, in place of what it said before, to who looks on. */
function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
  else if (!/message \d+/.test(what) && what !== "")
    process.stderr.write(`${what}\n`);
}
