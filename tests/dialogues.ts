import { loadDialogues } from "../src/protocols/dialogues.ts";

// A page brings them in with the first command; here all is said at once.
await loadDialogues();
