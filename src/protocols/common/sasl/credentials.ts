import type { Account, MailStore } from "../../../mail/mail-store.ts";
import { saslPrep } from "./sasl-prep.ts";

/**
 * The account of a name, as it was sent or prepared; nothing when there is
 * none, or when the name may not be used.
 *
 * RFC 4013 §1, RFC 4616 §2
 */
export function accountNamed(
  mail: MailStore,
  name: string,
): Account | undefined {
  const prepared = saslPrep(name);
  if (prepared === null || prepared === "") return undefined;
  return mail.accounts.get(name) ?? mail.accounts.get(prepared);
}

/** The account that a name and its password prove; nothing when they don't. */
export function accountProved(
  mail: MailStore,
  name: string,
  password: string,
): Account | undefined {
  const account = accountNamed(mail, name);
  if (account === undefined) return undefined;
  const isRight =
    preparedPassword(account.password) === preparedPassword(password);
  return isRight ? account : undefined;
}

/** The password of an account as mechanisms compare it and reckon with it. */
export function preparedPassword(password: string): string {
  return saslPrep(password) ?? password;
}
