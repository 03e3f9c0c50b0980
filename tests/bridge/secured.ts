import { once } from "node:events";
import { connect } from "node:tls";
import type { Served } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

/** A client that begins TLS on a connection it has, and trusts nobody but this bridge. */
export async function secured(
  client: TcpClient,
  { credentials }: Served,
): Promise<TcpClient> {
  const { socket } = client;
  socket.removeAllListeners("data");
  const under = connect({
    socket,
    ca: credentials.cert,
    servername: "localhost",
  });
  await once(under, "secureConnect");
  return new TcpClient(under);
}
