import {
  lessonsInOrder,
  type Catalogue,
  type CatalogueLesson,
  type PlacedLesson,
} from "../../course/catalogue.ts";
import type { Language } from "../../course/load-lesson.ts";
import type { Titles } from "../lesson/lesson-files.ts";
import type { AlbumFile } from "./album-file.ts";
import { hrefOf } from "../routes.ts";
import type { LessonRecord } from "./lesson-record.ts";

/** What has become of a lesson: passed, to be gone on with, the next to begin, to do, better later. */
export type StampStatus = "done" | "current" | "next" | "toDo" | "later";

export interface StampView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** From 1, in its unit. */
  readonly number: number;
  /** The unit's. */
  readonly code: string;
  /** The shapes of an icon. */
  readonly icon: readonly string[];
  readonly minutes: number;
  readonly status: StampStatus;
}

export interface UnitView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly done: number;
  readonly stamps: readonly StampView[];
}

/** The whole album in one language. */
export interface AlbumView {
  readonly units: readonly UnitView[];
  /** The lesson to go on with; null when all are passed. */
  readonly current: {
    readonly stamp: StampView;
    /** How far one has come in it; null when it wasn't begun. */
    readonly record: LessonRecord | null;
  } | null;
  readonly done: number;
  readonly count: number;
  /** Of the lessons that are left. */
  readonly minutesLeft: number;
  /** Whether anything was ever begun. */
  readonly begun: boolean;
}

/** The lessons of the course as stamps, as far as they have been done. */
export function albumView(
  catalogue: Catalogue,
  titles: Titles,
  { icons, units }: AlbumFile,
  records: ReadonlyMap<string, LessonRecord>,
  language: Language,
): AlbumView {
  const placed = lessonsInOrder(catalogue);
  const isDone = (id: string) => records.get(id)?.passed === true;
  const left = placed.filter(({ lesson }) => !isDone(lesson.id));
  const goingOn = currentOf(left, records);
  const statusOf = ({ id, after = [] }: CatalogueLesson): StampStatus => {
    if (isDone(id)) return "done";
    if (id === goingOn?.lesson.id) return records.has(id) ? "current" : "next";
    return after.every(isDone) ? "toDo" : "later";
  };
  const stampOf = ({ lesson, track, number }: PlacedLesson): StampView => ({
    id: lesson.id,
    title: titles[lesson.id] ?? lesson.id,
    href: hrefOf({ page: "lesson", id: lesson.id }),
    number,
    code: units[language][track]?.code ?? track,
    icon: icons[lesson.id] ?? [],
    minutes: lesson.minutes,
    status: statusOf(lesson),
  });
  const stamps = placed.map((each) => ({
    track: each.track,
    ...stampOf(each),
  }));
  const current = stamps.find(({ id }) => id === goingOn?.lesson.id);
  return {
    units: catalogue.tracks.map(({ id }) => {
      const own = stamps.filter(({ track }) => track === id);
      return {
        id,
        title: units[language][id]?.title ?? id,
        about: units[language][id]?.about ?? "",
        done: own.filter(({ status }) => status === "done").length,
        stamps: own,
      };
    }),
    current:
      current === undefined
        ? null
        : { stamp: current, record: records.get(current.id) ?? null },
    done: placed.length - left.length,
    count: placed.length,
    minutesLeft: left.reduce((sum, { lesson }) => sum + lesson.minutes, 0),
    begun: placed.some(({ lesson }) => records.has(lesson.id)),
  };
}

/** What was worked on last, else the first that is left. */
function currentOf(
  left: readonly PlacedLesson[],
  records: ReadonlyMap<string, LessonRecord>,
): PlacedLesson | undefined {
  const at = ({ lesson }: PlacedLesson) => records.get(lesson.id)?.at ?? -1;
  return [...left].sort((a, b) => at(b) - at(a))[0];
}
