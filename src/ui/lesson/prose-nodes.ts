import { marked, type Token } from "marked";

/** A run of words within a paragraph. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly inner: readonly Inline[] }
  | { readonly kind: "break" };

/** A block of a lesson's prose. */
export type Block =
  | { readonly kind: "paragraph"; readonly inner: readonly Inline[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: "fence";
      /** First word after the fence, such as `pop3`; "" when there is none. */
      readonly language: string;
      readonly lines: readonly string[];
    };

/** Deeper nesting than this is shown as the text it is. */
const deepest = 6;

/**
 * Markdown as a small tree: paragraphs, lists, fences, code, strong and
 * emphasis. All else, HTML and links above all, stays the text that it is.
 */
export function proseBlocks(markdown: string): readonly Block[] {
  return blocksOf(marked.lexer(markdown), 0);
}

/** The same for a text that is a single line, such as a goal. */
export function proseInline(markdown: string): readonly Inline[] {
  return proseBlocks(markdown).flatMap((block) =>
    block.kind === "paragraph" ? block.inner : [],
  );
}

/** The words of inline prose without their voices. */
export function proseText(inner: readonly Inline[]): string {
  return inner
    .map((each) => {
      if (each.kind === "break") return " ";
      return "inner" in each ? proseText(each.inner) : each.text;
    })
    .join("");
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
  return tokens.flatMap((token) => blockOf(token, depth));
}

function blockOf(token: Token, depth: number): readonly Block[] {
  if (depth > deepest) return [plain(token.raw)];
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "code":
      return [
        {
          kind: "fence",
          language: String(token.lang ?? "").split(" ", 1)[0] ?? "",
          lines: String(token.text).split("\n"),
        },
      ];
    case "list":
      return [
        {
          kind: "list",
          ordered: token.ordered === true,
          items: (token.items as readonly Token[]).map((item) =>
            blocksOf(inside(item), depth + 1),
          ),
        },
      ];
    case "paragraph":
    case "heading":
    case "text":
      return [
        { kind: "paragraph", inner: inlinesOf(inside(token), depth, token) },
      ];
    case "blockquote":
      return blocksOf(inside(token), depth + 1);
    default:
      return token.raw.trim() === "" ? [] : [plain(token.raw)];
  }
}

function inlinesOf(
  tokens: readonly Token[],
  depth: number,
  around: Token,
): readonly Inline[] {
  if (tokens.length === 0) return [{ kind: "text", text: around.raw }];
  return tokens.flatMap((token): readonly Inline[] => {
    if (depth > deepest) return [{ kind: "text", text: token.raw }];
    switch (token.type) {
      case "text":
      case "escape":
        return [{ kind: "text", text: String(token.text) }];
      case "codespan":
        return [{ kind: "code", text: String(token.text) }];
      case "strong":
        return [
          { kind: "strong", inner: inlinesOf(inside(token), depth + 1, token) },
        ];
      case "em":
        return [
          {
            kind: "emphasis",
            inner: inlinesOf(inside(token), depth + 1, token),
          },
        ];
      case "br":
        return [{ kind: "break" }];
      default:
        return [{ kind: "text", text: token.raw }];
    }
  });
}

function inside(token: Token): readonly Token[] {
  return "tokens" in token ? (token.tokens ?? []) : [];
}

function plain(raw: string): Block {
  return { kind: "paragraph", inner: [{ kind: "text", text: raw.trim() }] };
}
