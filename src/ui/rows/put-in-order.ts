/**
 * Puts elements of one parent in the order of their places, from the lowest,
 * as who reads them one after the other expects it. As few as possible move,
 * and the one with the focus doesn't.
 */
export function putInOrder(
  elements: readonly HTMLElement[],
  placeOf: (element: HTMLElement) => number,
): void {
  const places = new Map(elements.map((each) => [each, placeOf(each)]));
  const place = (each: HTMLElement): number => places.get(each) ?? 0;
  const wanted = elements.toSorted((a, b) => place(a) - place(b));
  if (wanted.every((each, index) => each === elements[index])) return;
  const focused = wanted.findIndex((each) =>
    each.contains(document.activeElement),
  );
  const middle = focused < 0 ? wanted.length >> 1 : focused;
  const pivot = wanted[middle];
  if (pivot === undefined) return;
  const at = elements.indexOf(pivot);
  const staying = new Set([pivot]);
  let last = place(pivot);
  for (const each of elements.slice(at + 1)) {
    if (place(each) < last) continue;
    last = place(each);
    staying.add(each);
  }
  last = place(pivot);
  for (const each of elements.slice(0, at).reverse()) {
    if (place(each) > last) continue;
    last = place(each);
    staying.add(each);
  }
  for (let index = middle + 1; index < wanted.length; index++) {
    const each = wanted[index];
    if (each === undefined || staying.has(each)) continue;
    insert(each, wanted[index - 1]?.nextSibling ?? null);
  }
  for (let index = middle - 1; index >= 0; index--) {
    const each = wanted[index];
    if (each === undefined || staying.has(each)) continue;
    insert(each, wanted[index + 1] ?? null);
  }
}

/** Moves an element in its parent; where the browser can, without beginning it anew. */
function insert(element: HTMLElement, before: ChildNode | null): void {
  const parent = element.parentNode;
  if (parent === null) return;
  if ("moveBefore" in parent) parent.moveBefore(element, before);
  else (parent as ParentNode).insertBefore(element, before);
}
