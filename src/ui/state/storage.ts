const prefix = "buzon.";

/** A setting kept from an earlier visit; null when there is none or storage is shut. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

/** Keeps a setting for later visits; false where the browser doesn't let us. */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(prefix + key, value);
    return true;
  } catch {
    // Without storage the setting lasts as long as the page.
    return false;
  }
}
