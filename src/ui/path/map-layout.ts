import type { ShownHost } from "./map-hosts.ts";
import type { LetterPlace } from "./letter-view.ts";

/** A rectangle of the map, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything on the map stands. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** True where all stands one below the other. */
  readonly stacked: boolean;
  /** Height of a row in a host's lists. */
  readonly rowHeight: number;
  readonly devices: Box;
  readonly zone: Box;
  readonly hosts: ReadonlyMap<string, Box>;
}

/** Heights in px of a row in a host's lists: for a mouse, and for fingers. */
export const rowHeights = { fine: 30, coarse: 46 };

/** Heights in px: of a host's head, of a caption, and the room below. */
export const headHeight = 50;
export const captionHeight = 22;
const footHeight = 8;

/** So many rows of a list are drawn; the last one says how many more there are. */
export const mostRows = 4;

const gap = 18;
const gutter = 30;

/** How many rows a list takes. */
export function rowsOf(list: readonly unknown[]): number {
  return Math.min(list.length, mostRows);
}

/** The height of a host's card, in px. */
export function hostHeight(
  { takes, queue, mailboxes }: ShownHost,
  rowHeight: number,
): number {
  return (
    headHeight +
    rowsOf(takes) * captionHeight +
    captionHeight +
    Math.max(1, rowsOf(queue)) * rowHeight +
    captionHeight +
    Math.max(1, rowsOf(mailboxes)) * rowHeight +
    footHeight
  );
}

/** The map for a width, from what writes letters on the left to what takes them on the right. */
export function mapLayout(
  width: number,
  hosts: readonly ShownHost[],
  devicesHeight: number,
  zoneHeight: number,
  rowHeight: number,
): MapLayout {
  const stacked = width < 480;
  const between = stacked ? 0 : width < 800 ? 52 : 96;
  const column = stacked ? width - gutter : (width - between) / 2;
  const first = stacked ? gutter : 0;
  const second = stacked ? gutter : column + between;
  const placed = new Map<string, Box>();
  const devices = { left: first, top: 0, width: column, height: devicesHeight };
  let left = devicesHeight + gap + (stacked ? 0 : 10);
  for (const host of hosts.filter(({ own }) => own)) {
    const height = hostHeight(host, rowHeight);
    placed.set(host.name, { left: first, top: left, width: column, height });
    left += height + gap;
  }
  const zoneTop = stacked ? left : 0;
  const zone = {
    left: second,
    top: zoneTop,
    width: column,
    height: zoneHeight,
  };
  let right = zoneTop + zoneHeight + gap;
  for (const host of hosts.filter(({ own }) => !own)) {
    const height = hostHeight(host, rowHeight);
    placed.set(host.name, { left: second, top: right, width: column, height });
    right += height + gap;
  }
  const height = Math.max(left, right) - gap + 2;
  return { width, height, stacked, rowHeight, devices, zone, hosts: placed };
}

/** A way between two rectangles: what an SVG path says, and its middle. */
export interface Way {
  readonly d: string;
  readonly middle: readonly [x: number, y: number];
}

/** From one rectangle to another one, beside or below it. */
export function wayBetween(from: Box, to: Box): Way {
  const fromY = nearest(middleOf(to), from);
  const toY = nearest(middleOf(from), to);
  if (from.left + from.width < to.left || to.left + to.width < from.left) {
    const forward = from.left < to.left;
    const x1 = forward ? from.left + from.width : from.left;
    const x2 = forward ? to.left : to.left + to.width;
    const half = (x1 + x2) / 2;
    return {
      d: `M${x1} ${fromY}C${half} ${fromY} ${half} ${toY} ${x2} ${toY}`,
      middle: [half, (fromY + toY) / 2],
    };
  }
  const { left } = from;
  const far = left - 26;
  return {
    d: `M${left} ${fromY}C${far} ${fromY} ${far} ${toY} ${to.left} ${toY}`,
    middle: [left - 19, (fromY + toY) / 2],
  };
}

function middleOf({ top, height }: Box): number {
  return top + height / 2;
}

/** The height in a rectangle that is nearest to another one, not at its corners. */
function nearest(y: number, { top, height }: Box): number {
  const margin = Math.min(22, height / 2);
  return Math.min(Math.max(y, top + margin), top + height - margin);
}

/** Where the envelope of a copy stands; null where its place isn't on the map. */
export function envelopeAt(
  place: LetterPlace,
  layout: MapLayout,
  hosts: readonly ShownHost[],
): readonly [x: number, y: number] | null {
  if (place.kind === "between") {
    const from = layout.hosts.get(place.from);
    const to = layout.hosts.get(place.to);
    return from === undefined || to === undefined
      ? null
      : wayBetween(from, to).middle;
  }
  const host = hosts.find(({ name }) => name === place.host);
  const box = layout.hosts.get(place.host);
  if (host === undefined || box === undefined) return null;
  const { rowHeight } = layout;
  const queueTop =
    box.top + headHeight + rowsOf(host.takes) * captionHeight + captionHeight;
  const queueRows = Math.max(1, rowsOf(host.queue));
  const isQueue = place.kind === "queue";
  const top = isQueue
    ? queueTop
    : queueTop + queueRows * rowHeight + captionHeight;
  const at = isQueue
    ? host.queue.findIndex(({ message }) => message.id === place.id)
    : host.mailboxes.findIndex(({ account }) => account === place.account);
  const row = Math.min(Math.max(0, at), mostRows - 1);
  return [box.left + 24, top + row * rowHeight + rowHeight / 2];
}
