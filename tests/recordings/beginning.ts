import { readFileSync } from "node:fs";
import { storeFromScene } from "../../src/mail/scene-store.ts";
import { readScene } from "../../src/mail/scene.ts";
import {
  wholeServer,
  type ServerSetup,
} from "../../src/mail/server-setup.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import type { World } from "../../src/simulator/world.ts";

const text = readFileSync(new URL("./scene.json", import.meta.url), "utf8");

/** The accounts that each recording began with; `bare` servers offer nothing but the base protocols. */
export function beginning(uidValidity: number | null, bare: boolean): World {
  const { scene, problems } = readScene(JSON.parse(text));
  if (scene === null) throw new Error(problems[0]);
  const accounts = scene.accounts.map((account) => ({
    ...account,
    mailboxes: account.mailboxes.map((mailbox) =>
      mailbox.name === "INBOX" && account.name === "alice"
        ? { ...mailbox, uidValidity: uidValidity ?? mailbox.uidValidity }
        : mailbox,
    ),
  }));
  const store = storeFromScene({ ...scene, accounts }, (name) =>
    readFileSync(new URL(`./messages/${name}`, import.meta.url)),
  );
  const bareServer = { ...wholeServer, host: scene.host, without: everything };
  const protocols = ["imap", "pop3", "smtp", "submission"];
  const servers = new Map<string, ServerSetup>(
    bare ? protocols.map((protocol) => [protocol, bareServer]) : [],
  );
  return newWorld({ ...store, seed: scene.seed, servers });
}

/** What real servers of the time could be without. */
const everything: ReadonlySet<string> = new Set(
  (
    "SASL-IR ID ENABLE IDLE LITERAL+ LITERAL- STARTTLS NAMESPACE CHILDREN UNSELECT UIDPLUS MOVE " +
    "LIST-EXTENDED LIST-STATUS SPECIAL-USE CREATE-SPECIAL-USE CONDSTORE QRESYNC ESEARCH SEARCHRES " +
    "WITHIN SORT SORT=DISPLAY THREAD=ORDEREDSUBJECT THREAD=REFERENCES QUOTA BINARY UTF8=ACCEPT " +
    "IMAP4rev2 STATUS=SIZE SAVEDATE PREVIEW OBJECTID MULTIAPPEND APPENDLIMIT ACL UNAUTHENTICATE " +
    "AUTH=CRAM-MD5 AUTH=SCRAM-SHA-1 AUTH=SCRAM-SHA-256 STLS"
  ).split(" "),
);
