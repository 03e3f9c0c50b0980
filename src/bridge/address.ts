/**
 * A socket's address as an address literal has it, within its brackets; nothing
 * where the socket is gone.
 *
 *     IPv6-address-literal = "IPv6:" IPv6-addr
 *
 * RFC 5321 §4.1.3. An IPv4 client of a socket for both is one of IPv4 (RFC 4291 §2.5.5.2).
 */
export function addressOf(remote: string | undefined): {
  readonly address?: string;
} {
  if (remote === undefined) return {};
  const [plain = ""] = remote.replace(/^::ffff:(?=[\d.]+$)/i, "").split("%");
  return { address: plain.includes(":") ? `IPv6:${plain}` : plain };
}
