/**
 * Where a key leads on a slider whose places go from 0 to `end`, by the
 * pattern that all sliders follow; null for other keys.
 */
export function sliderPlace(
  key: string,
  place: number,
  end: number,
): number | null {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return place - 1;
    case "ArrowRight":
    case "ArrowUp":
      return place + 1;
    case "PageUp":
      return place + 10;
    case "PageDown":
      return place - 10;
    case "Home":
      return 0;
    case "End":
      return end;
    default:
      return null;
  }
}
