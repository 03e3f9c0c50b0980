import type { ServerSetup } from "../../mail/server-setup.ts";
import type { Pop3Session } from "./session.ts";

interface Capability {
  /** As CAPA lists it. */
  readonly line: string;
  /** Commands that come with it. */
  readonly commands?: readonly string[];
  /** Told only to those who have logged in. */
  readonly afterLogin?: true;
}

/**
 * What this server can do, in the order in which it says so; a server may be
 * set up without any of it.
 *
 * RFC 2449 §5: what holds in AUTHORIZATION is listed in both states; §6.9
 * leaves it free to name the program in TRANSACTION only; §6.7 wishes a server
 * that never removes mail by itself to say so. AUTH-RESP-CODE is RFC 3206 §6.
 */
export const capabilities: readonly Capability[] = [
  { line: "TOP", commands: ["TOP"] },
  { line: "USER", commands: ["USER", "PASS"] },
  { line: "UIDL", commands: ["UIDL"] },
  { line: "RESP-CODES" },
  { line: "AUTH-RESP-CODE" },
  { line: "PIPELINING" },
  { line: "EXPIRE NEVER" },
  { line: "IMPLEMENTATION Buzon", afterLogin: true },
];

/** Commands that no capability stands for, and that a server may be set up without. */
const unlisted = new Set(["APOP", "CAPA"]);

const capabilityOfCommand: ReadonlyMap<string, string> = new Map(
  capabilities.flatMap(({ line, commands = [] }) =>
    commands.map((command) => [command, line] as const),
  ),
);

/** What CAPA lists for this session, one line each. */
export function capabilitiesOf({
  server,
  maildrop,
}: Pop3Session): readonly string[] {
  return capabilities
    .filter(({ afterLogin }) => afterLogin !== true || maildrop !== null)
    .map(({ line }) => line)
    .filter((line) => !lacks(server, line));
}

/** Whether a server has a command; false where what it belongs to is switched off. */
export function hasCommand(server: ServerSetup, command: string): boolean {
  if (unlisted.has(command)) return !server.without.has(command);
  const capability = capabilityOfCommand.get(command);
  return capability === undefined || !lacks(server, capability);
}

/** Without, a capability is named by its first word. */
function lacks({ without }: ServerSetup, line: string): boolean {
  return without.has(line.split(" ", 1)[0] ?? line);
}
