import type { World } from "../../simulator/world.ts";
import type { Lesson } from "../lesson.ts";
import { play } from "../script.ts";
import {
  complaint,
  isDone,
  mistakes,
  placesOf,
  type Complaints,
} from "./place.ts";

/** Rule 5: every wrong script fails, and at its end brings up its own hint and no other. */
export function wrongScriptsBringTheirHint(
  lesson: Lesson,
  beginning: World,
): Complaints {
  return placesOf(lesson, beginning).flatMap((place) =>
    place.step.wrong.flatMap(({ script, hint }, index) => {
      const played = play(place.start, script);
      const found = mistakes(place, played);
      const what = JSON.stringify(script.at(-1));
      const at = `wrong.${index}`;
      return [
        ...(isDone(place, played)
          ? [
              complaint(
                place,
                at,
                `the wrong script up to ${what} reaches the goal; end it with the mistake, or ask for more in the goal`,
              ),
            ]
          : []),
        ...(found.join() === hint
          ? []
          : [
              complaint(
                place,
                at,
                `${what} brings up [${found.join()}] instead of ${hint}; mend its trigger, or name the other hint here`,
              ),
            ]),
      ];
    }),
  );
}

/** A hint with a trigger that no wrong script proves would be a guess. */
export function everyTriggerIsProved(lesson: Lesson): Complaints {
  return lesson.steps.flatMap((step, index) =>
    step.hints.flatMap(({ id, trigger }, place) =>
      trigger === undefined || step.wrong.some(({ hint }) => hint === id)
        ? []
        : [
            complaint(
              { step, index },
              `hints.${place}`,
              `no wrong script proves ${id}; write one that ends with the mistake`,
            ),
          ],
    ),
  );
}
