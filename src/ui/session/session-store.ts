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

/** In ms; a store that is silent for longer is shut. */
const patience = 5000;

const opening: { database?: Promise<IDBPDatabase<Sessions>> } = {};

/** The session of a place, such as `bench`; rejects when storage is shut. */
export async function loadKept(key: string): Promise<KeptSession | undefined> {
  return soon((await soon(database())).get("sessions", key));
}

/**
 * Keeps a session, and gives back the one that was there. All is asked for at
 * once, the end included, so that a page that goes away meanwhile loses nothing.
 */
export async function keep(
  key: string,
  session: KeptSession,
): Promise<KeptSession | undefined> {
  const writing = (await soon(database())).transaction(
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

function database(): Promise<IDBPDatabase<Sessions>> {
  opening.database ??= open();
  return opening.database;
}

async function open(): Promise<IDBPDatabase<Sessions>> {
  try {
    const opened = await openDB<Sessions>("buzon", 1, {
      upgrade: (made) => void made.createObjectStore("sessions"),
      // A newer page in another tab must not wait for this one.
      blocking: () => {
        delete opening.database;
        opened.close();
      },
      // The browser may close it: the next one asks again.
      terminated: () => delete opening.database,
    });
    return opened;
  } catch (error) {
    delete opening.database;
    throw error;
  }
}

/** Rejects when there is no answer for too long. */
async function soon<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException("no answer", "TimeoutError")),
      patience,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
