/**
 * Measures the wire's letters on ten of them: the advance of each and their
 * size, in px. Both change with the font, and with the reader's choice of size.
 */
export function letterSize(
  tell: (advance: number, size: number) => void,
): (probe: HTMLElement) => () => void {
  return (probe) => {
    const observer = new ResizeObserver(() => {
      // On a projector all is enlarged; not every browser says by how much.
      const { currentCSSZoom: zoom = 1 } = probe;
      const advance = probe.getBoundingClientRect().width / 10 / zoom;
      if (advance === 0) return;
      tell(advance, Number.parseFloat(getComputedStyle(probe).fontSize));
    });
    observer.observe(probe);
    return () => observer.disconnect();
  };
}
