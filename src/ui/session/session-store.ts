import { openDB, type DBSchema, type IDBPDatabase } from "idb";

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

const opening: { database?: Promise<IDBPDatabase<Sessions>> } = {};

/** The session of a place, such as `bench`; rejects when storage is shut. */
export async function loadKept(key: string): Promise<KeptSession | undefined> {
  return (await database()).get("sessions", key);
}

/**
 * Keeps a session, and gives back the one that was there. All is asked for at
 * once, the end included, so that a page that goes away meanwhile loses nothing.
 */
export async function keep(
  key: string,
  session: KeptSession,
): Promise<KeptSession | undefined> {
  const writing = (await database()).transaction("sessions", "readwrite");
  const requests = Promise.all([
    writing.store.get(key),
    writing.store.put(session, key),
    writing.done,
  ]);
  writing.commit();
  const [earlier] = await requests;
  return earlier;
}

function database(): Promise<IDBPDatabase<Sessions>> {
  opening.database ??= open();
  return opening.database;
}

async function open(): Promise<IDBPDatabase<Sessions>> {
  try {
    return await openDB<Sessions>("buzon", 1, {
      upgrade: (made) => void made.createObjectStore("sessions"),
      // The browser may close it: the next one asks again.
      terminated: () => delete opening.database,
    });
  } catch (error) {
    delete opening.database;
    throw error;
  }
}
