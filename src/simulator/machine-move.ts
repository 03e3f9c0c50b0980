import {
  createActor,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
  type StateValue,
} from "xstate";

/**
 * What a machine makes of an event: its next snapshot and the names of the
 * actions it asks for, as XState's own `transition` gives them.
 *
 * That one builds an actor for each event, which takes longer than all else
 * that a short command needs. Here each machine has one, which is never
 * started; and what leads nowhere else, which most commands and their results
 * do, is read from the machine's definition, once for each state and event.
 */
export function moved(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject & { readonly session?: unknown },
): readonly [AnyMachineSnapshot, readonly string[]] {
  const kept = inPlace(machine, snapshot, event);
  if (kept !== null) {
    return [kept.adopts ? adopted(snapshot, event) : snapshot, kept.actions];
  }
  const asked: string[] = [];
  const scope = {
    ...scopeOf(machine),
    actionExecutor: ({ type }: { readonly type: string }) => {
      asked.push(type);
    },
  };
  return [machine.transition(snapshot, event, scope), asked];
}

/** What an event does that leads to no other state. */
interface InPlace {
  /** What the simulator is to do. */
  readonly actions: readonly string[];
  /** Whether the session that comes with it is taken over. */
  readonly adopts: boolean;
}

/** Actions that the simulator does itself: the machine only names them. */
const named: ReadonlySet<unknown> = new Set([
  "execute",
  "reject",
  "resume",
  "flushUpdates",
]);

/** The one action that changes what a machine remembers, in every protocol. */
const adopt = "adopt";

/** What was read before, by machine, state and type of event. */
const known = new WeakMap<
  AnyStateMachine,
  Map<string, Map<string, InPlace | null>>
>();

/** What an event does where the machine is; null where it may lead elsewhere. */
function inPlace(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): InPlace | null {
  const { value } = snapshot;
  if (machine !== latest?.machine || value !== latest.value) {
    latest = { machine, value, events: eventsIn(machine, value) };
  }
  const { events } = latest;
  let found = events.get(event.type);
  if (found === undefined) {
    found = readInPlace(machine, snapshot, event);
    events.set(event.type, found);
  }
  return found;
}

/** Where the last event found a machine; the next one mostly does, too. */
let latest: {
  readonly machine: AnyStateMachine;
  readonly value: StateValue;
  readonly events: Map<string, InPlace | null>;
} | null = null;

function eventsIn(
  machine: AnyStateMachine,
  value: StateValue,
): Map<string, InPlace | null> {
  let states = known.get(machine);
  if (states === undefined) known.set(machine, (states = new Map()));
  const state = nameOfState(value);
  let events = states.get(state);
  if (events === undefined) states.set(state, (events = new Map()));
  return events;
}

function readInPlace(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): InPlace | null {
  const [only, ...others] = machine.getTransitionData(snapshot, event);
  if (only === undefined || others.length > 0) return null;
  const { target = [], guard } = only;
  if (target.length > 0 || guard !== undefined) return null;
  const names = only.actions.map(nameOf);
  const actions = names.filter((name) => name !== adopt);
  if (!actions.every((name) => named.has(name))) return null;
  return { actions: actions.map(String), adopts: names.includes(adopt) };
}

const stateNames = new WeakMap<object, string>();

function nameOfState(value: StateValue): string {
  if (typeof value === "string") return value;
  let name = stateNames.get(value);
  if (name === undefined) {
    name = JSON.stringify(value);
    stateNames.set(value, name);
  }
  return name;
}

/** The same state with the session that an event brings. */
function adopted(
  snapshot: AnyMachineSnapshot,
  { session }: { readonly session?: unknown },
): AnyMachineSnapshot {
  const context = snapshot.context as { readonly session: unknown };
  if (session === undefined || session === context.session) return snapshot;
  return { ...snapshot, context: { ...context, session } };
}

/** An action as a machine's definition writes it: its name, or an object with it. */
export function nameOf(action: unknown): unknown {
  return typeof action === "object" && action !== null && "type" in action
    ? action.type
    : action;
}

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/** Where a machine's transitions are worked out; nothing in it ever runs. */
function scopeOf(machine: AnyStateMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known !== undefined) return known;
  const self = createActor(machine, { input: { session: null } });
  const nothing = () => {};
  const scope: AnyActorScope = {
    self,
    id: "",
    sessionId: "",
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope);
  return scope;
}
