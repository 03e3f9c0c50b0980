import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Gives `import paths from "lucide:NAME"`: one icon's shapes, each as a path. */
export function lucideIcons(): Plugin {
  const prefix = "lucide:";
  return {
    name: "lucide-icons",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const shapes = iconShapes(id.slice(prefix.length + 1));
      return `export default ${JSON.stringify(shapes)};`;
    },
  };
}

/** The shapes of a Lucide icon, each as the data of a path; throws when there is none. */
export function iconShapes(name: string): readonly string[] {
  const file = new URL(
    `../../node_modules/lucide-static/icons/${name}.svg`,
    import.meta.url,
  );
  const [, inside = ""] = readFileSync(file, "utf8").split(/<svg[^>]*>/);
  const shapes = inside.matchAll(/<(\w+)\s([^>]*?)\/>/g);
  return [...shapes].map(([, shape = "", written = ""]) => {
    const attributes = new Map<string, string>();
    for (const [, key = "", value = ""] of written.matchAll(
      /([\w-]+)="([^"]*)"/g,
    )) {
      attributes.set(key, value);
    }
    return pathOf(shape, (key) => attributes.get(key) ?? "0");
  });
}

/** An SVG shape as the data of a path. */
function pathOf(shape: string, value: (key: string) => string): string {
  const number = (key: string): number => Number(value(key));
  switch (shape) {
    case "path":
      return value("d");
    case "line":
      return `M${value("x1")} ${value("y1")}L${value("x2")} ${value("y2")}`;
    case "polyline":
      return `M${value("points")}`;
    case "polygon":
      return `M${value("points")}Z`;
    case "circle": {
      const [x, y, r] = [number("cx"), number("cy"), number("r")];
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    }
    case "rect": {
      const [w, h] = [number("width"), number("height")];
      const r = Math.max(number("rx"), number("ry"));
      const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
      return (
        `M${number("x") + r} ${number("y")}h${w - 2 * r}${corner(r, r)}` +
        `v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}` +
        `v${2 * r - h}${corner(r, -r)}Z`
      );
    }
    default:
      throw new Error(`no path for an icon's ${shape}`);
  }
}
