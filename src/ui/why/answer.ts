import type { Wire, WirePlace } from "../ladder/wire.svelte.ts";
import type { OwnedDevice } from "../state/device.ts";
import type { Cause } from "./cause.ts";
import {
  whyArrived,
  whyFlag,
  whyNumber,
  whyRemoved,
  type MessageAsked,
} from "./mail-causes.ts";
import { whyMarked, whyState } from "./session-causes.ts";

/** What somebody wants to know the reason of. */
export type Question =
  | {
      readonly about: "flag";
      readonly message: MessageAsked;
      readonly flag: string;
    }
  | {
      readonly about: "arrived" | "removed" | "number";
      readonly message: MessageAsked;
    }
  /** A message that is to go when the selected device's session ends well. */
  | { readonly about: "marked"; readonly uid: number }
  /** A state of the selected device's session. */
  | { readonly about: "state"; readonly state: string };

/** What is left to be said when the wire that is shown doesn't tell it. */
export type Answer =
  | { readonly kind: "outside" | "beginning" }
  | {
      /** It was done on another device. */
      readonly kind: "device";
      readonly device: OwnedDevice;
      readonly place: WirePlace;
    };

/** Shows on the wire what caused it; null when that has been enough. */
export function answerOn(wire: Wire, question: Question): Answer | null {
  const { bench } = wire;
  const cause = causeAsked(wire, question);
  if (cause === null) return null;
  if (cause.kind !== "wire") return cause;
  const { connection, place } = cause;
  const device = bench.owned.find(({ id }) => id === connection);
  const elsewhere = device !== undefined && device.id !== bench.device.id;
  if (elsewhere) return { kind: "device", device, place };
  wire.sought = place;
  return null;
}

function causeAsked({ bench }: Wire, question: Question): Cause | null {
  const { timeline, playhead, device, shown: trace } = bench;
  const history = { beginning: timeline.beginning.mail, trace };
  switch (question.about) {
    case "flag":
      return whyFlag(history, question.message, question.flag);
    case "arrived":
      return whyArrived(history, question.message);
    case "removed":
      return whyRemoved(history, question.message);
    case "number":
      return whyNumber(history, question.message);
    case "marked":
      return whyMarked(timeline, playhead, device.id, question.uid);
    case "state":
      return whyState(trace, device.id, question.state);
    default:
      return question satisfies never;
  }
}
