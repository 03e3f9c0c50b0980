import type { Diagram } from "../protocol.ts";

const pills = [
  { state: "ready", label: { es: "listo", en: "ready" } },
  { state: "literal", label: { es: "literal", en: "literal" } },
  { state: "idling", label: { es: "IDLE", en: "IDLE" } },
  { state: "listening", label: { es: "NOTIFY", en: "NOTIFY" } },
];

/**
 * Where the states stand: the figure of RFC 3501 §3, drawn from left to right.
 * Which edges there are, the machine says.
 */
export const diagram: Diagram = {
  width: 1140,
  height: 186,
  nodes: [
    {
      state: "start",
      label: { es: "Conexión", en: "Connection" },
      term: "connection established",
      shape: "start",
      x: 30,
      y: 90,
      width: 16,
      height: 16,
      pills: [],
    },
    {
      state: "notAuthenticated",
      label: { es: "Sin autenticar", en: "Not authenticated" },
      term: "not authenticated",
      shape: "state",
      x: 172,
      y: 90,
      width: 176,
      height: 84,
      pills: [
        { state: "ready", label: { es: "listo", en: "ready" } },
        { state: "negotiating", label: { es: "TLS", en: "TLS" } },
        { state: "authenticating", label: { es: "SASL", en: "SASL" } },
      ],
    },
    {
      state: "authenticated",
      label: { es: "Autenticado", en: "Authenticated" },
      term: "authenticated",
      shape: "state",
      x: 482,
      y: 90,
      width: 184,
      height: 84,
      pills,
    },
    {
      state: "selected",
      label: { es: "Seleccionado", en: "Selected" },
      term: "selected",
      shape: "state",
      x: 814,
      y: 90,
      width: 248,
      height: 84,
      pills,
    },
    {
      state: "logout",
      label: { es: "Salida", en: "Logout" },
      term: "logout",
      shape: "final",
      x: 1074,
      y: 90,
      width: 100,
      height: 60,
      pills: [],
    },
  ],
  edges: [
    {
      from: "start",
      to: "notAuthenticated",
      points: [
        [38, 90],
        [84, 90],
      ],
      label: { x: 60, y: 77, lines: ["OK"] },
    },
    {
      from: "start",
      to: "authenticated",
      points: [
        [30, 82],
        [30, 28],
        [482, 28],
        [482, 48],
      ],
      label: { x: 258, y: 20, lines: ["PREAUTH"] },
    },
    {
      from: "start",
      to: "logout",
      points: [
        [30, 98],
        [30, 176],
        [1074, 176],
        [1074, 120],
      ],
      label: { x: 100, y: 168, lines: ["BYE"] },
    },
    {
      from: "notAuthenticated",
      to: "authenticated",
      points: [
        [260, 90],
        [390, 90],
      ],
      label: { x: 327, y: 68, lines: ["LOGIN", "AUTHENTICATE"] },
    },
    {
      from: "authenticated",
      to: "notAuthenticated",
      points: [
        [530, 132],
        [530, 154],
        [216, 154],
        [216, 132],
      ],
      label: { x: 438, y: 145, lines: ["UNAUTHENTICATE"] },
    },
    {
      from: "selected",
      to: "notAuthenticated",
      points: [
        [760, 132],
        [760, 154],
        [216, 154],
        [216, 132],
      ],
      label: { x: 700, y: 145, lines: ["UNAUTHENTICATE"] },
    },
    {
      from: "authenticated",
      to: "selected",
      points: [
        [574, 76],
        [690, 76],
      ],
      label: { x: 630, y: 54, lines: ["SELECT", "EXAMINE"] },
    },
    {
      from: "selected",
      to: "authenticated",
      points: [
        [690, 106],
        [574, 106],
      ],
      label: { x: 630, y: 124, lines: ["CLOSE · CLOSED", "UNSELECT"] },
    },
    {
      from: "notAuthenticated",
      to: "logout",
      points: [
        [172, 132],
        [172, 176],
        [1074, 176],
        [1074, 120],
      ],
      label: { x: 327, y: 168, lines: ["LOGOUT"] },
    },
    {
      from: "authenticated",
      to: "logout",
      points: [
        [500, 132],
        [500, 176],
        [1074, 176],
        [1074, 120],
      ],
      label: { x: 720, y: 168, lines: ["LOGOUT"] },
    },
    {
      from: "selected",
      to: "logout",
      points: [
        [938, 90],
        [1024, 90],
      ],
      label: { x: 980, y: 69, lines: ["LOGOUT", "BYE"] },
    },
  ],
};
