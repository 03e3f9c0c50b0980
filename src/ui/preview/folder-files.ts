import {
  droppedLimits,
  type DroppedFiles,
} from "../../course/dropped-lesson.ts";

/** Folders within each other; a lesson has two. */
const maxDepth = 6;

/** A file of a folder, not read yet. */
export interface FolderFile {
  readonly path: string;
  readonly file: File;
}

/** Collects the files of a folder; those beyond what a lesson may have aren't looked for. */
class Found {
  readonly files: FolderFile[] = [];

  get full(): boolean {
    return this.files.length > droppedLimits.files;
  }

  add(path: string, file: File): void {
    if (!this.full) this.files.push({ path, file });
  }
}

/** The files of a folder as every browser gives it. */
export async function filesOfEntry(
  entry: FileSystemEntry,
): Promise<readonly FolderFile[]> {
  const found = new Found();
  await walkEntry(entry, entry.name, found, 0);
  return found.files;
}

/** The files of a folder that can be read again. */
export async function filesOfHandle(
  handle: FileSystemDirectoryHandle,
): Promise<readonly FolderFile[]> {
  const found = new Found();
  await walkHandle(handle, handle.name, found, 0);
  return found.files;
}

/** Files that were chosen one by one, or with their folder. */
export function filesChosen(files: FileList): readonly FolderFile[] {
  const found = new Found();
  for (const file of files) {
    const { name, webkitRelativePath: path } = file;
    found.add(path === "" ? name : path, file);
  }
  return found.files;
}

/** What is in files. What is too much stands for itself: of it only so many octets are read. */
export async function octetsOf(
  files: readonly FolderFile[],
): Promise<DroppedFiles> {
  const octets = new Map<string, Uint8Array>();
  let left: number = droppedLimits.octets;
  for (const { path, file } of files) {
    const part = file.slice(0, left + 1);
    left -= part.size;
    octets.set(path, new Uint8Array(await part.arrayBuffer()));
    if (left < 0) break;
  }
  return octets;
}

async function walkEntry(
  entry: FileSystemEntry,
  path: string,
  found: Found,
  depth: number,
): Promise<void> {
  if (found.full || depth > maxDepth || isHidden(entry.name)) return;
  if (isFile(entry)) {
    found.add(path, await new Promise<File>((...done) => entry.file(...done)));
    return;
  }
  if (!isDirectory(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    // Some browsers give a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((...done) =>
      reader.readEntries(...done),
    );
    if (some.length === 0) return;
    for (const each of some) {
      await walkEntry(each, `${path}/${each.name}`, found, depth + 1);
    }
  }
}

async function walkHandle(
  handle: FileSystemDirectoryHandle | FileSystemFileHandle,
  path: string,
  found: Found,
  depth: number,
): Promise<void> {
  if (found.full || depth > maxDepth || isHidden(handle.name)) return;
  if (handle.kind === "file") found.add(path, await handle.getFile());
  else {
    for await (const each of handle.values()) {
      await walkHandle(each, `${path}/${each.name}`, found, depth + 1);
    }
  }
}

/** What version control and editors keep beside the files. */
function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(
  entry: FileSystemEntry,
): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
