/** What is being typed into the command box, for who shows how much it is. */
class Typing {
  /** Octets that it would be on the wire. */
  octets = $state(0);
}

export const typing = new Typing();
