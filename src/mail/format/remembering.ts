/** Longer texts don't come again. */
const longest = 200;

/**
 * The same reader, which remembers what it has read lately: the fields of one
 * message are mostly those of another. What it gives must not be changed.
 */
export function remembering<Value>(
  read: (text: string) => Value,
  most = 1000,
): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const value = read(text);
    if (text.length > longest) return value;
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
