/** What a new lesson's first step is like in one protocol: it works, and waits to be rewritten. */
export interface Template {
  readonly client: string;
  readonly goal: unknown;
  readonly solution: readonly unknown[];
  readonly wrong: readonly unknown[];
  readonly trigger: unknown;
  readonly rfc: string;
  /** The command that the goal asks for, and the one that comes too early. */
  readonly wanted: string;
  readonly early: string;
}

export const templates: Readonly<Record<string, Template>> = {
  pop3: {
    client: "desktop",
    goal: { session: { state: "transaction", user: "lucia" } },
    solution: [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"],
    wrong: [{ connect: "pop3" }, "PASS gato.rojo"],
    trigger: { transcript: { some: { command: "PASS", status: "-ERR" } } },
    rfc: "RFC 1939 §7",
    wanted: "USER lucia",
    early: "PASS",
  },
  imap: {
    client: "laptop",
    goal: { session: { state: "authenticated", user: "lucia" } },
    solution: [{ connect: "imap" }, "a1 LOGIN lucia gato.rojo"],
    wrong: [{ connect: "imap" }, "a1 SELECT INBOX"],
    trigger: { transcript: { some: { command: "SELECT", status: "BAD" } } },
    rfc: "RFC 3501 §6.2.3",
    wanted: "a1 LOGIN lucia gato.rojo",
    early: "SELECT",
  },
  smtp: {
    client: "desktop",
    goal: { transcript: { some: { command: "EHLO", status: "250" } } },
    solution: [{ connect: "smtp" }, "EHLO casa.example"],
    wrong: [{ connect: "smtp" }, "DATA"],
    trigger: { transcript: { some: { command: "DATA", status: "503" } } },
    rfc: "RFC 5321 §4.1.1.1",
    wanted: "EHLO casa.example",
    early: "DATA",
  },
};

/** The files of a new lesson, by name. */
export function newLessonFiles(
  id: string,
  protocol: string,
  template: Template,
): ReadonlyMap<string, string> {
  const { client, goal, solution, wrong, trigger, rfc } = template;
  const lesson = {
    $schema: "../../schemas/lesson.json",
    id,
    version: 1,
    protocol,
    scene: "reference",
    clients: [client],
    steps: [
      {
        id: "first",
        goal: [{ id: "done", when: goal }],
        solutions: [solution],
        wrong: [{ script: wrong, hint: "too-early" }],
        hints: [
          { id: "how", atom: "done", rfc },
          { id: "too-early", atom: "done", trigger, rfc },
        ],
      },
    ],
  };
  const json = (value: unknown): string =>
    `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ["lesson.json", json(lesson)],
    ["es.md", spanish(id, template)],
    ["en.md", english(id, template)],
    ["hints.es.json", json(spanishHints(template))],
    ["hints.en.json", json(englishHints(template))],
  ]);
}

function spanish(id: string, { wanted }: Template): string {
  return `# ${id}

De qué va la lección, en dos frases. La cuenta es \`lucia\` y la contraseña, \`gato.rojo\`.

## Primer paso {#first}

Conéctate y usa \`${wanted}\`.

- {#done} Di quién eres con \`${wanted.replace(/^a1 /, "")}\`
`;
}

function english(id: string, { wanted }: Template): string {
  return `# ${id}

What the lesson is about, in two sentences. The account is \`lucia\` and the password is \`gato.rojo\`.

## First step {#first}

Connect and use \`${wanted}\`.

- {#done} Say who you are with \`${wanted.replace(/^a1 /, "")}\`
`;
}

function spanishHints({ wanted, early }: Template) {
  return {
    how: [
      "¿Con qué comando se empieza?",
      "El diagrama lo dice: busca la flecha que sale del primer estado.",
      `Escribe \`${wanted}\`.`,
    ],
    "too-early": [
      `El servidor todavía no espera \`${early}\`. ¿En qué estado estás?`,
      "Antes hay que decir quién eres.",
      `Escribe \`${wanted}\`.`,
    ],
  };
}

function englishHints({ wanted, early }: Template) {
  return {
    how: [
      "Which command comes first?",
      "The diagram tells: look for the arrow that leaves the first state.",
      `Type \`${wanted}\`.`,
    ],
    "too-early": [
      `The server doesn't expect \`${early}\` yet. Which state are you in?`,
      "You have to say who you are first.",
      `Type \`${wanted}\`.`,
    ],
  };
}
