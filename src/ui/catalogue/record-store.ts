import { KeptDatabase, soon, type DBSchema } from "../keeping/kept-database.ts";
import { mergedRecord, type LessonRecord } from "./lesson-record.ts";

interface Album extends DBSchema {
  lessons: { key: string; value: LessonRecord };
}

const database = new KeptDatabase<Album>("buzon-album", "lessons");

/** All that was kept, as it is: other pages of this host may have written it. */
export async function keptRecords(): Promise<readonly unknown[]> {
  return soon((await database.open()).getAll("lessons"));
}

/** Puts records to those that are kept; another tab may have kept some meanwhile. */
export async function keepRecords(
  records: readonly LessonRecord[],
): Promise<void> {
  const writing = (await database.open()).transaction("lessons", "readwrite");
  const puts = records.map(async (record) => {
    const earlier = await writing.store.get(record.lesson);
    await writing.store.put(mergedRecord(earlier, record), record.lesson);
  });
  try {
    await soon(Promise.all([...puts, writing.done]));
  } catch (error) {
    // A store that is full ends all at once, and says only here why.
    throw writing.error ?? error;
  }
}
