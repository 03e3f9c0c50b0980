import type { SmtpSession } from "./session.ts";
import { largestMessage } from "./wire/limits.ts";

interface Extension {
  /** As EHLO lists it. */
  readonly name: string;
  /** What EHLO says behind it. */
  readonly parameter?: string;
  /** Commands that come with it. */
  readonly commands?: readonly string[];
}

/**
 * What this server can do beyond RFC 5321's least, in the order in which EHLO
 * says so; a server may be set up without any of it.
 *
 * PIPELINING RFC 2920, SIZE RFC 1870, 8BITMIME RFC 6152, SMTPUTF8 RFC 6531,
 * CHUNKING RFC 3030, ENHANCEDSTATUSCODES RFC 2034, EXPN and HELP RFC 5321
 * §4.1.1, DSN RFC 3461, STARTTLS RFC 3207, AUTH RFC 4954.
 */
export const extensions: readonly Extension[] = [
  { name: "PIPELINING" },
  { name: "SIZE", parameter: String(largestMessage) },
  { name: "8BITMIME" },
  { name: "SMTPUTF8" },
  { name: "CHUNKING", commands: ["BDAT"] },
  { name: "ENHANCEDSTATUSCODES" },
  { name: "DSN" },
  { name: "STARTTLS", commands: ["STARTTLS"] },
  { name: "AUTH", commands: ["AUTH"] },
  { name: "EXPN", commands: ["EXPN"] },
  { name: "HELP", commands: ["HELP"] },
];

const extensionOfCommand: ReadonlyMap<string, string> = new Map(
  extensions.flatMap(({ name, commands = [] }) =>
    commands.map((command) => [command, name] as const),
  ),
);

type Server = Pick<SmtpSession, "server" | "service" | "mechanisms" | "secure">;

/** What EHLO lists for this session, one line each (RFC 5321 §4.1.1.1). */
export function capabilitiesOf(session: Server): readonly string[] {
  return extensions
    .filter(({ name }) => offers(session, name) && !isOver(session, name))
    .map(({ name, parameter = "" }) => {
      const words = name === "AUTH" ? session.mechanisms : [parameter];
      return [name, ...words].filter((word) => word !== "").join(" ");
    });
}

/**
 * Whether this session's server has an extension, by the word with which EHLO
 * lists it. Who only takes mail for its own domain lets nobody log in.
 */
export function offers(session: Server, extension: string): boolean {
  const { server, service, mechanisms } = session;
  if (server.without.has(extension)) return false;
  if (extension === "STARTTLS") return !server.stripped;
  if (extension !== "AUTH") return true;
  return service === "submission" && mechanisms.length > 0;
}

/** What is no longer offered under TLS, or not yet without it (RFC 3207 §4.2, RFC 4954 §4). */
function isOver(session: Server, extension: string): boolean {
  if (extension === "STARTTLS") return session.secure;
  return extension === "AUTH" && needsTls(session);
}

/**
 * Whether the server does next to nothing as things are: only its own people
 * write here, and it wants TLS before it hears their passwords. Who takes mail
 * from anybody must take it in clear, too (RFC 3207 §4).
 */
export function needsTls({
  server,
  service,
  secure,
}: Pick<SmtpSession, "server" | "service" | "secure">): boolean {
  return server.secureLogin && service === "submission" && !secure;
}

/** What is carried out all the same where TLS is needed first (RFC 3207 §4). */
const beforeTls = new Set(["NOOP", "EHLO", "STARTTLS", "QUIT"]);

/** Whether a command that is known must wait for TLS. */
export function waitsForTls(session: Server, command: string): boolean {
  return needsTls(session) && !beforeTls.has(command);
}

/** Whether this session's server has a command; false where its extension is switched off. */
export function hasCommand(session: Server, command: string): boolean {
  const extension = extensionOfCommand.get(command);
  return extension === undefined || offers(session, extension);
}

/** Whether a command can be of use as things are. */
export function isOfUse(session: Server, command: string): boolean {
  if (command === "STARTTLS" && session.secure) return false;
  return hasCommand(session, command) && !waitsForTls(session, command);
}
