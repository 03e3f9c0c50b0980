import ts from "typescript";

/** What a source file imports, and how. */
export interface Import {
  /** As written: `../mail/flags.ts`, `node:fs`, `d3-scale`. */
  readonly from: string;
  /** True when it leaves nothing behind at run time. */
  readonly typeOnly: boolean;
}

/** The script of a file as a syntax tree: all of a `.ts`, the script elements of a `.svelte`. */
export function treeOf(path: string, source: string): ts.SourceFile {
  const script = path.endsWith(".svelte")
    ? [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
        .map((match) => match[1] ?? "")
        .join("\n")
    : source;
  const kind = path.endsWith(".mjs") ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  return ts.createSourceFile(path, script, ts.ScriptTarget.ES2023, true, kind);
}

/** Every import of a tree: declarations, exports from elsewhere and `import()`. */
export function importsOf(tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const note = (from: ts.Node | undefined, typeOnly: boolean): void => {
    if (from !== undefined && ts.isStringLiteralLike(from)) {
      found.push({ from: from.text, typeOnly });
    }
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      note(
        node.moduleSpecifier,
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      );
    } else if (ts.isExportDeclaration(node)) {
      note(node.moduleSpecifier, node.isTypeOnly);
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword
    ) {
      note(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node)) {
      note(
        ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined,
        true,
      );
    }
  });
  return found;
}

/** Globals that read the clock or make chance, and what may be called on others. */
const ambientNames = new Set([
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "requestAnimationFrame",
  "requestIdleCallback",
  "crypto",
  "performance",
]);
const ambientMembers = new Set(["Date.now", "Math.random"]);

/** Uses of the world's own time and chance, as written: `Date.now`, `new Date()`. */
export function ambientUses(tree: ts.SourceFile): readonly string[] {
  const found = new Set<string>();
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = `${node.expression.getText(tree)}.${node.name.text}`;
      if (ambientMembers.has(member.replace(/^globalThis\./, ""))) {
        found.add(member);
      }
    } else if (isDate(node) && (node.arguments?.length ?? 0) === 0) {
      found.add("new Date()");
    } else if (ts.isIdentifier(node) && ambientNames.has(node.text)) {
      if (refersToGlobal(node)) found.add(node.text);
    }
  });
  return [...found];
}

/** Properties by which text becomes markup. */
const markupMembers = new Set([
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "document.write",
]);

/** Ways in which text could become markup or code. */
export function injections(
  path: string,
  source: string,
  tree: ts.SourceFile,
): readonly string[] {
  const found = new Set<string>();
  if (path.endsWith(".svelte") && source.includes("{@html"))
    found.add("{@html}");
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const { text } = node.name;
      const whole = `${node.expression.getText(tree)}.${text}`;
      if (markupMembers.has(text) || markupMembers.has(whole)) found.add(text);
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = node.expression.getText(tree);
      if (callee === "eval" || callee === "Function") found.add(callee);
    }
  });
  return [...found];
}

function isDate(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Date"
  );
}

/** False for a property, a key or a declaration that only bears the name. */
function refersToGlobal(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    return parent.expression.getText() === "globalThis";
  }
  const named = parent as ts.Node & { readonly name?: ts.Node };
  return named.name !== name || ts.isShorthandPropertyAssignment(parent);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}
