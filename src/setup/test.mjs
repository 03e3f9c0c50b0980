import "./node-version.mjs";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { enter } from "./project.mjs";
import { runNode } from "./run.mjs";

/** What is looked at before the tests; each counts as one. */
const checks = [
  {
    title: "format",
    look: () =>
      runNode("node_modules/prettier/bin/prettier.cjs", ["--check", "."], {
        output: "keep",
      }),
  },
  {
    title: "lint",
    look: () =>
      runNode(
        "node_modules/eslint/bin/eslint.js",
        ["--config", "tests/eslint.config.js", "--max-warnings", "0", "."],
        { output: "keep" },
      ),
  },
  {
    title: "types",
    look: () =>
      runNode(
        "node_modules/svelte-check/bin/svelte-check",
        ["--fail-on-warnings", "--tsconfig", "./tsconfig.json"],
        { output: "keep" },
      ),
  },
  { title: "build", look: build },
];

await enter(async () => {
  await ensureInstalled();
  const browser = await findBrowser();
  // Words after `npm test --` pick tests by file name; then only these are run.
  const picked = process.argv.slice(2);
  const total = { passed: 0, failed: 0 };
  for (const { title, look } of picked.length === 0 ? checks : []) {
    const began = Date.now();
    const { code, output } = await look();
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
    if (code !== 0) console.log(output.trimEnd());
    total[code === 0 ? "passed" : "failed"] += 1;
  }
  const tests = await runTests(browser, picked);
  total.passed += tests.passed;
  total.failed += tests.failed;
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});

async function runTests(browser, picked) {
  const folder = mkdtempSync(join(tmpdir(), "buzon-tests-"));
  const report = join(folder, "report.json");
  try {
    const { code } = await runNode(
      "node_modules/vitest/vitest.mjs",
      [
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...picked,
      ],
      { output: "inherit", env: { BUZON_BROWSER: browser } },
    );
    return countsOf(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts the tests; a file that could not be read, a fault outside of tests and a skipped test fail. */
function countsOf(report, code) {
  let files;
  try {
    files = JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch {
    console.log("✗ vitest ended without a report");
    return { passed: 0, failed: 1 };
  }
  const counts = { passed: 0, failed: 0 };
  for (const { name, status, assertionResults } of files) {
    const before = counts.failed;
    for (const test of assertionResults) {
      if (test.status === "passed") {
        counts.passed += 1;
      } else {
        counts.failed += 1;
        if (test.status !== "failed") {
          console.log(
            `✗ ${test.status}, which is not passed: ${test.fullName}`,
          );
        }
      }
    }
    if (status === "failed" && counts.failed === before) {
      counts.failed += 1;
      console.log(`✗ ${name} could not be run`);
    }
  }
  if (code !== 0 && counts.failed === 0) counts.failed += 1;
  return counts;
}
