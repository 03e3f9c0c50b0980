/** Where in the page one is; told by the part of the address behind `#`. */
export type Route =
  | {
      readonly page: "bench";
      /** How many messages the INBOX shall hold. */
      readonly mail?: number;
      readonly shared?: string;
    }
  | { readonly page: "catalogue" | "preview" }
  | {
      readonly page: "lesson";
      readonly id: string;
      /** The number of a student's own case. */
      readonly seed?: number;
      readonly shared?: string;
    }
  | { readonly page: "unknown" };

/** The most messages that a bench is asked to begin with. */
const mostMail = 50_000;

/**
 * Reads `location.hash`; `?s=` brings a session that somebody shares, and
 * `?mail=` asks for a large mailbox, `?case=` for a student's own case.
 */
export function routeOf(hash: string): Route {
  const [path = "", shared] = hash.split("?s=");
  const brought = shared === undefined ? {} : { shared };
  const [page = "", ...rest] = path.replace(/^#?\/?/, "").split("/");
  if (page === "bench") return { page: "bench", ...brought };
  const [, digits] = /^bench\?mail=(\d{1,5})$/.exec(page) ?? [];
  if (digits !== undefined && Number(digits) <= mostMail) {
    return { page: "bench", mail: Number(digits), ...brought };
  }
  const isCatalogue = page === "" || page === "lessons";
  if (isCatalogue && rest.length === 0) return { page: "catalogue" };
  if (page === "preview" && rest.length === 0) return { page };
  const [, id, seed] =
    /^([^?]+)(?:\?case=(\d{1,7}))?$/.exec(rest[0] ?? "") ?? [];
  if (page === "lesson" && rest.length === 1 && id !== undefined) {
    const own = seed === undefined ? {} : { seed: Number(seed) };
    return { page: "lesson", id, ...own, ...brought };
  }
  return { page: "unknown" };
}

/** The address of a route within this page. */
export function hrefOf(route: Exclude<Route, { page: "unknown" }>): string {
  if (route.page === "lesson") {
    const { id, seed } = route;
    return `#/lesson/${id}${seed === undefined ? "" : `?case=${seed}`}`;
  }
  if (route.page === "catalogue") return "#/";
  const mail = route.page === "bench" ? route.mail : undefined;
  return `#/${route.page}${mail === undefined ? "" : `?mail=${mail}`}`;
}
