import type { Diagram } from "../protocol.ts";

/** Where the states of RFC 1939 stand in the picture, from left to right. */
export const diagram: Diagram = {
  width: 1140,
  height: 186,
  nodes: [
    {
      state: "start",
      label: { es: "Inicio", en: "Start" },
      term: "",
      shape: "start",
      x: 38,
      y: 85,
      width: 16,
      height: 16,
      pills: [],
    },
    {
      state: "authorization",
      label: { es: "Autorización", en: "Authorization" },
      term: "AUTHORIZATION",
      shape: "state",
      x: 218,
      y: 85,
      width: 214,
      height: 84,
      pills: [
        { state: "ready", label: { es: "listo", en: "ready" } },
        {
          state: "awaitingPassword",
          label: { es: "contraseña", en: "password" },
        },
        { state: "negotiating", label: { es: "TLS", en: "TLS" } },
        { state: "authenticating", label: { es: "SASL", en: "SASL" } },
      ],
    },
    {
      state: "transaction",
      label: { es: "Transacción", en: "Transaction" },
      term: "TRANSACTION",
      shape: "state",
      x: 580,
      y: 85,
      width: 214,
      height: 84,
      pills: [{ state: "ready", label: { es: "listo", en: "ready" } }],
    },
    {
      state: "update",
      label: { es: "Actualización", en: "Update" },
      term: "UPDATE",
      shape: "state",
      x: 928,
      y: 85,
      width: 168,
      height: 68,
      pills: [],
    },
    {
      state: "closed",
      label: { es: "Fin", en: "End" },
      term: "",
      shape: "end",
      x: 1098,
      y: 85,
      width: 22,
      height: 22,
      pills: [],
    },
  ],
  edges: [
    {
      from: "start",
      to: "authorization",
      points: [
        [46, 85],
        [111, 85],
      ],
      label: { x: 78, y: 70, lines: ["+OK"] },
    },
    {
      from: "authorization",
      to: "transaction",
      points: [
        [325, 85],
        [473, 85],
      ],
      label: { x: 399, y: 58, lines: ["USER + PASS", "APOP, AUTH"] },
    },
    {
      from: "authorization",
      to: "closed",
      points: [
        [218, 127],
        [218, 170],
        [1098, 170],
        [1098, 96],
      ],
      label: { x: 640, y: 160, lines: ["QUIT"] },
    },
    {
      from: "transaction",
      to: "update",
      points: [
        [687, 85],
        [844, 85],
      ],
      label: { x: 765, y: 70, lines: ["QUIT"] },
    },
    {
      from: "update",
      to: "closed",
      points: [
        [1012, 85],
        [1087, 85],
      ],
      label: { x: 1049, y: 70, lines: ["+OK"] },
    },
  ],
};
