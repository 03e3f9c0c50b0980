import { troubleOf } from "../keeping/kept-database.ts";
import { mergedRecords, type LessonRecord } from "./lesson-record.ts";
import { keepRecords, keptRecords } from "./record-store.ts";

/** How far somebody has come in every lesson, kept by the browser where it lets us. */
class Album {
  /** By the lesson's id. */
  records: ReadonlyMap<string, LessonRecord> = $state.raw(new Map());
  /** Why nothing more is kept: no storage, or none left. */
  trouble: "shut" | "full" | null = $state(null);
  /** Whether what was kept has been looked for. */
  read = $state(false);

  /** Takes up what was kept, by another tab as well. */
  async refresh(): Promise<void> {
    try {
      const [values, { soundRecords }] = await Promise.all([
        keptRecords(),
        import("./progress-file.ts"),
      ]);
      this.records = mergedRecords(this.records, soundRecords(values));
    } catch (error) {
      this.trouble = troubleOf(error);
    }
    this.read = true;
  }

  /** Takes up records and keeps them; without storage they last as long as the page. */
  async take(records: readonly LessonRecord[]): Promise<void> {
    this.records = mergedRecords(this.records, records);
    try {
      await keepRecords(records);
      this.trouble = null;
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }
}

export const album = new Album();
