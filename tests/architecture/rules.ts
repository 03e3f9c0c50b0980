import { posix } from "node:path";
import {
  ambientUses,
  importsOf,
  injections,
  treeOf,
  type Import,
} from "./reading.ts";

/** Each layer may use itself and those before it; why, see src/README.md. */
const layers = [
  "mail",
  "protocols",
  "simulator",
  "clients",
  "explain",
  "course",
  "ui",
];

/** Lines that a file may have besides its styles; longer ones do more than one thing. */
const mostLines = 300;

/** Folders of words and tables, which are read one entry at a time. */
const dataFolders = ["src/ui/text/", "src/explain/text/"];

const vagueName =
  /(^|[-.])(utils?|helpers?|managers?|services?|types|misc|stuff)([-.]|$)/i;

/** Where a package may be used, and why not elsewhere. */
const packages: readonly {
  readonly name: RegExp;
  readonly where: RegExp;
  readonly why: string;
}[] = [
  {
    name: /^xstate$/,
    where: /^src\/(protocols\/[^/]+\/machine\.ts|simulator\/)/,
    why: "the machine says whether, functions say what: XState belongs to machine.ts and the simulator",
  },
  {
    name: /^(svelte|d3-|dompurify$|lucide|lesson-files$|told-lessons$|@fontsource|@statelyai\/inspect)/,
    where: /^src\/(ui\/|main\.ts)/,
    why: "only ui/ draws, so that all else runs without a page",
  },
  {
    name: /^@noble\/(hashes|ciphers)/,
    where: /^src\/protocols\//,
    why: "digests and ciphers are part of how clients log in and hide; whoever shows one asks the protocol for it",
  },
  {
    name: /^selfsigned$/,
    where: /^src\/bridge\//,
    why: "certificates are for real sockets; the simulation's TLS has none",
  },
  {
    name: /^node:/,
    where: /^src\/(bridge|setup)\//,
    why: "the engine runs in a browser; only the bridge and the set-up know Node",
  },
  {
    name: /^valibot$/,
    where: /^src\/(mail\/scene\.ts|clients\/|explain\/|course\/|ui\/|bridge\/)/,
    why: "schemas read files of strangers; octets from the wire have readers of their own",
  },
  {
    name: /^idb$/,
    where: /^src\/ui\/keeping\//,
    why: "one folder opens what the browser keeps; all else knows it only as values",
  },
  {
    name: /^fflate$/,
    where: /^src\/ui\/session\//,
    why: "one folder shares sessions; all else knows them only as values",
  },
  {
    name: /^marked$/,
    where: /^src\/(explain|course|ui)\//,
    why: "markdown is how lessons are written, and no business of the engine's",
  },
  {
    name: /^(vite|rolldown|tsx|playwright-core)/,
    where: /^src\/setup\//,
    why: "tools are for setting up; the product runs without them",
  },
];

/** Everything in some sources that breaks a rule of the project: `path: what, and why not`. */
export function complaints(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, source]) => {
    const about = (what: string) => `${path}: ${what}`;
    return complaintsAbout(path, source).map(about);
  });
}

function complaintsAbout(path: string, source: string): string[] {
  const tree = treeOf(path, source);
  return [
    ...nameComplaints(path),
    ...sizeComplaints(path, source),
    ...importsOf(tree).flatMap((found) => importComplaints(path, found)),
    ...ambientComplaints(path, ambientUses(tree)),
    ...injections(path, source, tree).map(
      (way) =>
        `uses ${way}; text of strangers must never become markup or code`,
    ),
    ...silencers
      .filter((word) => source.includes(word))
      .map((word) => `says ${word}; mend what the tool complains of instead`),
  ];
}

/** Written in parts, so that this file doesn't complain of itself. */
const silencers = ["eslint", "prettier"]
  .map((tool) => [tool, tool === "eslint" ? "disable" : "ignore"].join("-"))
  .concat(["ignore", "nocheck", "expect-error"].map((word) => `@ts-${word}`));

function nameComplaints(path: string): string[] {
  const name = posix.basename(path);
  const found: string[] = [];
  const proper = name.endsWith(".svelte")
    ? /^[A-Z][A-Za-z0-9]*\.svelte$/
    : /^[a-z0-9]+(-[a-z0-9]+)*(\.svelte|\.test|\.d)?\.(ts|mjs)$/;
  if (!proper.test(name)) {
    found.push(
      "is misnamed; files are kebab-case.ts, components PascalCase.svelte, rune modules kebab-case.svelte.ts",
    );
  }
  if (vagueName.test(name)) {
    found.push("has a name that says nothing; call it after what it exports");
  }
  return found;
}

function sizeComplaints(path: string, source: string): string[] {
  if (dataFolders.some((folder) => path.startsWith(folder))) return [];
  const code = path.endsWith(".svelte") ? withoutStyles(source) : source;
  const lines = code.trimEnd().split("\n").length;
  if (lines <= mostLines) return [];
  return [
    `has ${lines} lines, more than ${mostLines}; part it by what it does`,
  ];
}

function withoutStyles(source: string): string {
  return source.replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, "");
}

function importComplaints(path: string, { from, typeOnly }: Import): string[] {
  if (!from.startsWith(".")) return packageComplaints(path, from, typeOnly);
  const target = posix.normalize(posix.join(posix.dirname(path), from));
  const found: string[] = [];
  if (!/\.(ts|mjs|svelte|json|css|md|eml)(\?[\w&]+)?$/.test(target)) {
    found.push(`imports ${from} without its ending; write .ts`);
  }
  const here = layerOf(path);
  const there = layerOf(target);
  if (there === null) {
    if (
      !/^(lessons|public)\//.test(target) ||
      !/^(course|ui)$/.test(here ?? "")
    ) {
      found.push(
        `imports ${target}, which is outside of src/; only course/ and ui/ read lessons`,
      );
    }
  } else if (here !== null && !mayUse(here, there)) {
    found.push(
      `imports ${target}, but ${here}/ may not know ${there}/: ${reasonFor(here)}`,
    );
  }
  return [...found, ...protocolComplaints(path, target)];
}

function packageComplaints(
  path: string,
  from: string,
  typeOnly: boolean,
): string[] {
  const rule = packages.find(({ name }) => name.test(from));
  if (rule === undefined) {
    return [
      `imports ${from}, of which tests/architecture/rules.ts doesn't say who may use it`,
    ];
  }
  const contract = path === "src/protocols/protocol.ts" && typeOnly;
  if (rule.where.test(path) || (from === "xstate" && contract)) return [];
  return [`imports ${from}: ${rule.why}`];
}

/** The order inside and between protocols. */
function protocolComplaints(path: string, target: string): string[] {
  const here = protocolPlace(path);
  const there = protocolPlace(target);
  if (here === null || there === null) return [];
  if (here.protocol === "common" && there.protocol !== "common") {
    return [`imports ${target}: what protocols share knows none of them`];
  }
  if (there.protocol !== here.protocol && there.protocol !== "common") {
    return [`imports ${target}: a protocol never knows another one`];
  }
  if (there.protocol !== here.protocol) return [];
  if (here.part === "wire" && !/^(wire|reasons\.ts)$/.test(there.part)) {
    return [
      `imports ${target}: wire/ only turns octets into values and back, and knows no session, command or state`,
    ];
  }
  if (here.part === "machine.ts" && there.part !== "session.ts") {
    return [
      `imports ${target}: the machine says when, and nothing but session.ts is needed for that`,
    ];
  }
  if (here.part === "diagram.ts") {
    return [
      `imports ${target}: the diagram says where, and needs nothing for that`,
    ];
  }
  if (
    here.part === "commands" &&
    /^(index|machine|diagram)\.ts$/.test(there.part)
  ) {
    return [
      `imports ${target}: commands say what is done, and don't know who decides whether`,
    ];
  }
  return [];
}

function protocolPlace(
  path: string,
): { readonly protocol: string; readonly part: string } | null {
  const match = /^src\/protocols\/([^/]+)\/([^/]+)/.exec(path);
  const [, protocol, part] = match ?? [];
  return protocol === undefined || part === undefined
    ? null
    : { protocol, part };
}

function ambientComplaints(path: string, uses: readonly string[]): string[] {
  if (/^src\/(bridge|setup|ui)\/|^src\/main\.ts$/.test(path)) return [];
  return uses.map(
    (use) =>
      `uses ${use}; time and chance come from the world (Env), or a replay would not give the same octets`,
  );
}

/** First folder below src; the entry belongs to ui, and what is outside to none. */
function layerOf(path: string): string | null {
  const match = /^src\/(?:([^/]+)\/)?/.exec(path);
  return match === null ? null : (match[1] ?? "ui");
}

function mayUse(here: string, there: string): boolean {
  if (here === there) return true;
  if (here === "setup") return there === "bridge";
  if (there === "bridge" || there === "setup") return false;
  if (here === "bridge") return there !== "ui";
  const place = layers.indexOf(there);
  return place >= 0 && place < layers.indexOf(here);
}

function reasonFor(here: string): string {
  switch (here) {
    case "bridge":
      return "it runs without a page";
    case "setup":
      return "it runs before anything is installed";
    default:
      return `what comes later in ${layers.join(" ← ")} can change without it`;
  }
}
