/** Ordinary commands over a mailbox of some size, as a student mixes them: twelve in each turn. */
export function commandsFor(mail: number, turns: number): readonly string[] {
  const commands: string[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const number = 1 + Math.floor((mail - 8) * (turn / Math.max(1, turns - 1)));
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
