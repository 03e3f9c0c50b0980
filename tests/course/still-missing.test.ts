import { describe, expect, test } from "vitest";
import { progressOf } from "../../src/course/progress.ts";
import { begun, play, type Script } from "../../src/course/script.ts";
import { stillMissing } from "../../src/course/still-missing.ts";
import { missingText } from "../../src/ui/lesson/missing-text.ts";
import type { Names } from "../../src/ui/lesson/pattern-phrases.ts";
import { en } from "../../src/ui/text/missing-en.ts";
import { es } from "../../src/ui/text/missing-es.ts";
import { worldOf } from "./lesson-folder.ts";
import { smallLesson } from "./small-lesson.ts";

const world = worldOf("reference");
const names: Names = {
  device: (id) => id,
  state: (name) => name.toUpperCase(),
  protocol: (id) => id.toUpperCase(),
  number: String,
};

/** What is said to be missing from a goal of one part after a script, in both languages. */
function missing(when: unknown, script: Script): readonly string[][] {
  const lesson = smallLesson([{ goal: { part: when } }], {
    questions: undefined,
  });
  const { timeline, answers } = play(begun(lesson, world), script);
  const progress = progressOf(lesson, timeline, answers);
  const parts = stillMissing(lesson, timeline, answers, progress).get("part");
  return [es, en].map((words) =>
    (parts ?? []).map((part) => missingText(part, words, names)),
  );
}

const pop3: Script = [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];
const imap: Script = [
  { connect: "imap" },
  "a1 LOGIN lucia gato.rojo",
  "a2 SELECT INBOX",
];

const some = (command: string, more: object = {}) => ({
  transcript: { some: { command, ...more } },
});

describe("nothing is said", () => {
  test.each<[string, unknown, Script]>([
    ["before anything was reached", { all: [some("STAT"), some("LIST")] }, []],
    ["when there is only one thing to do", some("STAT"), [...pop3, "LIST"]],
    [
      "when all is done",
      { all: [some("STAT"), some("LIST")] },
      [...pop3, "STAT", "LIST"],
    ],
  ])("%s", (_, when, script) => {
    expect(missing(when, script)).toEqual([[], []]);
  });
});

describe("what is missing is named", () => {
  test.each<[string, unknown, Script, string[], string[]]>([
    [
      "the other of two",
      { all: [some("STAT"), some("LIST", { status: "+OK" })] },
      [...pop3, "STAT"],
      ["`LIST` con `+OK` por respuesta"],
      ["`LIST` answered by `+OK`"],
    ],
    [
      "the next of an order",
      {
        transcript: {
          before: [
            { cut: true, marked: [103] },
            { enters: "transaction" },
            { command: ["STAT", "LIST"], status: "+OK" },
          ],
        },
      },
      [...pop3, "DELE 2", { cut: true }, ...pop3],
      ["después, `STAT` o `LIST` con `+OK` por respuesta"],
      ["then `STAT` or `LIST` answered by `+OK`"],
    ],
    [
      "the nearest of alternatives",
      {
        any: [
          { all: [some("UIDL"), some("TOP"), some("RSET")] },
          { all: [some("STAT"), some("LIST")] },
        ],
      },
      [...pop3, "STAT"],
      ["`LIST`"],
      ["`LIST`"],
    ],
    [
      "the messages that haven't come",
      { received: { what: "subject" } },
      [...pop3, "TOP 1 0", "TOP 2 0", "TOP 4 0", "TOP 6 0"],
      ["el asunto de los mensajes UID 104 y UID 108"],
      ["the subject of messages UID 104 and UID 108"],
    ],
    [
      "a flag that came along",
      {
        all: [
          { received: { what: "text", messages: [111] } },
          { flags: { mailbox: "INBOX", message: 111, lack: ["\\Seen"] } },
        ],
      },
      [...imap, "a3 FETCH 6 BODY[TEXT]"],
      ["el mensaje UID 111 sin `\\Seen`"],
      ["message UID 111 without `\\Seen`"],
    ],
    [
      "a connection in the wrong state",
      {
        all: [
          some("STAT", { status: "-ERR" }),
          { session: { state: "transaction", user: "lucia" } },
        ],
      },
      [{ connect: "pop3" }, "STAT"],
      ["una conexión en el estado TRANSACTION como `lucia`"],
      ["a connection in the state TRANSACTION as `lucia`"],
    ],
    [
      "what only undoing brings back",
      {
        all: [
          some("QUIT"),
          { wire: { received: { atMost: 5000 } } },
          { transcript: { none: { command: "RETR", status: "+OK" } } },
          { not: { wire: { cleartextContains: "gato.rojo" } } },
        ],
      },
      [...pop3, "RETR 2"],
      [
        "`QUIT`",
        "5000 octetos recibidos en este paso, como mucho (solo se arregla deshaciendo)",
        "que en este paso no haya `RETR` con `+OK` por respuesta (solo se arregla deshaciendo)",
        "que no haya `gato.rojo` en claro por el cable (solo se arregla deshaciendo)",
      ],
      [
        "`QUIT`",
        "at most 5000 octets received in this step (only undoing helps)",
        "that in this step there is no `RETR` answered by `+OK` (only undoing helps)",
        "that there isn't `gato.rojo` in clear on the wire (only undoing helps)",
      ],
    ],
    [
      "what a command must have",
      {
        all: [
          some("SELECT"),
          some("UID STORE", {
            client: "x",
            containing: [".SILENT", "\\Seen"],
            notContaining: "+",
            messages: [101, 103],
            notTold: "FETCH",
          }),
          some("COPY", { code: "TRYCREATE", status: "NO" }),
          some("UID SEARCH", { finds: [] }),
          some("EXPUNGE", { removes: [106], told: "EXPUNGE" }),
          some("APPEND", { asked: true, arguments: "Enviados {4}" }),
        ],
      },
      imap,
      [
        "`UID STORE` con `.SILENT` y `\\Seen`, sin `+`, para los mensajes UID 101 y UID 103, que no traiga ninguna línea `FETCH`, en «x»",
        "`COPY` con `NO` por respuesta, con `[TRYCREATE]` en ella",
        "`UID SEARCH` que no encuentre nada",
        "`EXPUNGE` que traiga una línea `EXPUNGE`, que elimine justo el mensaje UID 106",
        "`APPEND` con `Enviados {4}`, que se quede esperando el resto",
      ],
      [
        "`UID STORE` with `.SILENT` and `\\Seen`, without `+`, for messages UID 101 and UID 103, that brings no line `FETCH`, on “x”",
        "`COPY` answered by `NO`, with `[TRYCREATE]` in it",
        "`UID SEARCH` that finds nothing",
        "`EXPUNGE` that brings a line `EXPUNGE`, that removes exactly message UID 106",
        "`APPEND` with `Enviados {4}`, that waits for the rest",
      ],
    ],
    [
      "mail as it must be",
      {
        all: [
          some("SELECT"),
          {
            mailbox: {
              name: "INBOX",
              holds: [101],
              lost: [103, "<a@b>"],
              flag: { name: "\\Seen", on: [] },
            },
          },
          { mailbox: { name: "Año", has: [7] } },
          { mailbox: { name: "Papelera", exists: false } },
          { not: { mailbox: { name: "Archivo" } } },
          {
            flags: {
              mailbox: "INBOX",
              message: 103,
              are: ["\\Seen", "$Practica"],
            },
          },
          {
            delivered: {
              account: "profe",
              fields: [
                { name: "Subject", is: "Hola" },
                { name: "Bcc", absent: true },
              ],
              line: ".",
            },
          },
          { post: { waiting: "a@b.example" } },
          { local: { client: "x", downloaded: [101] } },
        ],
      },
      imap,
      [
        "en `INBOX`, el mensaje UID 101 y nada más",
        "que de `INBOX` se haya ido justo esto: los mensajes UID 103 y `<a@b>`",
        "que ningún mensaje lleve `\\Seen`",
        "el buzón `Año`",
        "el mensaje UID 7 en `Año`",
        "que no exista el buzón `Papelera`",
        "que no haya el buzón `Archivo`",
        "el mensaje UID 103 con `\\Seen` y `$Practica`, y ninguna bandera más",
        "un mensaje nuevo en `INBOX` de `profe` con `Subject` que diga `Hola` y una línea `.` sin `Bcc`",
        "una carta en la cola para `a@b.example`",
        "que «x» haya descargado justo el mensaje UID 101, una vez",
      ],
      [
        "in `INBOX`, message UID 101 and nothing else",
        "that exactly this is gone from `INBOX`: messages UID 103 and `<a@b>`",
        "that no message has `\\Seen`",
        "the mailbox `Año`",
        "message UID 7 in `Año`",
        "that there is no mailbox `Papelera`",
        "that there isn't the mailbox `Archivo`",
        "message UID 103 with `\\Seen` and `$Practica`, and no other flag",
        "a new message in `INBOX` of `profe` with `Subject` saying `Hola` and a line `.` without `Bcc`",
        "a letter in the queue for `a@b.example`",
        "that “x” has downloaded exactly message UID 101, once",
      ],
    ],
  ])("%s", (_, when, script, inSpanish, inEnglish) => {
    const [spanish, english] = missing(when, script);
    expect(spanish).toEqual(inSpanish);
    expect(english).toEqual(inEnglish);
  });
});
