import type { TokenTexts } from "../token-explanation.ts";
import { imap } from "./imap-es.ts";
import { message } from "./message-es.ts";
import { pop3 } from "./pop3-es.ts";
import { sasl } from "./sasl-es.ts";
import { smtp } from "./smtp-es.ts";

/** What every token means, in Spanish. */
export const texts: TokenTexts = { imap, pop3, smtp, sasl, message };
