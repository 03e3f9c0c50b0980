/** A folder that was dropped, in as many ways as the browser gives it. */
export interface DroppedFolder {
  readonly entry: FileSystemEntry;
  /** Can be read again after an edit; not in every browser. */
  readonly handle: Promise<FileSystemHandle | null> | null;
}

interface FolderItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** The folder in what was dropped, or null; only while the event lasts. */
export function folderIn(transfer: DataTransfer | null): DroppedFolder | null {
  const item: FolderItem | undefined = transfer?.items[0];
  const entry = item?.kind === "file" ? item.webkitGetAsEntry() : null;
  if (entry?.isDirectory !== true) return null;
  return { entry, handle: item?.getAsFileSystemHandle?.() ?? null };
}
