/** What the DNS says about a name, as far as mail asks for it (RFC 1035 §3.3, §3.4). */
export type ZoneRecord =
  | {
      readonly name: string;
      readonly type: "MX";
      /** The lowest is asked first (RFC 5321 §5.1). */
      readonly preference: number;
      /** The host that takes the domain's mail; `.` says that none does (RFC 7505 §3). */
      readonly exchange: string;
    }
  | { readonly name: string; readonly type: "A"; readonly address: string }
  | { readonly name: string; readonly type: "CNAME"; readonly target: string };

/** All records that there are, of all domains. */
export type DnsZone = readonly ZoneRecord[];

/** A host that takes mail for a domain. */
export interface Exchange {
  readonly preference: number;
  readonly host: string;
  /** Null where the DNS knows none. */
  readonly address: string | null;
}

/** Where mail for a domain goes, or why it can't go anywhere. */
export type MailRoute =
  | {
      readonly kind: "exchanges";
      /** Those of the lowest preference first; there is one at least. */
      readonly exchanges: readonly Exchange[];
      /** True where no MX record stands, and the domain's own address is taken. */
      readonly implicit: boolean;
    }
  /** The domain says that it takes no mail (RFC 7505 §3). */
  | { readonly kind: "null-mx" }
  | { readonly kind: "no-such-domain" }
  /** Whoever asks is the best host for it and doesn't keep its mail (RFC 5321 §5.1). */
  | { readonly kind: "loops-back" };

/** So many CNAMEs are followed, one after the other. */
const mostAliases = 8;

/**
 * Where a host with `ownAddress` sends mail for a domain. Hosts that are no
 * better than itself are left out, so that mail never goes away from its aim.
 *
 * RFC 5321 §5.1; RFC 7505 §3
 */
export function mailRoute(
  zone: DnsZone,
  domain: string,
  ownAddress: string,
): MailRoute {
  const name = canonical(zone, domain);
  const listed = recordsOf(zone, name, "MX");
  if (listed.some(({ exchange }) => exchange === ".")) {
    return { kind: "null-mx" };
  }
  if (listed.length === 0) {
    const address = addressOf(zone, name);
    if (address === null) return { kind: "no-such-domain" };
    const exchanges = [{ preference: 0, host: name, address }];
    return address === ownAddress
      ? { kind: "loops-back" }
      : { kind: "exchanges", exchanges, implicit: true };
  }
  const exchanges = listed
    .map(({ preference, exchange }) => ({
      preference,
      host: exchange.toLowerCase(),
      address: addressOf(zone, exchange),
    }))
    .sort((a, b) => a.preference - b.preference);
  const own = exchanges.find(({ address }) => address === ownAddress);
  const better = exchanges.filter(
    ({ preference }) => preference < (own?.preference ?? Infinity),
  );
  return better.length === 0
    ? { kind: "loops-back" }
    : { kind: "exchanges", exchanges: better, implicit: false };
}

/** The address of a name, by way of CNAMEs; null where there is none. */
export function addressOf(zone: DnsZone, name: string): string | null {
  const [found] = recordsOf(zone, canonical(zone, name), "A");
  return found?.address ?? null;
}

/** The name for which a name stands, in lower case. */
function canonical(zone: DnsZone, asked: string): string {
  let name = asked.toLowerCase();
  for (let followed = 0; followed < mostAliases; followed++) {
    const [alias] = recordsOf(zone, name, "CNAME");
    if (alias === undefined) break;
    name = alias.target.toLowerCase();
  }
  return name;
}

function recordsOf<Type extends ZoneRecord["type"]>(
  zone: DnsZone,
  name: string,
  type: Type,
): readonly Extract<ZoneRecord, { type: Type }>[] {
  return zone.filter(
    (record): record is Extract<ZoneRecord, { type: Type }> =>
      record.type === type && record.name.toLowerCase() === name.toLowerCase(),
  );
}
