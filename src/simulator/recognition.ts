import type { Command, Frame } from "../protocols/protocol.ts";
import type { Happening } from "./trace.ts";

/** That a frame is a command; written out field by field, since this is done for every one. */
export function recognition(
  { tag, name, said, arguments: given }: Command,
  frame: Frame,
): Happening {
  const kind = "command.recognized";
  return said === undefined
    ? { kind, tag, name, arguments: given, frame }
    : { kind, tag, name, said, arguments: given, frame };
}
