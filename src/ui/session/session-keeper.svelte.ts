import {
  maxCharacters,
  readSession,
  sessionText,
  type SessionFile,
} from "../../course/session-file.ts";
import { stateHash } from "../../course/state-hash.ts";
import { newTimeline } from "../../simulator/timeline.ts";
import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import { hrefOf } from "../routes.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { withDevice, type OwnedDevice } from "../state/device.ts";
import { remember, remembered } from "../state/storage.ts";
import { fromLinkText } from "./link-text.ts";
import { replayPatiently } from "./patient-replay.ts";
import { freeScene, presentSession, seekMoment } from "./present-session.ts";
import { keep, loadKept, type KeptSession } from "./session-store.ts";

/** Where a session came from. */
export type Origin = "visit" | "link" | "file" | "anew" | "before";

/** Why a session was not taken up: in the words of the page, or a place in the file. */
export type Refusal =
  | { readonly why: "link" | "much" | "lesson" }
  | { readonly why: "form"; readonly place: string; readonly message: string };

/** What is the matter with keeping: no storage, none left, too much, another tab. */
export type Trouble = "shut" | "full" | "large" | "overtaken";

/** What the address says instead of a shared session when a file is being carried there. */
const carrying = "file";
/** A file that was opened in another place than it belongs to, until that is there. */
const carried = { text: "" };

/** Opens, keeps and replaces the session of one bench. */
export class SessionKeeper {
  readonly #bench: Bench;
  readonly #run: LessonRun | null;
  /** Where what is here came from; null when it began here or has been waved away. */
  origin: Origin | null = $state(null);
  /** False when it came to something else than where it was saved. */
  replaysTheSame = $state(true);
  refusal: Refusal | null = $state.raw(null);
  trouble: Trouble | null = $state(null);
  /** The session that was replaced last, to be gone back to. */
  before: string | null = $state.raw(null);
  #saved = "";
  /** Of what was kept last, as far as this page knows; another tab leaves another one. */
  #mark = "";
  #known: Promise<KeptSession | undefined> | null = null;
  #opening = $state(false);

  constructor(bench: Bench, run: LessonRun | null) {
    this.#bench = bench;
    this.#run = run;
  }

  get session(): SessionFile {
    return presentSession(this.#bench, this.#run);
  }

  /** Takes up what was kept, then what the link brings. */
  async open(shared: string | null): Promise<void> {
    this.#opening = true;
    // First of all: should the link be too much for the page, loading it again helps.
    if (shared !== null)
      history.replaceState(null, "", hrefFor(this.#run?.lesson.id));
    try {
      if (!this.#bench.attended) await this.#recall();
      if (shared === carrying) await this.take(carried.text, "file");
      else if (shared !== null) await this.#takeLink(shared);
    } finally {
      this.#opening = false;
      this.#bench.attended = true;
    }
  }

  /** Opens a file; says in `refusal` why not. */
  async take(text: string, origin: Origin): Promise<void> {
    const session = this.#read(text);
    if (session === null) return;
    if (this.#belongsHere(session)) return this.#replace(session, origin);
    const { scene, lesson } = session;
    if (scene !== undefined && scene !== freeScene) {
      this.refusal = { why: "form", place: "scene", message: scene };
    } else if (lesson !== undefined && lesson.id === this.#run?.lesson.id) {
      this.refusal = { why: "lesson" };
    } else if (origin === "link") this.refusal = { why: "link" };
    else {
      carried.text = text;
      location.hash = `${hrefFor(lesson?.id)}?s=${carrying}`;
    }
  }

  async takeFile(file: File): Promise<void> {
    this.dismiss();
    this.#bench.attended = true;
    // In octets, of which a character has one at least: more is never read.
    if (file.size > 3 * maxCharacters) this.refusal = { why: "much" };
    else await this.take(await file.text(), "file");
  }

  /** Puts everything back to the beginning; the devices stay. */
  startOver(): void {
    this.#setBefore();
    const { timeline, owned, removed } = this.#bench;
    this.#bench.resume(
      newTimeline(timeline.beginning),
      owned
        .filter(({ id }) => !removed.includes(id))
        .map(({ kind, protocol }) => [kind, protocol] as const)
        .reduce(withDevice, []),
    );
    this.#run?.resume([]);
    this.#say("anew");
  }

  async goBack(): Promise<void> {
    if (this.before !== null) await this.take(this.before, "before");
  }

  dismiss(): void {
    this.origin = null;
    this.refusal = null;
    this.replaysTheSame = true;
  }

  /** Keeps what is here now, at once; what has been kept already is left alone. */
  async save(): Promise<void> {
    const { session } = this;
    if (this.#opening) return;
    const text = sessionText(session);
    if (text === null) {
      this.trouble = "large";
      return;
    }
    if (text === this.#saved) return;
    this.#saved = text;
    this.#known ??= this.#learn();
    // What was there before is a matter of the first time only.
    if (this.#mark === "") await this.#known;
    const expected = this.#mark;
    this.#mark = Math.random().toString(36);
    const kept = { text, before: this.before, mark: this.#mark };
    try {
      const earlier = await keep(this.#key, kept);
      if ((earlier?.mark ?? "") !== expected) this.trouble = "overtaken";
      else if (this.trouble !== "overtaken") this.trouble = null;
      remember("sessions", "kept");
      if (remembered("sessions") === null) this.trouble = "shut";
    } catch (error) {
      this.#saved = "";
      this.#fail(error);
    }
  }

  async #recall(): Promise<void> {
    this.#known ??= this.#learn();
    const kept = await this.#known;
    // What is already going on here stays.
    if (kept === undefined || this.#bench.timeline.entries.length > 0) return;
    const session = this.#read(kept.text);
    if (session === null) return;
    if (!this.#belongsHere(session)) {
      this.refusal = { why: "lesson" };
      return;
    }
    const { inputs, answers = [] } = session;
    if (inputs.length === 0 && answers.length === 0) return;
    await this.#replace(session, "visit");
    this.before = kept.before;
    this.#saved = sessionText(this.session) ?? "";
  }

  /** What the browser has kept for this place. */
  async #learn(): Promise<KeptSession | undefined> {
    try {
      const kept = await loadKept(this.#key);
      this.#mark = kept?.mark ?? "";
      return kept;
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Reads a session, or says why it can't be read. */
  #read(text: string): SessionFile | null {
    const read = readSession(text);
    if (read.ok) return read.value;
    const [{ place, message } = { place: "", message: "" }] = read.problems;
    this.refusal = { why: "form", place, message };
    return null;
  }

  async #takeLink(shared: string): Promise<void> {
    const text = fromLinkText(shared);
    if (text === null) this.refusal = { why: "link" };
    else await this.take(text, "link");
  }

  async #replace(session: SessionFile, origin: Origin): Promise<void> {
    const bench = this.#bench;
    const { beginning } = bench.timeline;
    const timeline = await replayPatiently(beginning, session.inputs);
    if (timeline === null) {
      this.refusal = { why: "much" };
      return;
    }
    const devices: readonly OwnedDevice[] = session.devices.reduce(
      withDevice,
      [],
    );
    const { removed = [] } = session;
    this.#setBefore();
    bench.resume(timeline, devices);
    // One device stays on any bench.
    if (devices.some(({ id }) => !removed.includes(id))) {
      bench.removed = removed;
    }
    this.#run?.resume(session.answers ?? []);
    const last = session.inputs.findLast((input) => input.kind !== "deliver");
    if (last !== undefined) bench.select(last.connection);
    if (session.moment !== undefined) seekMoment(bench, session.moment);
    this.#say(origin);
    this.replaysTheSame =
      session.hash === undefined || session.hash === stateHash(timeline);
  }

  #say(origin: Origin): void {
    this.dismiss();
    this.origin = origin;
  }

  #setBefore(): void {
    if (this.#bench.timeline.entries.length === 0) return;
    this.before = sessionText(this.session);
  }

  #belongsHere({ scene, lesson }: SessionFile): boolean {
    const here = this.#run?.lesson;
    if (here === undefined) return scene === freeScene;
    return lesson?.id === here.id && lesson.version === here.version;
  }

  get #key(): string {
    return this.#run === null ? "bench" : `lesson/${this.#run.lesson.id}`;
  }

  #fail(error: unknown): void {
    const full =
      error instanceof DOMException && error.name === "QuotaExceededError";
    this.trouble = full ? "full" : "shut";
  }
}

function hrefFor(lesson: string | undefined): string {
  return hrefOf(
    lesson === undefined ? { page: "bench" } : { page: "lesson", id: lesson },
  );
}

const keepers = new WeakMap<Bench, SessionKeeper>();

/** The keeper of a bench's session; a bench has one. */
export function keeperOf(bench: Bench, run: LessonRun | null): SessionKeeper {
  const found = keepers.get(bench) ?? new SessionKeeper(bench, run);
  keepers.set(bench, found);
  return found;
}
