/** The name that the servers give for themselves (RFC 2606 keeps `.example` for this). */
export const hostName = "buzon.example";
