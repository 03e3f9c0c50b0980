import { envelopeOf } from "../../../mail/format/envelope.ts";
import type { BodyPart } from "../../../mail/format/message-part.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { printEnvelope } from "./envelope.ts";
import { printNstring, printString } from "./strings.ts";

/**
 * The MIME structure of a message: with its extension data for BODYSTRUCTURE,
 * without them for BODY.
 *
 * RFC 3501 §7.4.2
 *
 *     body           = "(" (body-type-1part / body-type-mpart) ")"
 *     body-type-mpart = 1*body SP media-subtype [SP body-ext-mpart]
 */
export function printBodyStructure(
  octets: Uint8Array,
  part: BodyPart,
  extended: boolean,
): OctetString {
  if (part.parts.length === 0) return printSinglePart(octets, part, extended);
  const parts = part.parts.map((inner) =>
    printBodyStructure(octets, inner, extended),
  );
  const fields = [`${parts.join("")} ${printString(part.subtype)}`];
  // body-ext-mpart = body-fld-param [SP body-fld-dsp [SP body-fld-lang [SP body-fld-loc]]]
  if (extended) {
    fields.push(
      printParameters(part.parameters),
      ...printCommonExtensions(part),
    );
  }
  return inParentheses(fields);
}

/** As one string, which keeps nothing of what it is made of. */
function inParentheses(fields: readonly OctetString[]): OctetString {
  return ["(", fields.join(" "), ")"].join("");
}

/**
 *     body-type-basic = media-basic SP body-fields
 *     body-type-msg   = media-message SP body-fields SP envelope SP body SP body-fld-lines
 *     body-type-text  = media-text SP body-fields SP body-fld-lines
 *     body-fields     = body-fld-param SP body-fld-id SP body-fld-desc SP
 *                       body-fld-enc SP body-fld-octets
 */
function printSinglePart(
  octets: Uint8Array,
  part: BodyPart,
  extended: boolean,
): OctetString {
  const fields: OctetString[] = [
    printString(part.type),
    printString(part.subtype),
    printParameters(part.parameters),
    printNstring(part.id),
    printNstring(part.description),
    printString(part.encoding),
    String(part.bodyEnd - part.bodyStart),
  ];
  if (part.message !== null) {
    fields.push(
      printEnvelope(envelopeOf(octets, part.message)),
      printBodyStructure(octets, part.message, extended),
      String(part.lines),
    );
  } else if (part.type.toUpperCase() === "TEXT") {
    fields.push(String(part.lines));
  }
  // body-ext-1part = body-fld-md5 [SP body-fld-dsp [SP body-fld-lang [SP body-fld-loc]]]
  if (extended) {
    fields.push(printNstring(part.md5), ...printCommonExtensions(part));
  }
  return inParentheses(fields);
}

function printCommonExtensions(part: BodyPart): readonly OctetString[] {
  const { disposition, language, location } = part;
  return [
    disposition === null
      ? "NIL"
      : `(${printString(disposition.type)} ${printParameters(disposition.parameters)})`,
    printLanguages(language),
    printNstring(location),
  ];
}

function printLanguages(languages: readonly string[] | null): OctetString {
  if (languages === null || languages.length === 0) return "NIL";
  return languages.length === 1
    ? printNstring(languages[0] ?? null)
    : `(${languages.map(printString).join(" ")})`;
}

/** `body-fld-param = "(" string SP string *(SP string SP string) ")" / nil` */
function printParameters(
  parameters: readonly (readonly [string, string])[],
): OctetString {
  if (parameters.length === 0) return "NIL";
  let text = "";
  for (const [name, value] of parameters) {
    text += `${text === "" ? "(" : " "}${printString(name)} ${printString(value)}`;
  }
  return `${text})`;
}
