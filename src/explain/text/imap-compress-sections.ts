/** Where the words are told of by which both sides agree to compress what they say. */
export const imapCompressSections = {
  "command COMPRESS": "RFC 4978 §3",
  "compress-algorithm DEFLATE": "RFC 4978 §3",
  "capability COMPRESS=DEFLATE": "RFC 4978 §3",
  "resp-text-code COMPRESSIONACTIVE": "RFC 4978 §3",
} as const;

/** What each of these rules means, in one language. */
export type ImapCompressTexts = Readonly<
  Record<keyof typeof imapCompressSections, string>
>;
