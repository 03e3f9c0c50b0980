import DOMPurify, { type Config } from "dompurify";
import { shownText } from "../mailbox/shown-text.ts";
import type { PartImages } from "./part-images.ts";

/** A message's HTML, made harmless, as the document of a frame. */
export interface MailHtml {
  readonly document: string;
  /** How many images would have been asked of other computers. */
  readonly blockedImages: number;
}

/** A character for private use that keeps a word from being what it seems. */
const mark = "\ue000";

/**
 * Elements and attributes of which parsing alone makes a browser speak: it
 * tells the console of each style and handler that the page's policy forbids.
 */
const noisy =
  /<\/?(style|base|meta|link)(?=[\s/>])|(?<=[\s"'`/])(style|on[a-z]+)(?=[\s=/>])/gi;

const policy = trustedPolicy();

const config: Config = {
  USE_PROFILES: { html: true },
  ADD_ATTR: ["bgcolor"],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_TAGS: [
    "audio",
    "button",
    "dialog",
    "fieldset",
    "form",
    "input",
    "map",
    "option",
    "picture",
    "select",
    "source",
    "style",
    "template",
    "textarea",
    "track",
    "video",
  ],
  FORBID_ATTR: [
    "background",
    "class",
    "id",
    "name",
    "poster",
    "srcset",
    "style",
  ],
  FORBID_CONTENTS: [
    ...["style", "base", "meta", "link"].map((name) => name + mark),
    ...["audio", "head", "iframe", "math", "noembed", "noframes", "noscript"],
    ...["object", "plaintext", "script", "select", "svg", "template"],
    ...["textarea", "title", "video", "xmp", "style"],
  ],
  ...(policy === null ? {} : { TRUSTED_TYPES_POLICY: policy }),
};

/** Longest address of a link that is shown, in UTF-16 units. */
const addressLimit = 300;

/** Pictures that are in the message itself and can hold no script. */
const pictureInside = /^data:image\/(png|jpe?g|gif|webp|bmp);base64,/i;

/** What is asked of nobody, whether it is shown or not. */
const inside = /^\s*(cid|data):/i;

/**
 * Makes the HTML of a message harmless: no scripts, styles, forms, frames; no
 * images but those in the message itself, and links that lead nowhere and say where they would.
 *
 * The frame that shows it must be sandboxed; its own policy forbids everything
 * once more but `stylesheet`, the address of the only style sheet.
 */
export function mailHtml(
  html: string,
  stylesheet: string,
  images: PartImages,
): MailHtml {
  let blockedImages = 0;
  DOMPurify.removeAllHooks();
  DOMPurify.addHook("afterSanitizeAttributes", (element) => {
    for (const name of ["src", "xlink:href", "action", "cite", "longdesc"]) {
      const address = element.getAttribute(name);
      if (address === null || pictureInside.test(address.trim())) continue;
      const own =
        name === "src" && element.localName === "img"
          ? images.inlined(address)
          : null;
      if (own !== null) {
        element.setAttribute(name, own);
        continue;
      }
      element.removeAttribute(name);
      if (name === "src" && !inside.test(address)) blockedImages++;
    }
    for (const name of ["alt", "title"]) {
      const words = element.getAttribute(name);
      if (words !== null) element.setAttribute(name, spoken(words));
    }
    if (element.localName === "a" || element.localName === "area") {
      disarm(element);
    }
  });
  DOMPurify.addHook("uponSanitizeElement", (node) => {
    if (node.nodeType !== Node.TEXT_NODE) return;
    node.textContent = spoken(node.textContent ?? "");
  });
  const quiet = html
    .replaceAll(mark, "\ufffd")
    .replaceAll(noisy, (word) => word + mark);
  const body = String(DOMPurify.sanitize(quiet, config));
  return { document: frameDocument(body, stylesheet), blockedImages };
}

/** What `srcdoc` of a frame takes: trusted where the page asks for trust. */
export function trusted(document: string): string {
  // The policy's value is an object that only a browser can tell from a string.
  return policy === null
    ? document
    : (policy.createHTML(document) as unknown as string);
}

function spoken(words: string): string {
  return shownText(words.replaceAll(mark, ""));
}

/** Puts a link's address behind its words, where it does not say it already. */
function disarm(link: Element): void {
  const address = link.getAttribute("href");
  for (const name of ["href", "target", "rel", "download", "ping"]) {
    link.removeAttribute(name);
  }
  if (address === null || address === link.textContent.trim()) return;
  const shown = spoken(address).slice(0, addressLimit);
  const span = link.ownerDocument.createElement("code");
  span.textContent = ` ⟨${shown}⟩`;
  link.append(span);
}

function frameDocument(body: string, stylesheet: string): string {
  const { origin } = new URL(stylesheet);
  const rules = [
    "default-src 'none'",
    `style-src ${origin === "null" ? "'none'" : origin}`,
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
  ];
  return [
    "<!doctype html>",
    `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`,
    '<meta name="referrer" content="no-referrer">',
    `<link rel="stylesheet" href="${encodeURI(stylesheet)}">`,
    `<body>${body}`,
  ].join("");
}

type Policy = NonNullable<Config["TRUSTED_TYPES_POLICY"]>;

/** Of Trusted Types, which not every browser has, what is needed here. */
interface PolicyMaker {
  createPolicy(
    name: string,
    rules: {
      createHTML(html: string): string;
      createScriptURL(url: string): string;
    },
  ): Policy;
}

/** Only what DOMPurify has cleaned and the frame around it is made trusted. */
function trustedPolicy(): Policy | null {
  const trustedTypes = Reflect.get(globalThis, "trustedTypes") as
    PolicyMaker | undefined;
  return (
    trustedTypes?.createPolicy("mail-html", {
      createHTML: (html) => html,
      createScriptURL: () => "about:blank",
    }) ?? null
  );
}
