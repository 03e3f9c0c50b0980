import type { Language } from "../../course/load-lesson.ts";
import { toldFile } from "../lesson/lesson-files.ts";

/** What a unit of the catalogue is called in one language. */
export interface Unit {
  readonly title: string;
  /** A few capitals, for its stamps. */
  readonly code: string;
  readonly about: string;
}

/** What only the catalogue shows. */
export interface AlbumFile {
  /** The shapes of each lesson's icon, by the lesson's id. */
  readonly icons: Readonly<Record<string, readonly string[]>>;
  /** By the track's id. */
  readonly units: Readonly<Record<Language, Readonly<Record<string, Unit>>>>;
}

/** Icons and the names of units. */
export function albumFile(): Promise<AlbumFile> {
  return toldFile("album");
}
