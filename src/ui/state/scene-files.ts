/** The text of every scene and message below `lessons/`, by file name; one chunk. */
const files = import.meta.glob<string>(
  ["../../../lessons/scenes/*.json", "../../../lessons/messages/*.eml"],
  { eager: true, query: "?raw", import: "default" },
);

/** A scene's JSON by its id; nothing when there is none. */
export function sceneText(id: string): string | undefined {
  return files[`../../../lessons/scenes/${id}.json`];
}

/** A message by its file name; nothing when there is none. */
export function messageText(name: string): string | undefined {
  return files[`../../../lessons/messages/${name}`];
}
