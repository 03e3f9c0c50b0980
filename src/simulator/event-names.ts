/** Names are put together once: whoever looks for an event by a name finds it faster by the very same string. */
const commands = new Map<string, string>();
const completions = new Map<string, Map<string, string>>();

/** The machine event of a command that is known. */
export function commandEvent(command: string): string {
  let name = commands.get(command);
  if (name === undefined) {
    name = `command.${command}`;
    commands.set(command, name);
  }
  return name;
}

/** The machine event of a command's end: `completed.SELECT.OK`. */
export function completedEvent(command: string, completion: string): string {
  let named = completions.get(command);
  if (named === undefined) completions.set(command, (named = new Map()));
  let name = named.get(completion);
  if (name === undefined) {
    name = `completed.${command}.${completion}`;
    named.set(completion, name);
  }
  return name;
}
