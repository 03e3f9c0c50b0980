import type { MailHost } from "../../mail/mail-path.ts";
import { applyToPath, type PathChange } from "../../mail/path-change.ts";
import type { World } from "../../simulator/world.ts";

/** For whom the hosts of a world keep mail, and for whom their names stand. */
export class HostNames {
  /** Name of the host on which the world's servers run. */
  readonly own: string;
  readonly #ownDomains: readonly string[];
  #path: World["path"];

  constructor({ host, servers, path }: World) {
    this.own = host;
    this.#ownDomains = [...servers.values()].flatMap((each) => each.mailFor);
    this.#path = path;
  }

  /** Takes up a change that has to do with it. */
  learn(change: PathChange): void {
    if (change.kind === "aliases.set") {
      this.#path = applyToPath(this.#path, change);
    }
  }

  /** For whom an address stands at a host that keeps its mail; null where it is no alias. */
  targetsOf(host: string, address: string): readonly string[] | null {
    const at = address.lastIndexOf("@");
    const name = (at < 0 ? address : address.slice(0, at)).toLowerCase();
    const found = this.#path.hosts.get(host);
    if (found === undefined) return null;
    const domain = address.slice(at + 1).toLowerCase();
    const isKept = at < 0 || this.#domainsOf(found).includes(domain);
    return isKept ? (found.aliases.get(name) ?? null) : null;
  }

  #domainsOf({ name, elsewhere }: MailHost): readonly string[] {
    return [name, ...(elsewhere?.setup.mailFor ?? this.#ownDomains)];
  }
}
