import {
  wholeServer,
  type RecipientRule,
  type ServerSetup,
} from "../src/mail/server-setup.ts";
import { octetStringOf, utf8Octets } from "../src/mail/format/octets.ts";

/** One line of a transcript; see tests/transcripts/README.md. */
export type TranscriptStep = { readonly line: number } & (
  | {
      readonly kind: "client" | "server" | "absent" | "deliver";
      /** Number of the connection; 0 for a delivery. */
      readonly connection: number;
      /** Octets; for a delivery those of the message. */
      readonly text: string;
      readonly mailbox?: string;
    }
  | {
      readonly kind: "skip" | "connect" | "tls" | "cut" | "closed" | "timeout";
      readonly connection: number;
      /** Of the client, where TLS begins with the connection. */
      readonly certificate?: string;
    }
);

export interface Transcript {
  /** Title with the ids of the rules. */
  readonly title: string;
  readonly scene: string;
  /** Protocol of each connection by number; 1 stands for those not named. */
  readonly protocols: ReadonlyMap<number, string>;
  /** How servers are set up, by protocol, where they don't do all they can. */
  readonly servers: ReadonlyMap<string, ServerSetup>;
  readonly steps: readonly TranscriptStep[];
}

const headerLine = /^(scene|protocol)(\d*): *(\S+)$/;
const serverLine =
  /^server ([a-z0-9]+): *(without|preauthenticated|greeting|turns-away|recipient|secure-login|compresses|stripped|tls-fails|dialect|login-delay|expire|trusts)(?: (.+))?$/;
const spokenLine = /^(C|S|!S)(\d*)([:>])(?: (.*))?$/;
const eventLine =
  /^(connect|tls|cut|closed|timeout)(?: (\d+))?(?: certificate (\S+))?$/;
const deliveryLine = /^deliver (\S+) (.*)$/;

/** Reads a transcript; throws on a line that is none of the kinds there are. */
export function readTranscript(fileName: string, text: string): Transcript {
  const [title = "", rule = "", ...lines] = text.split("\n");
  if (!title.startsWith("# ") || !rule.startsWith("# ")) {
    throw new Error(`${fileName}: title and rule are missing`);
  }
  const protocols = new Map([[1, fileName.split("-")[0] ?? ""]]);
  let scene = "reference";
  const servers = new Map<string, ServerSetup>();
  const steps: TranscriptStep[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const set = steps.length === 0 ? serverLine.exec(line) : null;
    if (set !== null) {
      const [, protocol = "", what, words = ""] = set;
      const setup = servers.get(protocol) ?? wholeServer;
      servers.set(protocol, setUp(setup, what ?? "", words));
      continue;
    }
    const header = steps.length === 0 ? headerLine.exec(line) : null;
    if (header === null) {
      const step = readStep(line, index + 3);
      if (step === null) throw new Error(`${fileName}:${index + 3}: ${line}`);
      steps.push(step);
    } else if (header[1] === "scene") scene = header[3] ?? scene;
    else protocols.set(Number(header[2] || 1), header[3] ?? "");
  }
  const name = `${title.slice(2)} (${rule.slice(2)})`;
  return { title: name, scene, protocols, servers, steps };
}

function setUp(setup: ServerSetup, what: string, words: string): ServerSetup {
  const { pop3 } = setup;
  switch (what) {
    case "without":
      return { ...setup, without: new Set(words.split(" ")) };
    case "preauthenticated":
      return { ...setup, preauthenticated: words };
    case "secure-login":
      return { ...setup, secureLogin: true };
    case "compresses":
      return { ...setup, compresses: true };
    case "stripped":
      return { ...setup, stripped: true };
    case "tls-fails":
      return { ...setup, tlsFails: true };
    case "greeting":
      return { ...setup, greeting: words === "521" ? "521" : "554" };
    case "turns-away":
      return { ...setup, turnsAway: true };
    case "dialect":
      return { ...setup, pop3: { ...pop3, dialect: words } };
    case "trusts":
      return { ...setup, pop3: { ...pop3, trusts: new Set(words.split(" ")) } };
    case "login-delay":
      return { ...setup, pop3: { ...pop3, loginDelay: Number(words) } };
    case "expire":
      return { ...setup, pop3: { ...pop3, expire: Number(words) } };
    default: {
      const [name = "", kind = "", ...others] = words.split(" ");
      const rule = { kind, to: others[0] ?? "", members: others };
      const recipients = new Map(setup.recipients);
      recipients.set(name, rule as unknown as RecipientRule);
      return { ...setup, recipients };
    }
  }
}

function readStep(text: string, line: number): TranscriptStep | null {
  const spoken = spokenLine.exec(text);
  if (spoken !== null) {
    const [, who, digits, mark, words = ""] = spoken;
    const connection = Number(digits || 1);
    const raw = mark === ">";
    if (who === "C") {
      const octets = raw ? unescaped(words) : `${octetsIn(words)}\r\n`;
      return { kind: "client", connection, text: octets, line };
    }
    if (raw) return null;
    if (words === "...") return { kind: "skip", connection, line };
    const kind = who === "S" ? "server" : "absent";
    return { kind, connection, text: octetsIn(words), line };
  }
  const event = eventLine.exec(text);
  if (event !== null) {
    const kind = event[1] as "connect" | "tls" | "cut" | "closed" | "timeout";
    const shown = event[3] === undefined ? {} : { certificate: event[3] };
    return { kind, connection: Number(event[2] ?? 1), line, ...shown };
  }
  const delivery = deliveryLine.exec(text);
  if (delivery === null) return null;
  const [, mailbox = "", octets = ""] = delivery;
  const kind = "deliver";
  return { kind, connection: 0, mailbox, text: unescaped(octets), line };
}

function octetsIn(text: string): string {
  return octetStringOf(utf8Octets(text));
}

function unescaped(text: string): string {
  return octetsIn(text).replace(
    /\\(?:r|n|\\|x([0-9A-Fa-f]{2}))/g,
    (escape, code: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return escape === "\\r" ? "\r" : escape === "\\n" ? "\n" : "\\";
    },
  );
}
