import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { beginningOf } from "../../../src/course/beginning.ts";
import {
  lessonsInOrder,
  type Catalogue,
} from "../../../src/course/catalogue.ts";
import { drawn, firstSeed } from "../../../src/course/drawn.ts";
import { readCatalogue } from "../../../src/course/forms/catalogue-form.ts";
import { readLesson } from "../../../src/course/forms/lesson-form.ts";
import type { Problem } from "../../../src/course/guarded-json.ts";
import type { Lesson } from "../../../src/course/lesson.ts";
import { checkLesson } from "../../../src/course/rules/check-lesson.ts";
import { leftBy, type Left } from "../../../src/course/rules/coverage.ts";
import { pathFromScene } from "../../../src/mail/scene-path.ts";
import { readScene, storeFromScene } from "../../../src/mail/scene.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import type { World } from "../../../src/simulator/world.ts";
import { newLessonFiles, templates } from "./templates.ts";
import { schemaFiles } from "./schemas.ts";

/** A trouble that is told in one line. */
export class DeskError extends Error {}

/** Where lessons are written: a folder like `lessons/`. */
export class Desk {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Makes a lesson that passes, and names it in `index.json`; gives its folder. */
  async new(name: string): Promise<string> {
    const [, track = "", id = ""] =
      /^([a-z][a-z0-9-]*)\/(?:\d+-)?([a-z][a-z0-9-]*)$/.exec(name) ?? [];
    if (id === "") {
      throw new DeskError(
        `“${name}” is no TRACK/NAME such as pop3/reading-twice`,
      );
    }
    const catalogue = this.#catalogue();
    const tracks = catalogue.tracks.map((each) => each.id);
    if (!tracks.includes(track)) {
      throw new DeskError(
        `there is no track ${track}; there are ${tracks.join(", ")}`,
      );
    }
    if (lessonsInOrder(catalogue).some(({ lesson }) => lesson.id === id)) {
      throw new DeskError(`there is a lesson ${id} already`);
    }
    const numbers = lessonsInOrder(catalogue).map(({ lesson }) =>
      Number(/\/(\d+)-/.exec(lesson.folder)?.[1] ?? 0),
    );
    const number = String(Math.max(0, ...numbers) + 1).padStart(2, "0");
    const folder = `${track}/${number}-${id}`;
    const protocol = track in templates ? track : "imap";
    const template = templates[protocol];
    if (template === undefined) throw new DeskError(`no template: ${protocol}`);
    mkdirSync(join(this.#root, folder), { recursive: true });
    for (const [file, text] of newLessonFiles(id, protocol, template)) {
      await this.#write(join(folder, file), text);
    }
    const longer = {
      ...catalogue,
      tracks: catalogue.tracks.map((each) =>
        each.id === track
          ? { ...each, lessons: [...each.lessons, { id, folder, minutes: 10 }] }
          : each,
      ),
    };
    await this.#write("index.json", JSON.stringify(longer, null, 2));
    return folder;
  }

  /** Writes the schemas for editors; gives their names. */
  async schemas(): Promise<readonly string[]> {
    const files = await schemaFiles();
    mkdirSync(join(this.#root, "schemas"), { recursive: true });
    for (const [name, text] of files) {
      writeFileSync(join(this.#root, "schemas", name), text);
    }
    return [...files.keys()];
  }

  /** Everything that is wrong with the lesson of a folder below `lessons/`. */
  check(folder: string): readonly Problem[] {
    const path = join(this.#root, folder);
    if (!existsSync(path)) throw new DeskError(`there is no ${path}`);
    const files = new Map(
      readdirSync(path)
        .filter((name) => /\.(json|md)$/.test(name))
        .map((name) => [name, this.#read(join(folder, name))] as const),
    );
    const read = readLesson(files.get("lesson.json") ?? "");
    if (!read.ok) return read.problems;
    return checkLesson(files, this.#beginning(drawn(read.value, firstSeed)));
  }

  /** The folders of all lessons, in order. */
  get folders(): readonly string[] {
    return lessonsInOrder(this.#catalogue()).map(({ lesson }) => lesson.folder);
  }

  /** What no lesson shows. */
  get left(): Left {
    return leftBy(
      lessonsInOrder(this.#catalogue()).map(({ lesson: { id } }) => {
        const lesson = this.#lesson(id);
        return { lesson, beginning: this.#beginning(lesson) };
      }),
    );
  }

  #catalogue(): Catalogue {
    const read = readCatalogue(this.#read("index.json"));
    if (read.ok) return read.value;
    throw new DeskError(read.problems.map(sentenceOf("")).join("\n"));
  }

  #lesson(id: string): Lesson {
    const placed = lessonsInOrder(this.#catalogue()).find(
      ({ lesson }) => lesson.id === id,
    );
    if (placed === undefined) throw new DeskError(`there is no lesson ${id}`);
    const { folder } = placed.lesson;
    const read = readLesson(this.#read(join(folder, "lesson.json")));
    if (read.ok) return drawn(read.value, firstSeed);
    throw new DeskError(read.problems.map(sentenceOf(folder)).join("\n"));
  }

  #beginning(lesson: Lesson): World {
    const name = `scenes/${lesson.scene}.json`;
    const { scene, problems } = readScene(JSON.parse(this.#read(name)));
    if (scene === null) throw new DeskError(`${name}: ${problems.join("; ")}`);
    const store = storeFromScene(
      scene,
      (file) =>
        new Uint8Array(readFileSync(join(this.#root, "messages", file))),
    );
    const path = pathFromScene(scene);
    const world = newWorld({ ...store, path, seed: scene.seed });
    return beginningOf(lesson, world, (id) => this.#lesson(id));
  }

  #read(file: string): string {
    const path = join(this.#root, file);
    if (!existsSync(path)) throw new DeskError(`there is no ${path}`);
    return readFileSync(path, "utf8");
  }

  async #write(file: string, text: string): Promise<void> {
    const parser = file.endsWith(".md") ? "markdown" : "json";
    writeFileSync(join(this.#root, file), await format(text, { parser }));
  }
}

/** `FOLDER/FILE:LINE: what is wrong`, as editors and terminals make links of it. */
export function sentenceOf(folder: string): (problem: Problem) => string {
  return ({ file, line, place, message }) => {
    const where = `${folder === "" ? "" : `${folder}/`}${file}`;
    const inside = place === "" || message.includes(place) ? "" : `${place}: `;
    return `${where}:${line ?? 1}: ${inside}${message}`;
  };
}
