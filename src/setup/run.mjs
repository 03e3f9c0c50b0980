import { spawn } from "node:child_process";
import { constants } from "node:os";
import process from "node:process";
import { root } from "./project.mjs";

/**
 * Runs a program in the project's folder and waits for it. Its output goes to
 * `output`: `keep` gives it back as text, `stderr` and `inherit` show it. A
 * signal that stops us stops it too.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ output: "keep" | "stderr" | "inherit", env?: Record<string, string>, shell?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, words, { output, env = {}, shell = false }) {
  const stdio = {
    keep: ["ignore", "pipe", "pipe"],
    stderr: ["ignore", 2, 2],
    inherit: ["ignore", "inherit", "inherit"],
  }[output];
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio,
      shell,
    });
    const stop = (signal) => {
      child.kill(signal);
      process.exit(128 + constants.signals[signal]);
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    const kept = [];
    child.stdout?.on("data", (octets) => kept.push(octets));
    child.stderr?.on("data", (octets) => kept.push(octets));
    const done = (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve({ code, output: Buffer.concat(kept).toString() });
    };
    child.once("error", (error) => {
      kept.push(Buffer.from(`${error.message}\n`));
      done(127);
    });
    child.once("close", (code) => done(code ?? 1));
  });
}

/** Runs a JavaScript program of an installed package with this very Node. */
export function runNode(file, words, options) {
  return run(process.execPath, [file, ...words], options);
}
