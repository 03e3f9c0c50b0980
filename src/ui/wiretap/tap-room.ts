/** How far from the server's lifeline the tap is drawn, in px: near it, but off its arrows' heads. */
export function tapRoom(narrow: boolean): number {
  return narrow ? 24 : 48;
}
