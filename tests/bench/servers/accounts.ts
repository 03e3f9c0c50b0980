/** Whose mail is measured. */
export const account = "lucia";

/** Whose mail a server is run in with; what it learns of hers says nothing of the other's. */
export const rehearsing = "marta";

/** The password of both. */
export const password = "gato.rojo";
