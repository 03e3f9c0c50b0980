import type {
  Bilingual,
  Observation,
  Protocol,
} from "../../protocols/protocol.ts";
import type { LanguageCode } from "../text/language.svelte.ts";
import { piecesOf, plainText, type Piece } from "../text/pieces.ts";
import type { Words } from "../text/es.ts";
import type { Journey, Latest } from "./journey.ts";
import { leadsFrom, type Picture } from "./picture.ts";

/** What is said of a session above its diagram and to those who don't see it. */
export interface Caption {
  readonly state: readonly Piece[];
  /** What the state has just refused; empty when nothing. */
  readonly refusal: readonly Piece[];
  /** All of it as one plain text. */
  readonly text: string;
}

/** Everything that a caption is made from. */
export interface CaptionSource {
  readonly protocol: Protocol;
  readonly journey: Journey;
  readonly picture: Picture;
  /** The session at the nearest step boundary; null when it is over. */
  readonly observation: Observation | null;
  /** The name of the mailbox that is open; null when none is. */
  readonly mailbox: string | null;
}

type DiagramWords = Words["diagram"];

export function captionOf(
  source: CaptionSource,
  words: DiagramWords,
  language: LanguageCode,
): Caption {
  const { journey, protocol } = source;
  const [current] = journey.path;
  if (current === undefined) {
    const state = piecesOf(words.never);
    return { state, refusal: [], text: plainText(state) };
  }
  const label = labelOf(protocol, current, language);
  const sentences = [
    piecesOf(words.now, { state: label }),
    ...openMailbox(source, words),
    ...(journey.open ? [] : [piecesOf(words.closed)]),
    ...arrival(journey, words),
    ...latestSentence(source, words),
  ];
  const state = joined(sentences);
  const { refused } = source.picture;
  const refusal =
    refused === null
      ? []
      : piecesOf(words.refused, { command: refused, state: label });
  const text = [state, refusal]
    .map(plainText)
    .filter((part) => part !== "")
    .join(" ");
  return { state, refusal, text };
}

/** A state's name in the interface's language, else its own. */
export function labelOf(
  { diagram }: Protocol,
  state: string,
  language: LanguageCode,
): string {
  const label: Bilingual | undefined = diagram.nodes.find(
    (node) => node.state === state,
  )?.label;
  return label?.[language] ?? state;
}

/** One sentence of the hidden list: a state, whether it is the present one, and where it leads. */
export function stateSentence(
  protocol: Protocol,
  state: string,
  current: string | null,
  legal: readonly string[],
  words: DiagramWords,
  language: LanguageCode,
): readonly Piece[] {
  const values = { state: labelOf(protocol, state, language) };
  const sentences = [
    piecesOf(state === current ? words.stateNow : words.stateOther, values),
  ];
  for (const lead of leadsFrom(protocol, state, current, legal)) {
    const template =
      lead.command === "greeting"
        ? words.leadsGreeting
        : lead.legal
          ? words.leadsLegal
          : words.leads;
    sentences.push(
      piecesOf(template, {
        command: lead.command,
        state: labelOf(protocol, lead.to, language),
      }),
    );
  }
  return joined(sentences);
}

function openMailbox(
  { observation, mailbox, protocol }: CaptionSource,
  words: DiagramWords,
): readonly (readonly Piece[])[] {
  const open = observation?.open ?? null;
  if (open === null || mailbox === null) return [];
  if (protocol.scope === "maildrop") {
    return [
      piecesOf(words.maildrop, {
        messages: String(open.messages.length),
        marked: String(open.marked.size),
      }),
    ];
  }
  return [
    piecesOf(open.readOnly ? words.readOnly : words.readWrite, { mailbox }),
  ];
}

function arrival(
  { arrival: by }: Journey,
  words: DiagramWords,
): readonly (readonly Piece[])[] {
  if (by === null) return [];
  switch (by.by) {
    case "greeting":
      return [piecesOf(words.arrivedGreeting)];
    case "command":
      return [piecesOf(words.arrived, { command: spoken(by.tag, by.name) })];
    case "lost":
      return [];
    default:
      return by satisfies never;
  }
}

function latestSentence(
  { journey, picture }: CaptionSource,
  words: DiagramWords,
): readonly (readonly Piece[])[] {
  const { latest } = journey;
  if (latest === null || !journey.open) return [];
  const template = latestTemplate(latest, picture.keeps, words);
  if (template === null) return [];
  const command = spoken(latest.tag, latest.said ?? "");
  return [piecesOf(template, { command })];
}

function latestTemplate(
  { outcome, name }: Latest,
  keeps: boolean,
  words: DiagramWords,
): string | null {
  switch (outcome.kind) {
    case "running":
      return keeps ? words.runningKeeps : words.running;
    case "completed":
      return keeps ? words.keeps : null;
    case "refused":
      if (outcome.because === "state") return null;
      if (outcome.because === "result") return words.failed;
      return name === null ? words.unknown : words.unreadable;
    default:
      return outcome satisfies never;
  }
}

function joined(sentences: readonly (readonly Piece[])[]): readonly Piece[] {
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [{ voice: "plain", text: " " }, ...sentence],
  );
}

/** A command as people say it: its tag, if it has one, and its name. */
export function spoken(tag: string | null, name: string): string {
  return tag === null ? name : `${tag} ${name}`;
}
