/** Where in the page one is; told by the part of the address behind `#`. */
export type Route =
  | { readonly page: "bench"; readonly shared?: string }
  | { readonly page: "lessons" }
  | { readonly page: "lesson"; readonly id: string; readonly shared?: string }
  | { readonly page: "unknown" };

/** Reads `location.hash`; `?s=` brings a session that somebody shares. */
export function routeOf(hash: string): Route {
  const [path = "", shared] = hash.split("?s=");
  const brought = shared === undefined ? {} : { shared };
  const [page = "", ...rest] = path.replace(/^#?\/?/, "").split("/");
  if (page === "" || page === "bench") return { page: "bench", ...brought };
  if (page === "lessons" && rest.length === 0) return { page: "lessons" };
  const [id] = rest;
  if (page === "lesson" && rest.length === 1 && id !== undefined && id !== "") {
    return { page: "lesson", id, ...brought };
  }
  return { page: "unknown" };
}

/** The address of a route within this page. */
export function hrefOf(route: Exclude<Route, { page: "unknown" }>): string {
  return route.page === "lesson" ? `#/lesson/${route.id}` : `#/${route.page}`;
}
