import type { LanguageCode } from "../text/language.svelte.ts";
import type { SessionWords } from "../text/session-es.ts";

/** A report in Markdown, with all that is needed to see the same again. */
export function bugReport(
  words: SessionWords,
  language: LanguageCode,
  browser: string,
  session: string,
): string {
  const { reportFacts: facts } = words;
  // A fence that is longer than any in the text can't be closed by it.
  const runs = session.match(/`+/g) ?? [];
  const longest = Math.max(2, ...runs.map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [
    `# ${words.reportTitle}`,
    "",
    words.reportAsk,
    "",
    `- ${facts.version}: ${__BUZON_VERSION__}`,
    `- ${facts.language}: ${language}`,
    `- ${facts.browser}: ${browser}`,
    "",
    `${facts.session}:`,
    "",
    `${fence}json`,
    session,
    fence,
    "",
  ].join("\n");
}
