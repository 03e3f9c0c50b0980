import { append } from "./append.ts";
import { authenticate } from "./authenticate.ts";
import { capability } from "./capability.ts";
import { check } from "./check.ts";
import { close } from "./close.ts";
import type { ImapCommand } from "./command.ts";
import { compress } from "./compress.ts";
import { copy } from "./copy.ts";
import { create } from "./create.ts";
import { deleteMailbox } from "./delete.ts";
import { deleteacl } from "./deleteacl.ts";
import { enable } from "./enable.ts";
import { examine } from "./examine.ts";
import { expunge } from "./expunge.ts";
import { fetch } from "./fetch.ts";
import { getacl } from "./getacl.ts";
import { getquota } from "./getquota.ts";
import { getquotaroot } from "./getquotaroot.ts";
import { id } from "./id.ts";
import { idle } from "./idle.ts";
import { list } from "./list.ts";
import { listrights } from "./listrights.ts";
import { login } from "./login.ts";
import { logout } from "./logout.ts";
import { lsub } from "./lsub.ts";
import { move } from "./move.ts";
import { myrights } from "./myrights.ts";
import { namespace } from "./namespace.ts";
import { noop } from "./noop.ts";
import { notify } from "./notify.ts";
import { rename } from "./rename.ts";
import { search } from "./search.ts";
import { select } from "./select.ts";
import { setacl } from "./setacl.ts";
import { setquota } from "./setquota.ts";
import { sort } from "./sort.ts";
import { starttls } from "./starttls.ts";
import { status } from "./status.ts";
import { store } from "./store.ts";
import { subscribe } from "./subscribe.ts";
import { thread } from "./thread.ts";
import { uid } from "./uid.ts";
import { unauthenticate } from "./unauthenticate.ts";
import { unselect } from "./unselect.ts";
import { unsubscribe } from "./unsubscribe.ts";

/** Every command, in the order of RFC 3501 §6 with later RFCs where they belong. */
const commands = [
  capability,
  noop,
  logout,
  id,
  starttls,
  authenticate,
  login,
  enable,
  select,
  examine,
  create,
  deleteMailbox,
  rename,
  subscribe,
  unsubscribe,
  list,
  lsub,
  status,
  append,
  namespace,
  getquota,
  getquotaroot,
  setquota,
  setacl,
  deleteacl,
  getacl,
  listrights,
  myrights,
  idle,
  notify,
  compress,
  unauthenticate,
  check,
  close,
  unselect,
  expunge,
  search,
  sort,
  thread,
  fetch,
  store,
  copy,
  move,
  uid,
] as readonly ImapCommand<unknown>[];

/** A command by its name in capitals. */
export const commandsByName: ReadonlyMap<
  string,
  ImapCommand<unknown>
> = new Map(commands.map((command) => [command.name, command]));
