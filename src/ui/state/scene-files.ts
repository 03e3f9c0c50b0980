import address from "lesson-files";

/**
 * The text of every scene and message of the lessons: by `scenes/ID.json` and
 * `messages/NAME.eml`. Rejects when they can't be had.
 */
export async function sceneFiles(): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`the mail of the scenes: ${response.status}`);
  return (await response.json()) as Readonly<Record<string, string>>;
}
