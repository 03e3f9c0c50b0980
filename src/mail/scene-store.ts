import { apply } from "./apply.ts";
import type { MailChange } from "./change.ts";
import { flagsOf, noFlags } from "./flags.ts";
import { MessageContent } from "./format/message-content.ts";
import { emptyStore, type AccessToken, type MailStore } from "./mail-store.ts";
import { canonicalName } from "./mailbox.ts";
import type { InternalDate, NewMessage } from "./message.ts";
import { nobody, ownersList } from "./access-list.ts";
import { withAttachment } from "./scene-attachment.ts";
import type { Scene } from "./scene.ts";
import {
  wholeServer,
  type RecipientRule,
  type ServerSetup,
} from "./server-setup.ts";

/** `2024-06-13T10:00:00+02:00`, or with `Z`: date, time and zone, all of them. */
const isoMoment =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d):(\d\d))$/;

/** What a scene gives to a new world. */
export interface SceneStore {
  readonly mail: MailStore;
  /** What the clock says: ms since 1970 in UTC. */
  readonly epoch: number;
  readonly nextUidValidity: number;
  /** Name of the host on which the servers run. */
  readonly host: string;
  /** By protocol; those not named do all they can. */
  readonly servers: ReadonlyMap<string, ServerSetup>;
}

/**
 * The store of a scene, made by the same changes that a server makes.
 * `octetsOfFile` gives a message's file and throws on one that is not there.
 */
export function storeFromScene(
  scene: Scene,
  octetsOfFile: (name: string) => Uint8Array,
): SceneStore {
  let mail = emptyStore;
  let id = 0;
  let nextUidValidity = 1;
  const change = (next: MailChange): void => {
    mail = apply(mail, next);
  };
  const fill = (
    account: string,
    mailboxes: Scene["accounts"][number]["mailboxes"],
  ): void => {
    for (const mailbox of mailboxes) {
      id += 1;
      nextUidValidity = Math.max(nextUidValidity, mailbox.uidValidity + 1);
      for (const made of changesFor(account, mailbox, id, octetsOfFile)) {
        change(made);
      }
    }
  };
  for (const each of scene.accounts) {
    const { name: account, password, mailboxes, quota = {} } = each;
    const isAdministrator = each.administrator ?? false;
    const token = tokenOf(each.token);
    const created = { account, password, token, isAdministrator };
    change({ kind: "account.created", ...created });
    fill(account, mailboxes);
    const { storage = null, messages = null } = quota;
    change({ kind: "quota.set", account, limits: { storage, messages } });
  }
  fill(nobody, scene.shared ?? []);
  const epoch = momentOf(scene.clock)?.ms ?? 0;
  const { host } = scene;
  return {
    mail,
    epoch,
    nextUidValidity,
    host,
    servers: serversOf(scene, epoch),
  };
}

function serversOf(
  { host, servers = {} }: Scene,
  epoch: number,
): ReadonlyMap<string, ServerSetup> {
  return new Map(
    Object.entries(servers).map(([protocol, asked]) => {
      return [protocol, setupFromScene(host, asked, epoch)];
    }),
  );
}

/** How a server is set up that a scene tells of. */
export function setupFromScene(
  host: string,
  asked: NonNullable<Scene["servers"]>[string],
  epoch: number,
): ServerSetup {
  const { without = [], preauthenticated = null } = asked;
  const { greeting = "220", turnsAway = false, recipients = {} } = asked;
  const { secureLogin = false, stripped = false, tlsFails = false } = asked;
  const rules = Object.entries(recipients).map(
    ([name, rule]): [string, RecipientRule] => {
      if (!("minutes" in rule)) return [name, rule as RecipientRule];
      const { kind, minutes = 0 } = rule;
      return [name, { kind, until: epoch + minutes * 60_000 }];
    },
  );
  return {
    ...wholeServer,
    host,
    without: new Set(without),
    preauthenticated,
    secureLogin,
    stripped,
    tlsFails,
    greeting,
    turnsAway,
    recipients: new Map(rules),
    pop3: {
      dialect: asked.dialect ?? wholeServer.pop3.dialect,
      loginDelay: asked.loginDelay ?? 0,
      expire: asked.expire ?? null,
      trusts: new Set(asked.trusts),
    },
  };
}

function tokenOf(
  token: Scene["accounts"][number]["token"],
): AccessToken | null {
  if (token === undefined) return null;
  const { value, expires } = token;
  return {
    value,
    expires: expires === undefined ? null : (momentOf(expires)?.ms ?? null),
  };
}

function* changesFor(
  account: string,
  scene: Scene["accounts"][number]["mailboxes"][number],
  id: number,
  octetsOfFile: (name: string) => Uint8Array,
): Generator<MailChange> {
  const { uidValidity, uidNext, selectable = true, specialUse = [] } = scene;
  const mailbox = canonicalName(scene.name);
  const place = { account, mailbox };
  const given = Object.entries(scene.accessList ?? {});
  const accessList = new Map([...ownersList(account), ...given]);
  const made = { id, uidValidity, selectable, specialUse, accessList };
  yield { kind: "mailbox.created", ...place, ...made };
  const isSubscribed = account !== nobody && (scene.subscribed ?? true);
  if (isSubscribed) yield { kind: "mailbox.subscribed", ...place };
  const old = scene.messages.filter((message) => message.recent !== true);
  const recent = scene.messages.filter((message) => message.recent === true);
  const added = (messages: readonly NewMessage[]): MailChange => {
    return { kind: "messages.added", ...place, messages };
  };
  yield added(old.map((each) => messageFrom(each, octetsOfFile)));
  yield { kind: "recent.claimed", ...place };
  yield added(recent.map((each) => messageFrom(each, octetsOfFile)));
  yield* seenByOthers(place, scene.messages);
  const lastUid = scene.messages.at(-1)?.uid ?? 0;
  if (uidNext > lastUid + 1) {
    // UIDNEXT stands higher where messages have come and gone, so one does.
    const content = new MessageContent(new Uint8Array());
    const internalDate = { ms: 0, zoneMinutes: 0 };
    const uid = uidNext - 1;
    yield added([{ uid, flags: noFlags, internalDate, content }]);
    yield { kind: "messages.expunged", ...place, uids: [uid] };
  }
}

/** What others than the owner have seen. */
function* seenByOthers(
  place: { readonly account: string; readonly mailbox: string },
  messages: Scene["accounts"][number]["mailboxes"][number]["messages"],
): Generator<MailChange> {
  const users = new Set(messages.flatMap(({ seenBy = [] }) => seenBy));
  for (const by of users) {
    yield { kind: "seen.kept", ...place, by };
    const changed = messages
      .filter(({ seenBy }) => seenBy?.includes(by) === true)
      .map(({ uid, flags }) => ({ uid, flags: flagsOf([...flags, "\\Seen"]) }));
    yield { kind: "flags.changed", ...place, messages: changed, by };
  }
}

function messageFrom(
  scene: Scene["accounts"][number]["mailboxes"][number]["messages"][number],
  octetsOfFile: (name: string) => Uint8Array,
): NewMessage {
  const { file, uid, attachmentOctets } = scene;
  const octets = octetsOfFile(file);
  return {
    uid,
    internalDate: momentOf(scene.internalDate) ?? { ms: 0, zoneMinutes: 0 },
    flags: flagsOf(scene.flags),
    content: new MessageContent(
      attachmentOctets === undefined
        ? octets
        : withAttachment(octets, file, attachmentOctets),
    ),
  };
}

/** A moment as scenes write it, `2024-06-13T10:00:00+02:00`; null when it is none. */
export function momentOf(text: string): InternalDate | null {
  const found = isoMoment.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(Number);
  const sign = found[7] === "-" ? -1 : 1;
  const [zoneHours, zoneRest] = [Number(found[8] ?? 0), Number(found[9] ?? 0)];
  const known = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!known || hour > 23 || minute > 59 || second > 59) return null;
  const zoneMinutes = sign * (zoneHours * 60 + zoneRest);
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  return { ms: ms - zoneMinutes * 60_000, zoneMinutes };
}
