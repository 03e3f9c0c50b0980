import type { ServerSetup } from "../../mail/server-setup.ts";

/** What a server has that goes by one of the RFCs of POP3, besides what all of them have. */
interface Dialect {
  /** Commands that some of the RFCs have and others don't. */
  readonly commands: readonly string[];
  /** Whether it has what came later by CAPA and RFC 3206: response codes, too. */
  readonly extensions: boolean;
}

/**
 * POP3 over the years. LAST is in 1081 §TRANSACTION to 1460 §5, RPOP in 1081
 * and 1225, APOP from 1460 on, UIDL from 1725 on; CAPA (RFC 2449), STLS (RFC
 * 2595), AUTH (RFC 5034), UTF8 and LANG (RFC 6856) were written for 1939.
 */
const dialects: Readonly<Record<string, Dialect>> = {
  "1081": { commands: ["RPOP", "LAST"], extensions: false },
  "1225": { commands: ["RPOP", "LAST"], extensions: false },
  "1460": { commands: ["APOP", "LAST"], extensions: false },
  "1725": { commands: ["APOP", "UIDL"], extensions: false },
  "1939": {
    commands: ["APOP", "UIDL", "CAPA", "AUTH", "STLS", "UTF8", "LANG"],
    extensions: true,
  },
};

const cameOrWent: ReadonlySet<string> = new Set(
  Object.values(dialects).flatMap(({ commands }) => commands),
);

/** Whether the RFC by which a server goes has a command. */
export function dialectHas({ pop3 }: ServerSetup, command: string): boolean {
  const commands = dialects[pop3.dialect]?.commands ?? [];
  return !cameOrWent.has(command) || commands.includes(command);
}

/** Whether the RFC by which a server goes can be extended (RFC 2449 §4). */
export function isExtensible({ pop3 }: ServerSetup): boolean {
  return dialects[pop3.dialect]?.extensions ?? false;
}
