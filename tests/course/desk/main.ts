/**
 * `npm run lesson`: makes a lesson, plays one, or writes the schemas by which
 * editors complete.
 */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { loadAllTalking } from "../../../src/simulator/talking.ts";
import { Desk, DeskError, sentenceOf } from "./desk.ts";

const usage = `npm run lesson -- new TRACK/NAME    makes a lesson that passes, to be rewritten
npm run lesson -- check [FOLDER]    plays a lesson, or all, and says what is wrong
npm run lesson -- schemas           writes lessons/schemas/, by which editors complete
`;

const desk = new Desk(
  fileURLToPath(new URL("../../../lessons", import.meta.url)),
);
const [task = "", name = ""] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function check(folders: readonly string[]): void {
  let count = 0;
  for (const folder of folders) {
    const problems = desk.check(folder);
    count += problems.length;
    const sentence = sentenceOf(`lessons/${folder}`);
    for (const problem of problems) say(sentence(problem));
    if (problems.length === 0) say(`lessons/${folder}: all is well`);
  }
  if (count > 0) process.exitCode = 1;
}

async function run(): Promise<void> {
  await loadAllTalking();
  switch (task) {
    case "new": {
      const folder = await desk.new(name);
      say(`lessons/${folder} is there; now rewrite it`);
      return check([folder]);
    }
    case "check": {
      if (name !== "") {
        return check([
          name.replace(/^(\.\/)?lessons\//, "").replace(/\/$/, ""),
        ]);
      }
      check(desk.folders);
      const { moves, misconceptions } = desk.left;
      say(`\nno lesson shows ${moves.length} moves of the machines`);
      for (const move of moves) say(`  ${move}`);
      say(`nor ${misconceptions.join(" ") || "any more than that"}`);
      return;
    }
    case "schemas":
      for (const file of await desk.schemas()) {
        say(`lessons/schemas/${file}`);
      }
      return;
    default:
      process.stderr.write(usage);
      process.exitCode = task === "" ? 0 : 1;
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof DeskError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
