import { loadAllTalking } from "../src/simulator/talking.ts";

// A page brings them in with the first command; here all is said at once.
await loadAllTalking();
