/** Keys pressed in a dialog, and Enter on a button, are not for the row behind. */
export function keepKeys(element: HTMLElement): () => void {
  const keep = (event: KeyboardEvent) => {
    if (event.key === "Enter" || element instanceof HTMLDialogElement) {
      event.stopPropagation();
    }
  };
  element.addEventListener("keydown", keep);
  return () => element.removeEventListener("keydown", keep);
}
