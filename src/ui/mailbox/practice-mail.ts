import type { OctetString } from "../../mail/format/octets.ts";
import { present, type Timeline } from "../../simulator/timeline.ts";

/**
 * A short message for an account, dated by the world's clock: what arrives when
 * somebody asks for mail. Each one of a timeline has its own number.
 */
export function practiceMail(account: string, timeline: Timeline): OctetString {
  const { epoch, now } = present(timeline);
  const earlier = timeline.entries.filter(
    ({ input }) => input.kind === "deliver",
  );
  const number = earlier.length + 1;
  const lines = [
    `Date: ${sentDate(epoch + now)}`,
    "From: Marta Gil <marta@buzon.example>",
    `To: <${account}@buzon.example>`,
    `Subject: Mensaje de prueba ${number}`,
    `Message-ID: <prueba-${number}.${epoch + now}@buzon.example>`,
    "",
    "Acaba de llegar. Mira si el servidor te avisa.",
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

/** A moment in UTC as a message says it. RFC 5322 §3.3 */
function sentDate(ms: number): string {
  return new Date(ms).toUTCString().replace("GMT", "+0000");
}
