import { ownMessages, type Room } from "./own-messages.ts";

/** Of a worker's global scope, what is needed here. */
interface WorkerScope {
  postMessage(answer: unknown, transfer: readonly ArrayBufferLike[]): void;
  addEventListener(
    type: "message",
    listener: (event: {
      readonly data: { readonly octets: Uint8Array; readonly room: Room };
    }) => void,
  ): void;
}

const worker = self as unknown as WorkerScope;

worker.addEventListener("message", ({ data: { octets, room } }) => {
  const found = ownMessages(octets, room);
  const buffers =
    typeof found === "string" ? [] : found.map(({ buffer }) => buffer);
  worker.postMessage(found, [...new Set(buffers)]);
});
