/** A bar of the browser's takes less than this, in px. */
const leastKeyboard = 100;

/**
 * The height that a keyboard on the screen leaves. Some browsers make the page
 * smaller for it; others lay it over the page, and tell only here.
 */
class Room {
  /** In px; null when nothing covers the page. */
  height: number | null = $state(null);

  /** Keeps the page within it, by `--room`. */
  watch(): () => void {
    const viewport = window.visualViewport;
    if (viewport === null) return () => {};
    const look = () => {
      const root = document.documentElement;
      const covered = root.clientHeight - viewport.height;
      // Who looks closer sees less of the page, too.
      const keyboard = viewport.scale < 1.05 && covered > leastKeyboard;
      this.height = keyboard ? viewport.height : null;
      if (keyboard) root.style.setProperty("--room", `${viewport.height}px`);
      else root.style.removeProperty("--room");
      if (keyboard && viewport.offsetTop > 0) scrollTo(0, 0);
    };
    viewport.addEventListener("resize", look);
    viewport.addEventListener("scroll", look);
    return () => {
      viewport.removeEventListener("resize", look);
      viewport.removeEventListener("scroll", look);
    };
  }
}

export const room = new Room();
