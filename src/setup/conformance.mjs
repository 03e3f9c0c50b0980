import "./node-version.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ensureInstalled } from "./install.mjs";
import { enter } from "./project.mjs";
import { runNode } from "./run.mjs";

await enter(async () => {
  await ensureInstalled();
  const folder = mkdtempSync(join(tmpdir(), "buzon-conformance-"));
  const list = join(folder, "tests.json");
  try {
    const listing = ["list", `--json=${list}`];
    const listed = await runNode("node_modules/vitest/vitest.mjs", listing, {
      output: "keep",
      // Tests of the page are listed without one; none is run.
      env: { BUZON_BROWSER: "none" },
    });
    if (listed.code !== 0) {
      console.error(listed.output.trimEnd());
      process.exitCode = listed.code;
      return;
    }
    const words = ["tsx", "tests/conformance/main.ts", list];
    const { code } = await runNode("--import", words, { output: "inherit" });
    process.exitCode = code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
