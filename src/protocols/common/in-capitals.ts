/**
 * As `toUpperCase`, which takes longer than all the rest of a short line where
 * there is nothing to do, as in most commands that programs send.
 */
export function inCapitals(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f || (code >= 0x61 && code <= 0x7a))
      return text.toUpperCase();
  }
  return text;
}
