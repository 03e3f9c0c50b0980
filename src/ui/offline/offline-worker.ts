/** Address of each file of the build, relative to the page, and its SHA-256 in base64. */
declare const __BUILD_FILES__: readonly (readonly [
  address: string,
  sha256: string,
])[];
/** A name for all of them together. */
declare const __BUILD_VERSION__: string;

/** Of a service worker's global scope, what is needed here. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate" | "message" | "fetch",
    listener: (event: WorkerEvent) => void,
  ): void;
}

interface WorkerEvent {
  readonly data: unknown;
  readonly request: Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
/** Other copies of the page may live in other folders of the same host. */
const family = `buzon ${scope} `;
const cacheName = family + __BUILD_VERSION__;

worker.addEventListener("install", (event) => event.waitUntil(fill()));

worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([tidy(), worker.clients.claim()])),
);

worker.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) {
    event.respondWith(answer(event.request));
  }
});

/** Takes all files or none: each must be the one of this build. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(
    __BUILD_FILES__.map(([address, sha256]) => {
      // What has its digest in its name never changes under it.
      const lasting = address.startsWith("assets/");
      return new Request(new URL(address, scope), {
        integrity: `sha256-${sha256}`,
        cache: lasting ? "default" : "no-cache",
      });
    }),
  );
}

/** Pages that were opened with the version before go on with its files. */
async function tidy(): Promise<void> {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(family));
  const old = own.filter((name) => name !== cacheName).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const address = request.url.replace(/[?#].*/, "");
  const wanted = address === `${scope}index.html` ? scope : address;
  const own = await caches.open(cacheName);
  const found = (await own.match(wanted)) ?? (await earlier(wanted));
  return found ?? fetch(request);
}

/** A file of the version before. */
async function earlier(address: string): Promise<Response | undefined> {
  const names = await caches.keys();
  for (const name of names.filter((each) => each.startsWith(family))) {
    const found = await (await caches.open(name)).match(address);
    if (found !== undefined) return found;
  }
  return undefined;
}
