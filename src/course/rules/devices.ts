import { clientsOf, deviceKinds, type Lesson } from "../lesson.ts";
import type { Complaints } from "./place.ts";

/** Rule 1: the bench has a device for each client, with the very same id. */
export function clientsAreDevices(lesson: Lesson): Complaints {
  const counts = new Map<string, number>();
  return clientsOf(lesson).flatMap(({ id }, index) => {
    const [kind = ""] = id.split("-");
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const wanted = count === 1 ? kind : `${kind}-${count}`;
    const isKind = deviceKinds.some((each) => each === kind);
    if (isKind && id === wanted) return [];
    const message = `no device is called ${id}; write ${deviceKinds.join(", ")}, and the second of a kind ${isKind ? kind : "phone"}-2`;
    return [{ file: "lesson.json", place: `clients.${index}`, message }];
  });
}
