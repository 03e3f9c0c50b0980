import process from "node:process";
import { measurePage } from "./page.ts";

await measurePage(
  process.env["BUZON_BROWSER"] ?? "",
  process.argv.slice(2),
  (line) => process.stdout.write(`${line}\n`),
);
