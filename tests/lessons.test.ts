import { describe, expect, test, vi } from "vitest";
import { readJson } from "../src/course/guarded-json.ts";
import { loadLesson, type Language } from "../src/course/load-lesson.ts";
import { sameInBoth } from "../src/course/rules/check-lesson.ts";
import { clientsAreDevices } from "../src/course/rules/devices.ts";
import { leftBy } from "../src/course/rules/coverage.ts";
import {
  everyTriggerIsProved,
  wrongScriptsBringTheirHint,
} from "../src/course/rules/mistakes.ts";
import {
  interludes,
  interludesAreForgiven,
  noiseIsForgiven,
  noises,
} from "../src/course/rules/noise.ts";
import { beforeStep, type Complaints } from "../src/course/rules/place.ts";
import {
  dialoguesAreTrue,
  proseNamesWhatIsNeeded,
} from "../src/course/rules/prose.ts";
import {
  everyChangeIsNeeded,
  nothingLessReachesTheGoal,
  solutionsArePermitted,
  solutionsReachTheGoal,
} from "../src/course/rules/solutions.ts";
import { stateHash } from "../src/course/state-hash.ts";
import { octetStringOf, utf8Octets } from "../src/mail/format/octets.ts";
import type { Input } from "../src/simulator/input.ts";
import {
  cutBack,
  inputsOf,
  record,
  replay,
} from "../src/simulator/timeline.ts";
import {
  catalogue,
  lessonFolders,
  loaded,
  markdownOf,
  told,
} from "./course/lesson-folder.ts";

const languages: readonly Language[] = ["es", "en"];
const all = lessonFolders();
/** Those of which all can be read: one that can't doesn't keep the others from being played. */
const folders = all.filter(({ files }) =>
  languages.every((language) => loadLesson(files, language).ok),
);

test.each(all)("rule 1: lesson $id can be read", (folder) => {
  for (const language of languages) {
    expect(loaded(folder, language).lesson.id).toBe(folder.id);
  }
});

describe.each(folders)("lesson $id", (folder) => {
  const { id, files, beginning } = folder;
  const { lesson } = loaded(folder, "es");

  /** Otherwise the test says in which file and line, and how to mend it. */
  const expectNone = (complaints: Complaints): void => {
    expect(told(folder, complaints)).toEqual([]);
  };

  describe("rule 1: valid, and the same in both languages", () => {
    test.each(languages)(
      "%s has a text for everything and no other",
      (language) => {
        expect(loaded(folder, language).lesson.id).toBe(id);
      },
    );

    test("hints have the same ids", () => {
      const [es, en] = languages.map((language) =>
        Object.keys(loaded(folder, language).hints),
      );
      expect(es).toEqual(en);
    });

    test("the bench has its devices", () => {
      expectNone(clientsAreDevices(lesson));
    });

    test("no text is empty", () => {
      for (const language of languages) {
        const { prose } = loaded(folder, language);
        const texts = [prose.opening];
        for (const step of prose.steps.values()) {
          texts.push(step.heading, step.story, ...step.goals.values());
          for (const question of step.questions.values()) {
            texts.push(question.text);
            for (const [id, { text, reason }] of question.choices) {
              texts.push(text);
              // Of these two the text is itself what is said.
              if (id !== "right" && id !== "wrong") texts.push(reason);
            }
          }
        }
        expect(texts.filter((text) => text.trim() === "")).toEqual([]);
      }
    });

    test("headings, labels and commands stand in the same order", () => {
      const [es, en] = languages.map((language) =>
        markdownOf(folder, language).match(/\{#[^}]+\}/g),
      );
      expect(es).toEqual(en);
      expectNone(sameInBoth(files));
    });

    test("solutions use only what the lesson permits", () => {
      expectNone(solutionsArePermitted(lesson, beginning));
    });
  });

  describe("rule 2: solutions reach the goal without a hint", () => {
    test("each one", () => {
      expectNone(solutionsReachTheGoal(lesson, beginning));
    });
  });

  describe("rule 3: nothing less reaches the goal", () => {
    test("no fresh scene, no beginning of a solution", () => {
      expectNone(nothingLessReachesTheGoal(lesson, beginning));
    });
  });

  describe("rule 4: every change in a solution is needed", () => {
    test("each one left out makes it fail", () => {
      expectNone(everyChangeIsNeeded(lesson, beginning));
    });
  });

  describe("rule 5: wrong scripts fail and bring up their hint", () => {
    test("each its own and no other", () => {
      expectNone(wrongScriptsBringTheirHint(lesson, beginning));
      expectNone(everyTriggerIsProved(lesson));
    });
  });

  describe("rule 6: noise is forgiven", () => {
    test.each(Object.entries(noises))("%s", (_, noise) => {
      expectNone(noiseIsForgiven(lesson, beginning, noise));
    });

    test.each(Object.entries(interludes))("%s", (_, interlude) => {
      expectNone(interludesAreForgiven(lesson, beginning, interlude));
    });
  });

  describe("rule 7: the prose names what the goal asks for", () => {
    test.each(languages)("in %s", (language) => {
      const file = `${language}.md`;
      const text = markdownOf(folder, language);
      expectNone(proseNamesWhatIsNeeded(lesson, beginning, file, text));
    });
  });

  describe("rule 8: dialogues in the prose are what the server says", () => {
    test.each(languages)("in %s", (language) => {
      const file = `${language}.md`;
      const text = markdownOf(folder, language);
      expectNone(dialoguesAreTrue(lesson, beginning, file, text));
    });
  });

  describe("rule 9: a replay is the same", () => {
    const timelines = lesson.steps.map(
      (_, index) => beforeStep(lesson, index + 1, beginning).timeline,
    );
    const timeline = timelines.at(-1) ?? replay(beginning, []);
    const inputs = inputsOf(timeline);

    test("same inputs, same hash", () => {
      expect(stateHash(replay(beginning, inputs))).toBe(stateHash(timeline));
      const hashes = timelines.map(stateHash);
      expect(new Set(hashes).size).toBe(hashes.length);
    });

    test("undo and redo keep it", () => {
      for (let count = 0; count < inputs.length; count++) {
        const again = inputs
          .slice(count)
          .reduce(record, cutBack(timeline, count));
        expect(stateHash(again), `undone to ${count}`).toBe(
          stateHash(timeline),
        );
      }
    });

    test("a link keeps it", () => {
      const link = btoa(octetStringOf(utf8Octets(JSON.stringify(inputs))));
      const read = readJson(
        "link",
        new TextDecoder().decode(
          Uint8Array.from(atob(link), (each) => each.charCodeAt(0)),
        ),
      );
      if (!read.ok) throw new Error(`${id}: the link can't be read`);
      const again = replay(beginning, read.value as readonly Input[]);
      expect(stateHash(again)).toBe(stateHash(timeline));
    });
  });

  describe("rule 10: the server speaks no language of the page's", () => {
    test("same octets for a page in es and in en", () => {
      const [es, en] = languages.map((language) => {
        vi.stubGlobal("navigator", { language, languages: [language] });
        vi.stubGlobal("document", { documentElement: { lang: language } });
        try {
          const { lesson: own } = loaded(folder, language);
          const { length } = own.steps;
          return stateHash(beforeStep(own, length, beginning).timeline);
        } finally {
          vi.unstubAllGlobals();
        }
      });
      expect(es).toBe(en);
    });
  });

  describe("rule 11: what breaks is named", () => {
    test("a solution that lost its last line", () => {
      const [first, ...others] = lesson.steps;
      if (first === undefined) throw new Error(`${id} has no steps`);
      const solutions = first.solutions.map((each) => each.slice(0, -1));
      const broken = { ...lesson, steps: [{ ...first, solutions }, ...others] };
      const [complaint] = solutionsReachTheGoal(broken, beginning).filter(
        ({ message }) => message.includes("misses"),
      );
      expect(complaint?.place).toBe("steps.0.solutions.0");
      expect(complaint?.message).toMatch(
        `${first.id}: solution 1 misses the goal: `,
      );
    });

    test("a goal that asks for nothing", () => {
      const [first, ...others] = lesson.steps;
      if (first === undefined) throw new Error(`${id} has no steps`);
      const goal = [
        { id: "free", when: { not: { any: [] } } },
      ] satisfies typeof first.goal;
      const broken = { ...lesson, steps: [{ ...first, goal }, ...others] };
      const [complaint] = nothingLessReachesTheGoal(broken, beginning);
      expect(complaint?.message).toMatch(
        `${first.id}: the fresh scene reaches the goal`,
      );
      expect(messagesOf(everyChangeIsNeeded(broken, beginning))).toContain(
        `${first.id}: solution 1 doesn't need`,
      );
    });

    test("a hint that comes at the wrong mistake", () => {
      const steps = lesson.steps.map((step) => ({
        ...step,
        wrong: step.wrong.map((each, i) => ({
          ...each,
          hint: step.wrong[(i + 1) % step.wrong.length]?.hint ?? "",
        })),
      }));
      const complaints = wrongScriptsBringTheirHint(
        { ...lesson, steps },
        beginning,
      );
      expect(messagesOf(complaints)).toMatch(/\[.*\] instead of /);
    });

    test("a device that there is not", () => {
      const [first] = clientsAreDevices({ ...lesson, clients: ["fridge"] });
      expect(first?.message).toMatch(
        /^no device is called fridge; write desktop/,
      );
      const twice = clientsAreDevices({
        ...lesson,
        clients: ["phone", "phone"],
      });
      expect(twice[0]?.message).toMatch(/phone-2$/);
    });

    test("a label that one language lacks", () => {
      const atom = lesson.steps[0]?.goal[0]?.id ?? "";
      const es = markdownOf(folder, "es").replace(`{#${atom}}`, "");
      const lacking = { ...folder, files: new Map(files).set("es.md", es) };
      expect(() => loaded(lacking, "es")).toThrow(`${id}: `);
      expect(() => loaded(lacking, "es")).toThrow(`no text for ${atom}`);
    });
  });
});

function messagesOf(complaints: Complaints): string {
  return complaints.map(({ message }) => message).join("\n");
}

describe("the course", () => {
  const left = leftBy(
    folders.map((folder) => ({
      lesson: loaded(folder, "es").lesson,
      beginning: folder.beginning,
    })),
  );

  test("crosses every move of the machines and meets every misconception, once it is complete", () => {
    const everything = [...left.moves, ...left.misconceptions];
    // It is said to be complete when nothing is left, and not before.
    if (catalogue.complete === true) expect(everything).toEqual([]);
    else expect(everything).not.toEqual([]);
  });
});
