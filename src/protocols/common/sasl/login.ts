import { unicodeOf } from "../../../mail/format/charset.ts";
import { accountProved } from "./credentials.ts";
import { garbled, wrong, type SaslMechanism } from "./mechanism.ts";

/**
 * LOGIN: asks for the name, then for the password, both in clear. It was never
 * made a standard (draft-murchison-sasl-login), but many clients use it.
 */
export const login: SaslMechanism = {
  name: "LOGIN",
  begin: (initial) =>
    initial === null
      ? { kind: "challenge", challenge: "Username:", memory: {} }
      : {
          kind: "challenge",
          challenge: "Password:",
          memory: { name: initial },
        },
  respond(response, { name }, { mail }) {
    if (response === "") return garbled;
    if (name === undefined) {
      const memory = { name: response };
      return { kind: "challenge", challenge: "Password:", memory };
    }
    const user = unicodeOf(name);
    const account = accountProved(mail, user, unicodeOf(response));
    return account === undefined
      ? wrong
      : { kind: "done", account: account.name };
  },
  nameIn: ([name = ""]) => unicodeOf(name),
};
