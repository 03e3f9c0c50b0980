import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { configDefaults, defineConfig } from "vitest/config";
import type { Plugin } from "vite";
import { iconShapes, lucideIcons } from "./src/setup/lucide-icons.ts";
import { offlineBuild } from "./src/setup/offline-build.ts";
import { contentsOf } from "./src/ui/lesson/told-contents.ts";

/** Lets the first text be drawn in its own letters: sans and mono regular. */
function fontPreloads(): Plugin {
  const wanted =
    /(hyperlegible-next-latin-wght|commit-mono-latin-400)-normal-.*\.woff2$/;
  return {
    name: "font-preloads",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        return Object.keys(bundle)
          .filter((file) => wanted.test(file))
          .map((file) => ({
            tag: "link",
            attrs: {
              rel: "preload",
              href: `./${file}`,
              as: "font",
              type: "font/woff2",
              crossorigin: true,
            },
            injectTo: "head",
          }));
      },
    },
  };
}

/**
 * Gives `import address from "told-lessons"`: where the contents of `lessons/`
 * are, as the page wants them: Markdown read, without the mistakes that tests
 * try. All of it is JSON, no script: the contents say where each file is.
 */
function toldLessons(): Plugin {
  const name = "told-lessons";
  let isBuild = false;
  return {
    name,
    config: (_, { command }) => {
      isBuild = command === "build";
    },
    resolveId: (id) => (id === name ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const textOf = (path: string): string => {
        const file = new URL(`lessons/${path}`, import.meta.url);
        this.addWatchFile(fileURLToPath(file));
        return readFileSync(file, "utf8");
      };
      // While developing and in tests, addresses are the files themselves.
      const place = (source: string): string => {
        if (!isBuild) {
          const octets = Buffer.from(source).toString("base64");
          return `data:application/json;base64,${octets}`;
        }
        const digest = createHash("sha256").update(source).digest("hex");
        const file = `told-${digest.slice(0, 10)}.json`;
        this.emitFile({ type: "asset", fileName: `assets/${file}`, source });
        return file;
      };
      const source = JSON.stringify(contentsOf({ textOf, place, iconShapes }));
      if (!isBuild) return `export default ${JSON.stringify(place(source))};`;
      const asset = { type: "asset", name: "lessons.json", source } as const;
      const made = this.emitFile(asset);
      return `export default import.meta.ROLLUP_FILE_URL_${made};`;
    },
  };
}

/**
 * Gives `import address from "lesson-files"`: where all scenes and messages of
 * `lessons/` are, as one JSON object by file name. Mail is data, no script.
 */
function lessonFiles(): Plugin {
  const name = "lesson-files";
  let isBuild = false;
  return {
    name,
    config: (_, { command }) => {
      isBuild = command === "build";
    },
    resolveId: (id) => (id === name ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const source = JSON.stringify(
        Object.fromEntries(
          ["scenes/", "messages/"].flatMap((folder) =>
            readdirSync(new URL(`lessons/${folder}`, import.meta.url)).map(
              (file) => {
                const from = new URL(
                  `lessons/${folder}${file}`,
                  import.meta.url,
                );
                this.addWatchFile(fileURLToPath(from));
                return [folder + file, readFileSync(from, "utf8")];
              },
            ),
          ),
        ),
      );
      if (!isBuild) {
        const octets = Buffer.from(source).toString("base64");
        return `export default "data:application/json;base64,${octets}";`;
      }
      const type = "asset";
      const made = this.emitFile({ type, name: "lesson-files.json", source });
      return `export default import.meta.ROLLUP_FILE_URL_${made};`;
    },
  };
}

/** While developing, styles come from scripts, which the page itself forbids. */
function openWhileDeveloping(): Plugin {
  return {
    name: "open-while-developing",
    apply: "serve",
    transformIndexHtml: (html, { server }) =>
      server === undefined
        ? html
        : html.replace(
            /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/,
            "",
          ),
  };
}

const { version } = JSON.parse(
  readFileSync(new URL("package.json", import.meta.url), "utf8"),
) as { version: string };

/** Modules that the page can't begin without: what its entry imports, and what that imports. */
const inFirstLoad = new Set<string>();

/** Finds out which modules these are; none that waits to be asked for is among them. */
function firstLoad(): Plugin {
  return {
    name: "first-load",
    buildEnd() {
      const infos = [...this.getModuleIds()].map((id) =>
        this.getModuleInfo(id),
      );
      for (const info of infos) {
        // The service worker is an entry, too, and no part of the page.
        if (info?.isEntry && info.id.endsWith(".html"))
          inFirstLoad.add(info.id);
      }
      // A set that grows while it is walked is walked to its end.
      for (const id of inFirstLoad) {
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) {
          inFirstLoad.add(imported);
        }
      }
    },
  };
}

export default defineConfig({
  define: { __BUZON_VERSION__: JSON.stringify(version) },
  root: "src",
  publicDir: "../public",
  // Relative addresses: the page works from any sub-folder, zip or Moodle file area.
  base: "./",
  plugins: [
    lucideIcons(),
    fontPreloads(),
    toldLessons(),
    lessonFiles(),
    firstLoad(),
    offlineBuild(),
    openWhileDeveloping(),
    svelte({ configFile: false }),
  ],
  worker: { format: "es" },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: {
      polyfill: false,
      // Which scripts a script imports it says itself; a list of all of them
      // would make the first one longer. Styles nobody else asks for.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === "html"
          ? files
          : files.filter((file) => file.endsWith(".css")),
    },
    rolldownOptions: {
      treeshake: {
        // Svelte keeps the first for custom elements, which this page has none
        // of; nothing happens in the others before somebody calls them.
        moduleSideEffects: (id) =>
          /\/(custom-element|transitions|loop)\.js$/.test(id)
            ? false
            : undefined,
      },
      output: {
        codeSplitting: {
          groups: [
            {
              // Svelte names all its parts in one place; these move mail only.
              name: "motion",
              test: /svelte\/src\/internal\/client\/(loop|dom\/elements\/transitions)\.js$/,
              includeDependenciesRecursively: false,
            },
            {
              // All that stands on the page at first compresses best as one.
              // So does what every drawing of the states has, which comes right after.
              name: "bench",
              test: (id) =>
                inFirstLoad.has(id) ||
                /src\/ui\/diagram\/(StateList|StateCaption|ask-why)/.test(id),
            },
            {
              // What a lesson begins with, its questions among it, compresses best as one, too.
              name: "lesson",
              test: /src\/ui\/lesson\/(LessonPa|GoalList|Prose|Question(s|Group|Verdict)\.|ValueQuestion|shown-questions|lesson-run|open-lesson)/,
              includeDependenciesRecursively: false,
            },
            {
              // How commands are read and carried out comes with the first one.
              name: "dialogue",
              test: /src\/(protocols\/(?!common\/tls\/)|mail\/format\/)/,
            },
            {
              // Which scripts may be started; in the next one it would bring that along.
              name: "own-script",
              test: /src\/ui\/offline\/own-script/,
            },
            {
              // What the catalogue needs as well, which has no sessions.
              name: "keeping",
              test: /src\/(ui\/keeping\/|course\/guarded-json)|node_modules\/(idb|valibot)\//,
            },
            {
              // All that keeps and shares sessions comes at once, with the first line.
              name: "session",
              test: /src\/ui\/(session\/|text\/session)|node_modules\/fflate\//,
            },
          ],
        },
      },
    },
  },
  test: {
    root: ".",
    environment: "node",
    // A browser waits more than it works.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        // Runes in Node run as they do in the browser.
        resolve: { conditions: ["browser"] },
        test: {
          name: "node",
          // Searches over random dialogues take their time on a busy machine.
          testTimeout: 20_000,
          hookTimeout: 60_000,
          include: ["tests/**/*.test.ts"],
          setupFiles: "tests/dialogues.ts",
          exclude: [...configDefaults.exclude, "tests/browser/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/served-page.ts",
          // Waiting costs nothing where all goes well.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a busy machine lets fail may fail once; the report names it.
          retry: 1,
        },
      },
    ],
  },
});
