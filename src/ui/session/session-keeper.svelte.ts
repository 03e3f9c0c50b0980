import type { Read } from "../../course/guarded-json.ts";
import {
  maxCharacters,
  readSession,
  sessionText,
  type SessionFile,
} from "../../course/session-file.ts";
import { stateHash } from "../../course/state-hash.ts";
import { newTimeline } from "../../simulator/timeline.ts";
import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { withDevice, type OwnedDevice } from "../state/device.ts";
import { sentKey } from "../state/sent.ts";
import type { Answer, Question } from "./examination.ts";
import { Ended, Examiner } from "./examiner.ts";
import { KeptPlace, type Trouble } from "./kept-place.svelte.ts";
import { packedWorld } from "./packed-world.ts";
import type { Origin, Refusal } from "./refusal.ts";
import { replayPatiently } from "./patient-replay.ts";
import {
  belongsOn,
  benchWith,
  lessonPlace,
  placeOf,
  presentSession,
  seekMoment,
} from "./present-session.ts";
import { goesOnFrom, lastSent } from "./sent-session.ts";

/** What the address says instead of a shared session when a file is being carried there. */
const carrying = "file";
/** A file that was opened in another place than it belongs to, until that is there. */
const carried = { text: "" };
/** In ms; a page that waits for longer is shown meanwhile. */
const patience = 1500;

/** Opens, keeps and replaces the session of one bench. */
export class SessionKeeper {
  readonly #bench: Bench;
  readonly #run: LessonRun | null;
  readonly #place: KeptPlace;
  readonly #examiner = new Examiner();
  /** Where what is here came from; null when it began here or has been waved away. */
  origin: Origin | null = $state(null);
  /** False when it came to something else than where it was saved. */
  replaysTheSame = $state(true);
  refusal: Refusal | null = $state.raw(null);
  /** The session that was replaced last, to be gone back to. */
  before: string | null = $state.raw(null);
  /** How much of a stranger's session has been tried; null when none is looked at. */
  examined: { readonly done: number; readonly count: number } | null =
    $state.raw(null);
  #opening = $state(false);

  constructor(bench: Bench, run: LessonRun | null) {
    this.#bench = bench;
    this.#run = run;
    this.#place = new KeptPlace(
      placeOf(bench, run).slice("#/".length),
      sentKey(bench, run),
    );
  }

  get session(): SessionFile {
    return presentSession(this.#bench, this.#run);
  }

  get trouble(): Trouble | null {
    return this.#place.trouble;
  }

  set trouble(trouble: Trouble | null) {
    this.#place.trouble = trouble;
  }

  /** Takes up what was kept, then what the link brings. */
  async open(shared: string | null): Promise<void> {
    this.#opening = true;
    // First of all: should the link be too much for the page, loading it again helps.
    if (shared !== null)
      history.replaceState(null, "", placeOf(this.#bench, this.#run));
    try {
      if (!this.#bench.attended) await this.#recall();
      if (shared === null) return;
      const taking =
        shared === carrying
          ? this.take(carried.text, "file")
          : this.#takeStranger({ kind: "link", text: shared }, "link");
      await Promise.race([
        taking,
        new Promise((resolve) => setTimeout(resolve, patience)),
      ]);
    } finally {
      this.#opening = false;
      this.#bench.attended = true;
    }
  }

  /** Opens a file, or what was here before; says in `refusal` why not. */
  async take(text: string, origin: Origin): Promise<void> {
    if (origin !== "before") {
      return this.#takeStranger({ kind: "file", text }, origin);
    }
    const session = this.#accepted(readSession(text));
    if (session !== null) await this.#replace(session, origin);
  }

  async takeFile(file: File): Promise<void> {
    this.dismiss();
    this.#bench.attended = true;
    // In octets, of which a character has one at least: more is never read.
    if (file.size > 3 * maxCharacters) this.refusal = { why: "much" };
    else await this.take(await file.text(), "file");
  }

  /** Enough of a session that is being looked at. */
  cancel(): void {
    this.#examiner.end("cancelled");
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
    const { session, before } = this;
    if (this.#opening) return;
    const other = await this.#place.save(sessionText(session), before);
    // What another tab has kept is one's own, too.
    if (other !== null) this.before = other;
  }

  async #recall(): Promise<void> {
    const kept = await this.#place.learn();
    // What is already going on here stays.
    if (this.#bench.timeline.entries.length > 0) return;
    const read =
      kept === undefined ? null : this.#accepted(readSession(kept.text));
    const own = read !== null && this.#belongsHere(read) ? read : null;
    if (own !== read) this.refusal = { why: "lesson" };
    const last = own ?? this.session;
    const sent = lastSent(this.#bench, this.#run, last, kept?.text);
    const session = sent ?? own;
    if (session === null) return;
    const { inputs, answers = [], aside = [] } = session;
    if (inputs.length + answers.length + aside.length === 0) return;
    await this.#replace(session, "visit");
    this.before = kept?.before ?? null;
    if (sent !== null) {
      // What another tab has kept since stays within reach.
      if (own !== null && !goesOnFrom(sent, own)) {
        this.before = sessionText(own);
      }
      return;
    }
    this.#place.holds(sessionText(this.session), this.before);
  }

  /** A session that was read; else says why it couldn't be. */
  #accepted(read: Read<SessionFile>): SessionFile | null {
    if (read.ok) return read.value;
    const [{ place, message } = { place: "", message: "" }] = read.problems;
    this.refusal = { why: "form", place, message };
    return null;
  }

  /** What others have made is looked at where it can do no harm, then taken up. */
  async #takeStranger(
    question: Question & { readonly kind: "file" | "link" },
    origin: Origin,
  ): Promise<void> {
    const answer = await this.#ask(question);
    if (answer?.kind === "damaged") this.refusal = { why: "link" };
    if (answer?.kind !== "read") return;
    const session = this.#accepted(answer.read);
    if (session === null) return;
    if (!this.#belongsHere(session)) {
      this.#sendOn(session, question.text, origin);
      return;
    }
    const { inputs, aside } = session;
    const trial = await this.#ask({
      kind: "replay",
      beginning: packedWorld(this.#bench.timeline.beginning),
      session: { inputs, aside },
    });
    if (trial?.kind !== "replayed") return;
    if (trial.fits) await this.#replace(session, origin);
    else this.refusal = { why: "much" };
  }

  async #ask(question: Question): Promise<Answer | null> {
    this.examined = { done: 0, count: 0 };
    try {
      return await this.#examiner.ask(question, (done, count) => {
        this.examined = { done, count };
      });
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      this.refusal = { why: error.why };
      return null;
    } finally {
      this.examined = null;
    }
  }

  /** Opens a session where it belongs, if there is such a place. */
  #sendOn({ scene, lesson }: SessionFile, text: string, origin: Origin): void {
    const place =
      scene === undefined
        ? lessonPlace(lesson ?? { id: "" })
        : benchWith(scene);
    if (place === null) {
      this.refusal = { why: "form", place: "scene", message: scene ?? "" };
    } else if (place === placeOf(this.#bench, this.#run)) {
      this.refusal = { why: "lesson" };
    } else if (origin === "link") this.refusal = { why: "link" };
    else {
      carried.text = text;
      location.hash = `${place}?s=${carrying}`;
    }
  }

  async #replace(session: SessionFile, origin: Origin): Promise<void> {
    const bench = this.#bench;
    const { beginning } = bench.timeline;
    const replayed = await replayPatiently(beginning, session);
    if (replayed === null) {
      this.refusal = { why: "much" };
      return;
    }
    const { timeline } = replayed;
    const devices: readonly OwnedDevice[] = session.devices.reduce(
      withDevice,
      [],
    );
    const { removed = [] } = session;
    this.#setBefore();
    bench.resume(timeline, devices);
    bench.keptAside = replayed.aside;
    // One device stays on any bench.
    if (devices.some(({ id }) => !removed.includes(id))) {
      bench.removed = removed;
    }
    this.#run?.resume(session.answers ?? []);
    const last = session.inputs.findLast((input) => "connection" in input);
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

  #belongsHere(session: SessionFile): boolean {
    return belongsOn(session, this.#bench, this.#run);
  }
}

const keepers = new WeakMap<Bench, SessionKeeper>();

/** The keeper of a bench's session; a bench has one. */
export function keeperOf(bench: Bench, run: LessonRun | null): SessionKeeper {
  const found = keepers.get(bench) ?? new SessionKeeper(bench, run);
  keepers.set(bench, found);
  return found;
}
