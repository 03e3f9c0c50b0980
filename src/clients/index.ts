import { ImapClient } from "./imap-client.ts";
import type { MailClient } from "./mail-client.ts";
import { Pop3Client } from "./pop3-client.ts";
import { SmtpClient } from "./smtp-client.ts";

/** A mail program that knows nothing yet, for each protocol by its name. */
export const newClients: ReadonlyMap<string, MailClient> = new Map<
  string,
  MailClient
>([
  ["pop3", Pop3Client.new],
  ["imap", ImapClient.new],
  ["smtp", SmtpClient.new],
  ["submission", SmtpClient.new],
]);
