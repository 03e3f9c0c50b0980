import { apop } from "./apop.ts";
import { auth } from "./auth.ts";
import { capa } from "./capa.ts";
import { dele } from "./dele.ts";
import { lang } from "./lang.ts";
import { last } from "./last.ts";
import { list } from "./list.ts";
import { noop } from "./noop.ts";
import { pass } from "./pass.ts";
import type { Pop3Command } from "./command.ts";
import { quit } from "./quit.ts";
import { retr } from "./retr.ts";
import { rpop } from "./rpop.ts";
import { rset } from "./rset.ts";
import { stat } from "./stat.ts";
import { stls } from "./stls.ts";
import { top } from "./top.ts";
import { uidl } from "./uidl.ts";
import { utf8 } from "./utf8.ts";
import { user } from "./user.ts";

/** Every command: in the order of RFC 1939 §9, then RFC 2449, 2595, 5034 and 6856, and at the end those that went. */
export const commands: ReadonlyMap<string, Pop3Command<unknown>> = new Map(
  (
    [
      user,
      pass,
      quit,
      stat,
      list,
      retr,
      dele,
      noop,
      rset,
      top,
      uidl,
      apop,
      capa,
      stls,
      auth,
      utf8,
      lang,
      last,
      rpop,
    ] as readonly Pop3Command<unknown>[]
  ).map((command) => [command.name, command]),
);
