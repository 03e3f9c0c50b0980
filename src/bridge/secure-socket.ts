import type { Socket } from "node:net";
import { TLSSocket, type SecureContext } from "node:tls";

/**
 * Lets the client at the other end begin TLS; `established` is given what to
 * speak through from then on. What goes wrong on the way closes the socket.
 */
export function secureSocket(
  plain: Socket,
  secureContext: SecureContext,
  established: (secured: Socket) => void,
): void {
  const secured = new TLSSocket(plain, { isServer: true, secureContext });
  secured.on("error", () => plain.destroy());
  secured.once("secure", () => established(secured));
}
