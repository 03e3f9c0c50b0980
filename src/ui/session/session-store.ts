import { KeptDatabase, soon, type DBSchema } from "../keeping/kept-database.ts";

/** A session as the browser keeps it. */
export interface KeptSession {
  readonly text: string;
  /** The session that it has taken the place of. */
  readonly before: string | null;
  /** A new one each time, by which a page knows its own. */
  readonly mark: string;
}

interface Sessions extends DBSchema {
  sessions: { key: string; value: KeptSession };
}

const database = new KeptDatabase<Sessions>("buzon", "sessions");

/** The session of a place, such as `bench`; rejects when storage is shut. */
export async function loadKept(key: string): Promise<KeptSession | undefined> {
  return soon((await database.open()).get("sessions", key));
}

/**
 * Keeps a session, and gives back the one that was there. All is asked for at
 * once, the end included, so that a page that goes away meanwhile loses nothing.
 */
export async function keep(
  key: string,
  session: KeptSession,
): Promise<KeptSession | undefined> {
  const writing = (await database.open()).transaction(
    "sessions",
    "readwrite",
    // What the reader has sent is on the disk before it counts as kept.
    { durability: "strict" },
  );
  const requests = Promise.all([
    writing.store.get(key),
    writing.store.put(session, key),
    writing.done,
  ]);
  writing.commit();
  const [earlier] = await soon(requests);
  return earlier;
}
