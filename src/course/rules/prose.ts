import { octetStringOf } from "../../mail/format/octets.ts";
import { readingOf } from "../../mail/format/message-reading.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import { protocols } from "../../protocols/index.ts";
import { statePath } from "../../simulator/state-path.ts";
import { present, traceOf, type Timeline } from "../../simulator/timeline.ts";
import type { World } from "../../simulator/world.ts";
import type { Needed } from "../goals/goal-kind.ts";
import type { Problem } from "../guarded-json.ts";
import { clientsOf, type Lesson } from "../lesson.ts";
import { neededBy } from "../predicate.ts";
import { fencesOf, type Fence } from "../prose.ts";
import { play, unplayed, type Script } from "../script.ts";

/** The dialogues in a lesson's Markdown. */
export function dialoguesIn(markdown: string): readonly Fence[] {
  return fencesOf(
    markdown,
    protocols.map(({ name }) => name),
  );
}

/** Rule 7: every name or value that a goal asks for stands in the prose. */
export function proseNamesWhatIsNeeded(
  lesson: Lesson,
  beginning: World,
  file: string,
  markdown: string,
): readonly Problem[] {
  return lesson.steps.flatMap((step) =>
    step.goal.flatMap(({ id, when }) =>
      neededBy(when)
        .map((needed) => wordsFor(needed, beginning))
        .filter((words) => !words.some((word) => markdown.includes(word)))
        .map((words) => ({
          file,
          place: `#${step.id}`,
          message: `${step.id}: the goal ${id} needs ${words.join(" or ") || "a message that isn't there"}, and the text never says it; name it in the prose`,
        })),
    ),
  );
}

/**
 * What a person may call what is needed: a message by its UID or its subject.
 * One that a lesson brings into a new mailbox is called as where it was at first.
 */
function wordsFor(needed: Needed, { mail }: World): readonly string[] {
  if ("anyOf" in needed) return needed.anyOf;
  const [first = ""] = mail.accounts.keys();
  const there = mailboxNamed(mail, first, canonicalName(needed.mailbox));
  const all = mail.accounts.get(first)?.mailboxes.values() ?? [];
  const places = there === undefined ? [...all] : [there];
  const messages = places.flatMap((place) => [...place.messages]);
  const found = messages.find(
    ({ uid, content }) =>
      uid === needed.message ||
      readingOf(content).headerValues("Message-ID")[0] === needed.message,
  );
  return found === undefined
    ? []
    : [`${found.uid}`, readingOf(found.content).subject];
}

/** Rule 8: what the prose says that the server says is what it says. */
export function dialoguesAreTrue(
  lesson: Lesson,
  beginning: World,
  file: string,
  markdown: string,
): readonly Problem[] {
  return dialoguesIn(markdown).flatMap((dialogue, index) => {
    const said = dialogueOf(dialogue, lesson, beginning);
    const at = said.findIndex((line, i) => line !== dialogue.lines[i]);
    const isSame = at < 0 && said.length === dialogue.lines.length;
    const place = `dialogue ${index + 1}`;
    if (isSame) return [];
    const line = at < 0 ? said.length : at;
    const message = `${place}: the text says ${JSON.stringify(dialogue.lines[line] ?? "nothing more")}, and it should be ${JSON.stringify(said[line] ?? "nothing more")}`;
    return [{ file, place, message }];
  });
}

/** What is really said when the client's lines of a dialogue are sent. */
function dialogueOf(
  { protocol, state, lines }: Fence,
  lesson: Lesson,
  beginning: World,
): readonly string[] {
  const client = clientsOf(lesson)[0]?.id ?? "";
  const start = play(
    unplayed(beginning, client),
    waysTo(protocol, state, beginning),
  );
  const before = traceOf(start.timeline).length;
  const connection = present(start.timeline).connections.get(client);
  const path = connection === undefined ? [] : statePath(connection.snapshot);
  if (state !== null && !path.includes(state)) {
    return [`(no way is known to the state ${state})`];
  }
  const opening: Script = state === null ? [{ connect: protocol }] : [];
  const typed = lines
    .filter((line) => line.startsWith("C:"))
    .map((line) => line.slice(3));
  const { timeline } = play(start, [...opening, ...typed]);
  return linesSince(timeline, before);
}

/** How a dialogue gets to the state in which it begins, as the scene's first account. */
function waysTo(
  protocol: string,
  state: string | null,
  { mail, host }: World,
): Script {
  if (state === null) return [];
  const [account] = mail.accounts.values();
  const { name = "", password = "" } = account ?? {};
  const opening: Script = [{ connect: protocol }];
  switch (protocol) {
    case "pop3":
      return state === "authorization"
        ? opening
        : [...opening, `USER ${name}`, `PASS ${password}`];
    case "imap": {
      if (state === "notAuthenticated") return opening;
      const signedIn = [...opening, `a1 LOGIN ${name} ${password}`];
      return state === "selected" ? [...signedIn, "a2 SELECT INBOX"] : signedIn;
    }
    default: {
      const greeted = [...opening, "EHLO marta.example"];
      if (state !== "recipients" && state !== "lines") return greeted;
      const addressed = [
        ...greeted,
        "MAIL FROM:<marta@escuela.example>",
        `RCPT TO:<${name}@${host}>`,
      ];
      return state === "lines" ? [...addressed, "DATA"] : addressed;
    }
  }
}

/** What went over the wire since an event, as prose writes it. */
function linesSince(timeline: Timeline, since: number): readonly string[] {
  return traceOf(timeline)
    .slice(since)
    .flatMap((event) => {
      if (event.kind === "octets.received") return [`C: ${event.octets}`];
      if (event.kind !== "response.sent") return [];
      const octets = event.response.octets.map((each) =>
        typeof each === "string" ? each : octetStringOf(each),
      );
      return octets
        .join("")
        .split(/(?<=\r\n)/)
        .map((line) => `S: ${line}`);
    })
    .map((line) => {
      const whole = line.endsWith("\r\n") ? line : `${line} (no line end)`;
      // Markdown has no spaces at the ends of its lines.
      return whole.trimEnd();
    });
}
