import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Says something to whoever started the command; stdout is for results. */
export function say(text) {
  console.error(`buzon: ${text}`);
}

/** A trouble that needs no stack: one line that says what to do. */
export class SetupError extends Error {}

/** Runs an entry; a `SetupError` becomes one line and exit code 1. */
export async function enter(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exit(1);
  }
}
