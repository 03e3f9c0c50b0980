/** A program of the project, by its path, as one JavaScript file; gives that one's address. */
export function bundled(entry: string): Promise<string>;
