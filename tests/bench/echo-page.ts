import type { Browser } from "playwright-core";
import { MeasuredPage, type Wanted } from "./measured-page.ts";

/** A line of text, and below it what was last sent. */
const content = `<!doctype html>
<title>Echo</title>
<input autofocus>
<div></div>
<script>
  const [input, sent] = document.querySelectorAll("input, div");
  input.addEventListener("keydown", ({ key }) => {
    if (key !== "Enter") return;
    sent.textContent = input.value;
    input.value = "";
  });
</script>`;

/**
 * A page that does nothing but show what was typed. What a key costs here is
 * the browser's part and the machine's: no page can be quicker.
 */
export async function openEcho(
  browser: Browser,
  reducedMotion: Wanted["reducedMotion"],
): Promise<MeasuredPage> {
  const address = `data:text/html,${encodeURIComponent(content)}`;
  const echo = await MeasuredPage.open(browser, address, { reducedMotion });
  await echo.page.locator("input").focus();
  return echo;
}
