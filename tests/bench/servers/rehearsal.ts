import { rehearsing } from "./accounts.ts";
import { fill, imapClient } from "./fill.ts";
import type { LineClient } from "./line-client.ts";
import { measure, type Step } from "./steps.ts";

const rounds = 8;
const messages = 2_000;

/**
 * Has a server do all steps on a smaller mailbox of somebody else's, which is
 * empty again afterwards. Servers run for weeks: how fast one is in its first
 * second says little of them.
 */
export async function rehearse(
  imap: number,
  stepsOf: (account: string) => readonly Step[],
  open: (account: string) => Promise<LineClient>,
  told: (what: string) => void,
): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    told(`rehearsal ${round} of ${rounds}`);
    await fill(imap, messages, () => undefined, rehearsing);
    const client = await open(rehearsing);
    await measure(stepsOf(rehearsing), client, messages, () => undefined);
    client.close();
    await empty(imap);
  }
}

/** Whatever the steps have left, without asking whether they have. */
async function empty(imap: number): Promise<void> {
  const client = await imapClient(imap, rehearsing);
  for (const command of [
    "DELETE Copia",
    "SELECT INBOX",
    "STORE 1:* +FLAGS.SILENT (\\Deleted)",
    "EXPUNGE",
  ]) {
    await client.ask(`e ${command}\r\n`, /(?:^|\n)e [A-Z]+[^\r]*\r\n$/);
  }
  client.close();
}
