import process from "node:process";
import { imapClient } from "./fill.ts";

// Fetches everything by IMAP from the port that is named, once it is told to.
const client = await imapClient(Number(process.argv[2]));
await client.ask("s SELECT INBOX\r\n", /s OK[^\r]*\r\n$/);
process.once("message", () => {
  void client
    .ask("t FETCH 1:* BODY.PEEK[]\r\n", /(?:^|\n)t OK[^\r]*\r\n$/)
    .then(() => process.send?.("done"));
});
process.send?.("ready");
