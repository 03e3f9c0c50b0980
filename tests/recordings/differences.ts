import type { RecordedConnection } from "./recording-reader.ts";

/** What a server says until it has completed a command. */
interface Answer {
  /** The response that completes it; empty for the greeting and for what ends the connection. */
  readonly completed: string;
  readonly untagged: readonly string[];
}

interface Answers {
  readonly completed: readonly string[];
  readonly untagged: readonly string[];
}

/** Where what our server says is not what the client may count on, in words. */
export function differences(
  { protocol, steps }: RecordedConnection,
  ours: readonly string[],
  bare: boolean,
): readonly string[] {
  const recorded = steps.flatMap((step) =>
    step.kind === "server" ? [step.ours?.response ?? step.response] : [],
  );
  if (protocol !== "imap") return lineDifferences(protocol, recorded, ours);
  const theirs = answers(recorded);
  const found = answers(ours);
  const problems: string[] = [];
  let next = 0;
  for (const commands of commandsTogether(steps, recorded)) {
    const from = next;
    next += commands.length;
    const last = next >= theirs.length - 1;
    const to = last ? undefined : next;
    const wanted = merged(theirs.slice(from, to));
    const got = merged(found.slice(from, to));
    for (const problem of answerDifferences(commands, wanted, got, bare)) {
      problems.push(`${commands.join(", ")}: ${problem}`);
    }
  }
  return problems;
}

/** The names of the commands that the client sent without waiting in between, in the order of their answers. */
function commandsTogether(
  steps: RecordedConnection["steps"],
  recorded: readonly string[],
): readonly (readonly string[])[] {
  const tags = recorded.flatMap(
    (response) => /^([^ *+]+) (?:OK|NO|BAD)/.exec(response)?.[1] ?? [],
  );
  return steps.flatMap((step) => {
    if (step.kind !== "client") return [];
    const names = step.lines.flatMap((line) => {
      const [tag = "", ...words] = line.split(" ");
      if (tag !== tags[0]) return [];
      tags.shift();
      const verb = (words[0] ?? "").toUpperCase();
      return [verb === "UID" ? (words[1] ?? "").toUpperCase() : verb];
    });
    return names.length === 0 ? [] : [names];
  });
}

/** Answers to commands that were sent together: a server may begin with any of them (RFC 3501 §5.5). */
function merged(all: readonly Answer[]): Answers {
  return {
    completed: all.map(({ completed }) => completed),
    untagged: all.flatMap(({ untagged }) => untagged),
  };
}

function answers(responses: readonly string[]): readonly Answer[] {
  const found: Answer[] = [];
  let untagged: string[] = [];
  for (const response of responses) {
    if (response === "+") continue;
    if (response.startsWith("* ")) untagged.push(response);
    else {
      found.push({ completed: response, untagged });
      untagged = [];
    }
  }
  return untagged.length === 0
    ? found
    : [...found, { completed: "", untagged }];
}

/** Codes of completions by which clients go on; the second need UIDPLUS. */
const codes = /\[(?:TRYCREATE|READ-ONLY|READ-WRITE)\]/;
const codesOfUidplus = /\[(?:APPENDUID|COPYUID)\]/;

/** May come with any command, of which nothing needs to follow (RFC 3501 §5.2, §7). */
const volatile =
  /^\* (?:\d+ (?:EXISTS|RECENT)|EXPUNGE|VANISHED|OK\b.*|FETCH \((?:UID ?|FLAGS ?|MODSEQ ?)*\))$/;

function* answerDifferences(
  commands: readonly string[],
  wanted: Answers,
  got: Answers,
  bare: boolean,
): Generator<string> {
  for (const [index, completed] of wanted.completed.entries()) {
    const given = got.completed[index] ?? "nothing";
    const [code] =
      codes.exec(completed) ??
      (bare ? null : codesOfUidplus.exec(completed)) ??
      [];
    if (given.split(" ")[1] !== completed.split(" ")[1]) {
      yield `${given} for ${completed}`;
      return;
    }
    if (code !== undefined && !given.includes(code)) {
      yield `no ${code}: ${given}`;
    }
  }
  if (got.completed.length > wanted.completed.length) {
    yield `${got.completed.length} answers`;
  }
  const left = [...got.untagged];
  for (const response of wanted.untagged) {
    const place = left.findIndex((each) => serves(response, each));
    if (place >= 0) left.splice(place, 1);
    else if (commands.some((command) => isOwed(response, command))) {
      yield `no ${response} among ${left.join(", ") || "nothing"}`;
    }
  }
  for (const response of left) {
    const enabled = response === "* ENABLED" && commands.includes("ENABLE");
    if (!volatile.test(response) && !enabled) yield `nobody asked for ${response}`;
  }
}

/** Whether a response does for a client what another did. */
function serves(wanted: string, got: string): boolean {
  const items = itemsOf(wanted);
  const found = itemsOf(got);
  if (items === null || found === null) return wanted === got;
  return items.every((item) => found.includes(item));
}

function itemsOf(response: string): readonly string[] | null {
  const [, items] = /^\* FETCH \((.*)\)$/.exec(response) ?? [];
  return items === undefined ? null : items.split(" ").filter((name) => name !== "MODSEQ");
}

/** Whether a client may rely on a response to this command. */
function isOwed(response: string, command: string): boolean {
  // RFC 7162 §3.2.11 and RFC 3501 §7.1 leave these to the server.
  if (/RECENT$|\[(?:CLOSED|HIGHESTMODSEQ)\]$/.test(response)) return false;
  if (response === "* CAPABILITY") return command === "CAPABILITY";
  if (!volatile.test(response)) return true;
  if (response === "* EXPUNGE") return /EXPUNGE|MOVE|NOOP|IDLE/.test(command);
  if (/FETCH/.test(response)) return /FETCH|STORE|NOOP|IDLE/.test(command);
  return /SELECT|EXAMINE|NOOP|IDLE/.test(command);
}

/** Protocols that answer each command in turn: the same status and as many lines, where these are counted. */
function lineDifferences(
  protocol: string,
  recorded: readonly string[],
  ours: readonly string[],
): readonly string[] {
  const problems: string[] = [];
  const shown = (response: string | undefined) => response ?? "nothing";
  const length = Math.max(recorded.length, ours.length);
  for (let index = 0; index < length; index++) {
    const wanted = recorded[index];
    const got = ours[index];
    const given = asFarAs(wanted, got);
    if (plain(protocol, wanted) !== plain(protocol, given)) {
      problems.push(`${index + 1}: ${shown(got)} for ${shown(wanted)}`);
    }
  }
  return problems;
}

/** Numbers count where they were recorded: lines of a response, messages and octets in a status. */
function asFarAs(wanted = "", got: string | undefined): string | undefined {
  if (wanted.endsWith("and lines")) return got?.replace(/\d+ lines/, "lines");
  return wanted === "+OK" ? got?.replace(/^\+OK \d+ \d+$/, "+OK") : got;
}

/** What of a response counts: the number of its lines but for those of CAPA, which differ from server to server. */
function plain(protocol: string, response: string | undefined): string {
  if (response === undefined) return "nothing";
  // RFC 5321 §3.5.3: to VRFY, a server says 250 where it knows, and 252 where it would rather not say.
  return protocol !== "pop3" && response === "252" ? "250" : response;
}
