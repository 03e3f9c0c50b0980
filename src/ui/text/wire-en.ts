import type { WireWords } from "./wire-es.ts";

/** The words of the wire's tools in English. */
export const wireEn: WireWords = {
  tools: "Wire tools",
  find: "Find on the wire",
  copy: "Copy the conversation",
  raw: "Show raw octets",
  copied: "Conversation copied.",
  blocked: {
    title: "Copy the conversation",
    why: "The browser doesn't let this page copy. Select the text and copy it yourself.",
    close: "Close",
  },
  finder: {
    label: "Text to find",
    next: "Next",
    previous: "Previous",
    close: "Close the search",
    nothing: "None",
    hit: (number: string, count: string) => `${number} of ${count}`,
    hits: (count: string) => `${count} times`,
    more: (count: string) => `more than ${count}`,
  },
  waits: {
    literal: "waits for octets",
    line: "waits for a line",
    idling: "hears updates",
  },
  typed: (octets: string) => `+ ${octets} to send`,
  literal: "Octets received of the literal",
  octetsOf: (received: string, announced: string) =>
    `${received} of ${announced} octets`,
  lineOctets: (count: string) => `${count} octets`,
};
