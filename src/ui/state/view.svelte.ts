import { hasWord, withoutWord, withWord, type ViewWord } from "./address.ts";

/** What the header, or the projector, says of the lesson on the workbench. */
export interface Heading {
  readonly title: string;
  /** The unit's name, and which lesson of how many. */
  readonly unit: string;
  readonly number: number;
  readonly count: number;
}

function isAsked(word: ViewWord): boolean {
  const { search, hash } = location;
  return hasWord(search, word) || hasWord(hash, word);
}

/** How the page is shown: in a frame of another page, on a projector. */
class View {
  /** Without header, in somebody else's page. */
  readonly embedded = isAsked("embed");
  presenting = $state(isAsked("present"));
  /** Whether somebody has asked for that here, and not the address. */
  called = false;
  heading: Heading | null = $state.raw(null);

  /** The part behind `#` that says where one is. */
  get hash(): string {
    return withoutWord(withoutWord(location.hash, "present"), "embed");
  }

  /** The address has changed. */
  moved(): void {
    this.presenting = isAsked("present");
  }

  present(): void {
    const place = withoutWord(location.hash, "present");
    const hash = withWord(place === "" ? "#/bench" : place, "present");
    history.replaceState(null, "", hash);
    this.called = true;
    this.moved();
  }

  leave(): void {
    const { pathname, search, hash } = location;
    const [before, behind] = [search, hash].map((part) =>
      withoutWord(part, "present"),
    );
    history.replaceState(null, "", `${pathname}${before}${behind}`);
    this.moved();
  }
}

export const view = new View();
