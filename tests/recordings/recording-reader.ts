/** What happened on a connection, in order. */
export type RecordedStep =
  /** Lines that the client sent one after the other, without their CRLFs. */
  | { readonly kind: "client"; readonly lines: readonly string[] }
  /** One response of the server, as `responses.ts` puts it. */
  | {
      readonly kind: "server";
      readonly response: string;
      /** What ours says instead, and which RFC allows it. */
      readonly ours?: { readonly response: string; readonly because: string };
    }
  /** TLS begins, and the recording ends. */
  | { readonly kind: "tls" }
  /** Mail comes in from elsewhere. */
  | { readonly kind: "deliver" }
  /** Somebody else does something to the INBOX by IMAP. */
  | { readonly kind: "elsewhere"; readonly command: string };

export interface RecordedConnection {
  readonly protocol: string;
  readonly steps: readonly RecordedStep[];
}

/** What one mail program said, and what another server answered. */
export interface Recording {
  readonly name: string;
  /** UIDVALIDITY of the INBOX, which the program may have remembered; null when it wasn't told. */
  readonly uidValidity: number | null;
  readonly connections: readonly RecordedConnection[];
}

/** Reads a recording; throws on a line of no known kind. */
export function readRecording(name: string, text: string): Recording {
  const connections: { protocol: string; steps: RecordedStep[] }[] = [];
  let uidValidity: number | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    const steps = connections.at(-1)?.steps ?? [];
    const before = steps.at(-1);
    const rest = line.slice(line.indexOf(" ") + 1);
    if (line.startsWith("# ")) {
      connections.push({ protocol: rest, steps: [] });
    } else if (line.startsWith("uidvalidity ")) {
      uidValidity = Number(rest);
    } else if (line.startsWith("C: ")) {
      const lines = before?.kind === "client" ? before.lines : [];
      if (before?.kind === "client") steps.pop();
      steps.push({ kind: "client", lines: [...lines, rest] });
    } else if (line.startsWith("S: ")) {
      steps.push({ kind: "server", response: rest });
    } else if (line.startsWith("but ") && before?.kind === "server") {
      const difference = /^(.+?): (RFC \d+ §.+)$/.exec(rest);
      if (difference === null) throw new Error(`${name}:${index + 1}: no RFC`);
      const [, response = "", because = ""] = difference;
      steps.splice(-1, 1, { ...before, ours: { response, because } });
    } else if (line === "tls" || line === "deliver") {
      steps.push({ kind: line });
    } else if (line.startsWith("elsewhere ")) {
      steps.push({ kind: "elsewhere", command: rest });
    } else if (line !== "") {
      throw new Error(`${name}:${index + 1}: ${line}`);
    }
  }
  return { name, uidValidity, connections };
}
