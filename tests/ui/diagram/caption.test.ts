import { describe, expect, test } from "vitest";
import { mailboxById } from "../../../src/mail/mail-store.ts";
import { protocolNamed } from "../../../src/protocols/index.ts";
import { legalCommands } from "../../../src/simulator/legal-commands.ts";
import {
  present,
  record,
  traceOf,
  type Timeline,
} from "../../../src/simulator/timeline.ts";
import { sessionOf } from "../../../src/simulator/world.ts";
import { captionOf, stateSentence } from "../../../src/ui/diagram/caption.ts";
import { journeyOf } from "../../../src/ui/diagram/journey.ts";
import { pictureOf } from "../../../src/ui/diagram/picture.ts";
import { en } from "../../../src/ui/text/en.ts";
import { es } from "../../../src/ui/text/es.ts";
import { plainText } from "../../../src/ui/text/pieces.ts";
import { quiet, talk } from "../talk.ts";

const texts = { es, en };

function caption(
  timeline: Timeline,
  connection: string,
  language: "es" | "en",
) {
  const world = present(timeline);
  const found = world.connections.get(connection);
  if (found === undefined) throw new Error(`no connection ${connection}`);
  const protocol = protocolNamed(found.protocol);
  const journey = journeyOf(traceOf(timeline), connection);
  const picture = pictureOf(protocol, journey, legalCommands(protocol, found));
  const observation = found.open ? protocol.observe(sessionOf(found)) : null;
  const { account = null, open = null } = observation ?? {};
  const mailbox =
    account === null || open === null
      ? null
      : (mailboxById(world.mail, account, open.mailboxId)?.name ?? null);
  return captionOf(
    { protocol, journey, picture, observation, mailbox },
    texts[language].diagram,
    language,
  );
}

const imap = ["a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX"];
const pop3 = ["USER lucia", "PASS gato.rojo"];

describe("captionOf", () => {
  test.each([
    [
      "imap, selected",
      ["imap", ...imap],
      "Estado: Seleccionado. INBOX, lectura y escritura. Llegaste por a2 SELECT.",
      "State: Selected. INBOX, read and write. You came by a2 SELECT.",
    ],
    [
      "imap, read only",
      ["imap", imap[0], "a2 EXAMINE INBOX"],
      "Estado: Seleccionado. INBOX, solo lectura. Llegaste por a2 EXAMINE.",
      "State: Selected. INBOX, read only. You came by a2 EXAMINE.",
    ],
    [
      "imap, a command that keeps the state",
      ["imap", ...imap, "a3 NOOP"],
      "Estado: Seleccionado. INBOX, lectura y escritura. Llegaste por a2 SELECT. a3 NOOP no cambia el estado.",
      "State: Selected. INBOX, read and write. You came by a2 SELECT. a3 NOOP doesn't change the state.",
    ],
    [
      "imap, idling",
      ["imap", ...imap, "a3 IDLE"],
      "Estado: Seleccionado. INBOX, lectura y escritura. Llegaste por a2 SELECT. a3 IDLE sigue en curso y no cambia el estado.",
      "State: Selected. INBOX, read and write. You came by a2 SELECT. a3 IDLE is still running and doesn't change the state.",
    ],
    [
      "pop3, after the greeting",
      ["pop3"],
      "Estado: Autorización. Llegaste con el saludo del servidor.",
      "State: Authorization. You came with the server's greeting.",
    ],
    [
      "pop3, refused",
      ["pop3", ...pop3, "DELE 2", "USER marta"],
      "Estado: Transacción. Mensajes: 6. Marcados: 1. Llegaste por PASS. USER rechazado: no se puede usar en Transacción.",
      "State: Transaction. Messages: 6. Marked: 1. You came by PASS. USER refused: it can't be used in Transaction.",
    ],
    [
      "pop3, failed",
      ["pop3", "USER lucia", "PASS no"],
      "Estado: Autorización. Llegaste con el saludo del servidor. PASS no ha salido bien.",
      "State: Authorization. You came with the server's greeting. PASS did not succeed.",
    ],
    [
      "pop3, after QUIT",
      ["pop3", ...pop3, "QUIT"],
      "Estado: Fin. La conexión se ha cerrado. Llegaste por QUIT.",
      "State: End. The connection has been closed. You came by QUIT.",
    ],
  ])("%s", (_, [protocol = "", ...lines], spanish, english) => {
    const timeline = talk(quiet(), protocol, "a", ...(lines as string[]));
    expect(caption(timeline, "a", "es").text).toBe(spanish);
    expect(caption(timeline, "a", "en").text).toBe(english);
  });

  test("a cut has no command by which one came", () => {
    const cut = record(talk(quiet(), "imap", "a", ...imap), {
      kind: "cut",
      at: 0,
      connection: "a",
    });
    expect(caption(cut, "a", "en").text).toBe(
      "State: Logout. The connection has been closed.",
    );
  });

  test("a tag is never read as markup", () => {
    const timeline = talk(quiet(), "imap", "a", "`x` NOOP");
    const { state } = caption(timeline, "a", "en");
    expect(state).toContainEqual({ voice: "code", text: "`x` NOOP" });
  });
});

describe("stateSentence", () => {
  test("gives where each command leads, what may be used first", () => {
    const protocol = protocolNamed("imap");
    const sentence = stateSentence(
      protocol,
      "authenticated",
      "authenticated",
      ["SELECT", "LOGOUT"],
      es.diagram,
      "es",
    );
    expect(plainText(sentence)).toBe(
      "Autenticado, estado actual. Puedes usar SELECT: lleva a Seleccionado. Puedes usar LOGOUT: lleva a Salida. EXAMINE lleva a Seleccionado. UNAUTHENTICATE lleva a Sin autenticar.",
    );
  });
});
