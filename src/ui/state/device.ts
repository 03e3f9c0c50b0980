import type { deviceKinds } from "../../course/lesson.ts";
import type { Bilingual } from "../../protocols/protocol.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import { Growing } from "./growing.ts";

export type DeviceKind = (typeof deviceKinds)[number];

/**
 * A device that somebody has put on the bench: which program, on what. Its
 * connections bear its id, one after the other, as those of lessons do.
 */
export interface OwnedDevice {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: Bilingual;
  /** Name of the protocol it speaks. */
  readonly protocol: string;
}

/** A device as it is at the playhead. */
export interface Device extends OwnedDevice {
  /** Its open connection, or null when it never connected or is disconnected. */
  readonly connection: string | null;
  /** Its latest connection, open or ended; null when it never connected. */
  readonly latestConnection: string | null;
}

const kindNames: Readonly<Record<DeviceKind, Bilingual>> = {
  desktop: { es: "Sobremesa", en: "Desktop" },
  laptop: { es: "Portátil", en: "Laptop" },
  phone: { es: "Teléfono", en: "Phone" },
  tablet: { es: "Tableta", en: "Tablet" },
};

/** A new device, numbered when there are others of its kind. */
export function newDevice(
  kind: DeviceKind,
  protocol: string,
  others: readonly OwnedDevice[],
): OwnedDevice {
  const ids = new Set(others.map((other) => other.id));
  let number = 1;
  while (ids.has(deviceId(kind, number))) number++;
  const { es, en } = kindNames[kind];
  return {
    id: deviceId(kind, number),
    kind,
    name:
      number === 1
        ? { es, en }
        : { es: `${es} ${number}`, en: `${en} ${number}` },
    protocol,
  };
}

/** What the next device is: of a kind that isn't there yet, else a phone. */
export function kindFor(devices: readonly OwnedDevice[]): DeviceKind {
  const kinds = new Set(devices.map(({ kind }) => kind));
  const others = (["laptop", "desktop"] as const).filter(
    (kind) => !kinds.has(kind),
  );
  return others[0] ?? "phone";
}

/** Devices and one more. */
export function withDevice(
  others: readonly OwnedDevice[],
  [kind, protocol]: readonly [DeviceKind, string],
): readonly OwnedDevice[] {
  return [...others, newDevice(kind, protocol, others)];
}

function deviceId(kind: DeviceKind, number: number): string {
  return number === 1 ? kind : `${kind}-${number}`;
}

/** Whether each device has a connection, as a trace tells it: not there when it never had one. */
class Connections {
  readonly open = new Map<string, boolean>();

  read({ kind, connection }: TraceEvent): void {
    if (connection === null) return;
    if (kind === "connection.opened") this.open.set(connection, true);
    else if (kind === "connection.closed") this.open.set(connection, false);
  }
}

/** Tells what devices there are; those that are as they were are the same values. */
export class DeviceReader {
  readonly #connections = new Growing(() => new Connections());
  #given: readonly Device[] = [];

  /** Devices with the connections that they have after these events. */
  after(
    owned: readonly OwnedDevice[],
    removed: readonly string[],
    shown: readonly TraceEvent[],
  ): readonly Device[] {
    const { open } = this.#connections.over(shown);
    const devices: Device[] = [];
    for (const device of owned) {
      const connection = open.get(device.id) === true ? device.id : null;
      const latestConnection = open.has(device.id) ? device.id : null;
      // Removed devices stay for as long as undo has brought their connection back.
      if (connection === null && removed.includes(device.id)) continue;
      const now = { ...device, connection, latestConnection };
      devices.push(this.#given.find((each) => isSame(each, now)) ?? now);
    }
    const same =
      devices.length === this.#given.length &&
      devices.every((each, index) => each === this.#given[index]);
    if (!same) this.#given = devices;
    return this.#given;
  }
}

function isSame(a: Device, b: Device): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.protocol === b.protocol &&
    a.connection === b.connection &&
    a.latestConnection === b.latestConnection
  );
}
