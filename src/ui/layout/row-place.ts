/**
 * Where a key leads in a row of buttons or tabs that is one Tab stop: round and
 * round, or to either end; null for other keys.
 */
export function rowPlace(
  key: string,
  at: number,
  count: number,
): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
