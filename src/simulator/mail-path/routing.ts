import { mailRoute, type Exchange } from "../../mail/dns-zone.ts";
import type { EnvelopeRecipient } from "../../mail/envelope.ts";
import type { MailHost, QueuedMessage } from "../../mail/mail-path.ts";
import type { DeliveryResult } from "../../protocols/smtp/delivery-result.ts";
import type { StepInProgress } from "../step-in-progress.ts";
import type { Numbered } from "../world.ts";
import { hop } from "./hop.ts";
import { hostNamed } from "./path-work.ts";

/**
 * Brings a message to those of its recipients who are in one domain: asks the
 * DNS, and tries its hosts one after the other until one serves.
 *
 * RFC 5321 §5.1; null MX: RFC 7505 §4
 */
export function relay(
  running: StepInProgress,
  message: QueuedMessage,
  domain: string,
  recipients: readonly EnvelopeRecipient[],
  cause: Numbered | null,
): readonly DeliveryResult[] {
  const { address } = hostNamed(running, message.host);
  const route = mailRoute(running.path.zone, domain, address);
  const { host, id } = message;
  const found = running.record.note(
    { kind: "route.found", host, message: id, domain, route },
    null,
    cause,
  );
  const all = (
    kind: DeliveryResult["kind"],
    status: string,
    said: string,
  ): readonly DeliveryResult[] =>
    recipients.map((recipient) => {
      return { recipient, kind, status, said, by: null };
    });
  switch (route.kind) {
    case "null-mx":
      return all("failed", "5.1.10", `${domain} takes no mail (null MX)`);
    case "no-such-domain":
      return all("failed", "5.1.2", `There is no domain ${domain}`);
    case "loops-back":
      return all("failed", "5.4.6", `Mail for ${domain} comes back to ${host}`);
    case "exchanges":
      break;
    default:
      return route satisfies never;
  }
  let results = all("deferred", "4.4.1", `No host of ${domain} answers`);
  for (const exchange of inTurn(route.exchanges, running.env)) {
    const target = reached(running, exchange);
    if (target === null) {
      const because = exchange.address === null ? "no-address" : "down";
      const missed = { from: host, to: exchange.host, message: id };
      running.record.note(
        { kind: "hop.failed", hop: missed, because },
        null,
        found,
      );
      continue;
    }
    const relayed = hop(running, message, target.name, recipients, found);
    results = relayed.results;
    if (relayed.served) break;
  }
  return results;
}

/** The host behind an exchange; null where nobody answers. */
function reached(
  { path, now }: StepInProgress,
  { address }: Exchange,
): MailHost | null {
  for (const host of path.hosts.values()) {
    if (host.address !== address) continue;
    return host.downUntil === null || host.downUntil <= now ? host : null;
  }
  return null;
}

/** By preference; those of the same one in any order (RFC 5321 §5.1). */
function inTurn(
  exchanges: readonly Exchange[],
  env: { random(): number },
): readonly Exchange[] {
  return exchanges
    .map((exchange) => ({ exchange, chance: env.random() }))
    .sort(
      (a, b) =>
        a.exchange.preference - b.exchange.preference || a.chance - b.chance,
    )
    .map(({ exchange }) => exchange);
}
