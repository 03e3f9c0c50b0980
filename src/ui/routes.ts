/** Where in the page one is; told by the part of the address behind `#`. */
export type Route =
  | {
      readonly page: "bench";
      /** How many messages the INBOX shall hold. */
      readonly mail?: number;
      readonly shared?: string;
    }
  | { readonly page: "catalogue" | "preview" }
  | { readonly page: "lesson"; readonly id: string; readonly shared?: string }
  | { readonly page: "unknown" };

/** The most messages that a bench is asked to begin with. */
const mostMail = 50_000;

/**
 * Reads `location.hash`; `?s=` brings a session that somebody shares, and
 * `?mail=` asks for a large mailbox.
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
  const [id] = rest;
  if (page === "lesson" && rest.length === 1 && id !== undefined && id !== "") {
    return { page: "lesson", id, ...brought };
  }
  return { page: "unknown" };
}

/** The address of a route within this page. */
export function hrefOf(route: Exclude<Route, { page: "unknown" }>): string {
  if (route.page === "lesson") return `#/lesson/${route.id}`;
  if (route.page === "catalogue") return "#/";
  const mail = route.page === "bench" ? route.mail : undefined;
  return `#/${route.page}${mail === undefined ? "" : `?mail=${mail}`}`;
}
