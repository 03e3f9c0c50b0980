import type { DroppedFolder } from "../keeping/dropped-folder.ts";
import { hrefOf } from "../routes.ts";
import {
  filesChosen,
  filesOfEntry,
  filesOfHandle,
  type FolderFile,
} from "./folder-files.ts";

/** A folder with a lesson, which somebody has brought. */
export interface BroughtFolder {
  /** Lists its files as they are now; those that were chosen one by one stay as they were. */
  readonly list: () => Promise<readonly FolderFile[]>;
  /** Whether edits can be seen without bringing it again. */
  readonly live: boolean;
}

class Brought {
  /** What was brought last; null before. */
  folder: BroughtFolder | null = $state.raw(null);
}

/** The lesson that is being looked at, as long as the page is open. */
export const brought = new Brought();

/** Takes up a folder that was dropped and goes where lessons are tried. */
export async function bring({ entry, handle }: DroppedFolder): Promise<void> {
  const again = await handle?.catch(() => null);
  brought.folder =
    again instanceof FileSystemDirectoryHandle
      ? { list: () => filesOfHandle(again), live: true }
      : { list: () => filesOfEntry(entry), live: false };
  location.hash = hrefOf({ page: "preview" });
}

/** Takes up a folder that the browser lets us read again and again. */
export function bringHandle(handle: FileSystemDirectoryHandle): void {
  brought.folder = { list: () => filesOfHandle(handle), live: true };
}

/** Takes up files that were chosen. */
export function bringFiles(files: FileList): void {
  const chosen = filesChosen(files);
  brought.folder = { list: () => Promise.resolve(chosen), live: false };
}
