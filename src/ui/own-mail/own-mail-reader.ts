import { ownScript } from "../offline/own-script.ts";
import workerAddress from "./own-mail-worker.ts?worker&url";
import type { Refusal, Room } from "./own-messages.ts";

/** Takes files apart in a worker, so that large ones don't stop the page. */
export class OwnMailReader {
  #end: (() => void) | null = null;

  /** The messages of a file, or why it is refused; what is cancelled is unreadable. */
  async read(file: File, room: Room): Promise<readonly Uint8Array[] | Refusal> {
    if (file.size > room.octets) return "together";
    try {
      return await this.#ask(new Uint8Array(await file.arrayBuffer()), room);
    } catch {
      // A folder, or a file that has gone since.
      return "unreadable";
    }
  }

  cancel(): void {
    this.#end?.();
  }

  #ask(
    octets: Uint8Array,
    room: Room,
  ): Promise<readonly Uint8Array[] | Refusal> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(ownScript(workerAddress), { type: "module" });
      const done = () => {
        worker.terminate();
        this.#end = null;
      };
      this.#end = () => {
        done();
        reject(new Error("cancelled"));
      };
      worker.onerror = this.#end;
      worker.onmessage = ({
        data,
      }: MessageEvent<readonly Uint8Array[] | Refusal>) => {
        done();
        resolve(data);
      };
      worker.postMessage({ octets, room }, [octets.buffer as ArrayBuffer]);
    });
  }
}
