/** What the browser takes as the address of a script; only it can tell it from a string. */
type ScriptAddress = string;

interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

const policy = (
  Reflect.get(globalThis, "trustedTypes") as PolicyMaker | undefined
)?.createPolicy("own-scripts", { createScriptURL: checked });

/** The address of a script of this build, trusted where the page asks for trust. */
export function ownScript(address: string): ScriptAddress {
  return policy === undefined
    ? checked(address)
    : (policy.createScriptURL(address) as ScriptAddress);
}

/** Only what lies in the page's own folder is trusted. */
function checked(address: string): string {
  const folder = new URL(".", document.baseURI).href;
  const { href } = new URL(address, document.baseURI);
  if (
    !href.startsWith(folder) ||
    !/^[\w./-]+\.js$/.test(href.slice(folder.length))
  ) {
    throw new TypeError(`${href} is no script of this page`);
  }
  return href;
}
