/** What is said about the layout in Spanish; `en` has the same keys. */
export const es = {
  separators: {
    lesson: "Ancho de la lección",
    state: "Alto del diagrama de estados",
    wire: "Ancho del cable",
  },
  separatorHint:
    "Arrastra o usa las flechas; Entrar pliega y abre, doble clic restablece",
};

/** The words of one language. */
export type LayoutWords = typeof es;
