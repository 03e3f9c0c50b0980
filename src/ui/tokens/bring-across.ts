/** In px: so much is seen besides, where there is more. */
const beside = 72;

/** Scrolls the rows sideways until a part of one is in sight. */
export function bringAcross(
  { left, right }: Pick<DOMRect, "left" | "right">,
  within: HTMLElement,
): void {
  const origin = within.getBoundingClientRect();
  const scroller = within.querySelector("#wire");
  if (scroller === null) return;
  const beyond = right + beside - origin.right;
  const before = left - beside - origin.left;
  if (before < 0) scroller.scrollLeft += before;
  else if (beyond > 0) scroller.scrollLeft += Math.min(beyond, before);
}
