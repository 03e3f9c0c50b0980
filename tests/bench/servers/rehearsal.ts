import { rehearsing } from "./accounts.ts";
import { fill, imapClient } from "./fill.ts";
import type { LineClient } from "./line-client.ts";
import { measure, type Measured, type Step } from "./steps.ts";

const messages = 2_000;

/** A server is run in when so many rounds have brought nothing more. */
const patience = 4;
/** What counts as nothing: a round that takes more than this part of the best before it. */
const gain = 0.97;
const mostRounds = 40;

/**
 * Has a server do all steps on a smaller mailbox of somebody else's, which is
 * empty again afterwards, until it gets no faster. Servers run for weeks: how
 * fast one is in its first seconds says little of them.
 */
export async function rehearse(
  imap: number,
  stepsOf: (account: string) => readonly Step[],
  open: (account: string) => Promise<LineClient>,
  told: (what: string) => void,
): Promise<void> {
  let best = Infinity;
  let last = 0;
  for (let round = 1; round <= mostRounds; round++) {
    told(`rehearsal ${round}`);
    await fill(imap, messages, () => undefined, rehearsing);
    const client = await open(rehearsing);
    const steps = stepsOf(rehearsing);
    const measured = await measure(steps, client, messages, () => undefined);
    client.close();
    await empty(imap);
    // Ratios, so that one long step doesn't hide how much faster all others get.
    const time = product(measured);
    if (time < best * gain ** measured.size) last = round;
    best = Math.min(best, time);
    if (round - last >= patience) return;
  }
}

/** Of the times that all steps took. */
function product(measured: Measured): number {
  return [...measured.values()].reduce((all, [time]) => all * time, 1);
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
