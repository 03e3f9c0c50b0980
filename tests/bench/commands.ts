/** Sixty ordinary commands over a mailbox of some size, as a student mixes them. */
export function commandsFor(mail: number): readonly string[] {
  const commands: string[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const number = 1 + Math.floor((mail - 8) * (turn / 4));
    commands.push(
      "NOOP",
      `FETCH ${number} FLAGS`,
      `STORE ${number} +FLAGS (\\Flagged)`,
      `FETCH ${number}:${number + 3} (UID FLAGS RFC822.SIZE)`,
      `STATUS Enviados (MESSAGES UIDNEXT)`,
      `UID FETCH ${100 + number} ENVELOPE`,
      `STORE ${number} -FLAGS (\\Flagged)`,
      'LIST "" "*"',
      `SEARCH UID ${100 + number}:${110 + number}`,
      `FETCH ${number} BODY.PEEK[HEADER.FIELDS (SUBJECT FROM)]`,
      turn % 2 === 0 ? "SELECT Borradores" : "EXAMINE Enviados",
      "SELECT INBOX",
    );
  }
  return commands;
}
