import type { OctetString } from "../../../mail/format/octets.ts";
import { quoted, smtpReason } from "../reasons.ts";
import { take } from "../delivery.ts";
import { largestMessage } from "../wire/limits.ts";
import { accepted, declined, type SmtpCommand } from "./command.ts";

export interface BdatArguments {
  /** Octets of the chunk, as announced. */
  readonly size: number;
  readonly isLast: boolean;
  readonly chunk: OctetString;
}

/**
 * BDAT brings a chunk of the message: so many octets, right behind the line,
 * and no dot is needed to end them.
 *
 * RFC 3030 §2 · legal in: transaction, after RCPT; data · completes: OK, LAST, ERR
 *
 *     bdat-cmd   = "BDAT" SP chunk-size [SP end-marker] CRLF
 *     chunk-size = 1*DIGIT
 *     end-marker = "LAST"
 *
 * The octets are read in every state, also of a chunk that is refused.
 */
export const bdat: SmtpCommand<BdatArguments> = {
  name: "BDAT",
  room: 0,

  parse(reader, { literals }) {
    reader.space("chunk-size");
    const at = reader.position;
    const digits = reader.as("chunk-size", () =>
      reader.run((octet) => octet >= "0" && octet <= "9"),
    );
    if (digits === "" || digits.length > 15) {
      const found = quoted(reader.text.slice(at));
      reader.fail("bad-chunk-size", { found }, at);
    }
    const isLast = reader.peek() === " ";
    if (isLast) {
      reader.space("LAST");
      reader.as("end-marker", () => {
        if (!reader.skip("LAST")) reader.fail("expected", { wanted: "LAST" });
      });
    }
    return { size: Number(digits), isLast, chunk: literals[0] ?? "" };
  },

  run({ size, isLast, chunk }, context) {
    const { session } = context;
    const { transaction } = session;
    if (transaction === null) throw new Error("BDAT without a transaction");
    const over = { ...session, transaction: null };
    const before = transaction.chunks ?? "";
    if (before.length + size > largestMessage) {
      const most = String(largestMessage);
      return declined("BDAT", over, smtpReason("message-too-big", { most }));
    }
    const chunks = before + chunk;
    if (!isLast) {
      const next = { ...session, transaction: { ...transaction, chunks } };
      const lines = [`${size} octets received`];
      return accepted("BDAT", next, { code: "250", enhanced: "2.0.0", lines });
    }
    const taken = take(transaction, chunks, context);
    if (taken.kind === "refused") return declined("BDAT", over, taken.reason);
    const { id } = taken;
    const lines = [`${size} octets received, message accepted as ${id}`];
    const said = { code: "250", enhanced: "2.0.0", lines };
    return accepted("BDAT", over, said, "LAST");
  },
};
