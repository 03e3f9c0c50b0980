/** Octets of a command line with its CRLF (RFC 5321 §4.5.3.1.4). */
export const longestCommand = 512;

/** With the room that the parameters of extensions need (RFC 1870, 3461, 4954, 6152, 6531). */
export const longestExtendedCommand = 2048;

/** Octets of a line of a SASL exchange (RFC 4954 §4). */
export const longestResponse = 12_288;

/** Octets of a line of text, without its CRLF (RFC 5321 §4.5.3.1.6). */
export const longestTextLine = 998;

/** Octets of a message, as SIZE says it (RFC 1870 §3). */
export const largestMessage = 32 * 1024 * 1024;

/** Recipients of one mail transaction (RFC 5321 §4.5.3.1.8). */
export const mostRecipients = 100;
