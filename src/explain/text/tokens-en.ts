import type { TokenTexts } from "../token-explanation.ts";
import { imap } from "./imap-en.ts";
import { message } from "./message-en.ts";
import { pop3 } from "./pop3-en.ts";
import { sasl } from "./sasl-en.ts";
import { smtp } from "./smtp-en.ts";

/** What every token means, in English. */
export const texts: TokenTexts = { imap, pop3, smtp, sasl, message };
