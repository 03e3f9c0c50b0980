import type { World } from "../../simulator/world.ts";
import type { DeviceKind } from "./device.ts";

/** What a bench begins with. */
export interface BenchSetup {
  readonly beginning: World;
  /** The account whose mail is shown. */
  readonly account: string;
  readonly devices: readonly (readonly [kind: DeviceKind, protocol: string])[];
  /** How many messages the INBOX was asked to hold; as many as the scene has without it. */
  readonly mail?: number;
  /** Round-trip time of new connections in ms. */
  readonly roundTripTime?: number;
  /** Milliseconds that only go forward. */
  readonly clock?: () => number;
}
