import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import process from "node:process";
import { root, say, SetupError } from "./project.mjs";
import { run, runNode } from "./run.mjs";

/** Names the browser to take, whatever else is there. */
const ownVariables = ["BUZON_CHROMIUM", "BUZON_BROWSER"];

/** By which other tools are told of a Chrome or Chromium. */
const commonVariables = [
  "CHROME_PATH",
  "CHROME_BIN",
  "CHROMIUM_PATH",
  "PUPPETEER_EXECUTABLE_PATH",
  "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH",
];

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome-headless-shell",
  "headless_shell",
];

/**
 * Finds a Chrome or Chromium for the tests, or gets one: what is installed,
 * what the environment names, Playwright's own, Debian's package.
 */
export async function findBrowser() {
  const candidates = [
    ...named(ownVariables),
    ...usualPaths(),
    ...named(commonVariables),
    ...(await owned()),
  ];
  for (const path of candidates) {
    if (await works(path)) return path;
  }
  say("no Chrome or Chromium found; downloading one for the tests …");
  await playwright(["install", "--no-shell", "chromium"]);
  for (const path of await owned()) {
    if (await works(path)) return path;
  }
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    say("that one does not run here; installing Debian's chromium …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { output: "stderr", env });
    const words = ["install", "-y", "-q", "chromium"];
    await run("apt-get", words, { output: "stderr", env });
    for (const path of usualPaths()) {
      if (await works(path)) return path;
    }
  }
  throw new SetupError(
    "the tests need a Chrome or Chromium and none could be had; install one, or name it by BUZON_CHROMIUM=/path/to/chrome",
  );
}

function named(variables) {
  return variables.flatMap((name) => process.env[name] || []);
}

function usualPaths() {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  if (process.platform === "win32") {
    const homes = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
    return homes
      .flatMap((name) => process.env[name] || [])
      .flatMap((home) => [
        join(home, "Google", "Chrome", "Application", "chrome.exe"),
        join(home, "Chromium", "Application", "chrome.exe"),
        join(home, "Microsoft", "Edge", "Application", "msedge.exe"),
      ]);
  }
  const found = folders.flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
  if (process.platform !== "darwin") return found;
  const home = process.env["HOME"] ?? "";
  const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
  return [
    ...["/Applications", join(home, "Applications")].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, "Contents", "MacOS", app)),
    ),
    ...found,
  ];
}

/** What Playwright has downloaded, when it has. */
async function owned() {
  const playwright = join(root, "node_modules", "playwright-core", "index.mjs");
  const { chromium } = await import(pathToFileURL(playwright).href);
  return [chromium.executablePath()];
}

function playwright(words) {
  const cli = join("node_modules", "playwright-core", "cli.js");
  return runNode(cli, words, { output: "stderr" });
}

/** Whether it is there and starts; on Windows asking would open a window. */
async function works(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === "win32") return true;
  const { code } = await run(path, ["--version"], { output: "keep" });
  return code === 0;
}
