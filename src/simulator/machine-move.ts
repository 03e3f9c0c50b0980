import {
  createActor,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from "xstate";

/**
 * What a machine makes of an event: its next snapshot and the names of the
 * actions it asks for, as XState's own `transition` gives them.
 *
 * That one builds an actor for each event, which takes longer than all else
 * that a short command needs. Here each machine has one, which is never
 * started; and what leads nowhere else and changes nothing, which most
 * commands do, is read from the machine's definition.
 */
export function moved(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): readonly [AnyMachineSnapshot, readonly string[]] {
  const kept = actionsInPlace(machine, snapshot, event);
  if (kept !== null) return [snapshot, kept];
  const asked: string[] = [];
  const actionExecutor: AnyActorScope["actionExecutor"] = ({ type }) => {
    asked.push(type);
  };
  const scope = { ...scopeOf(machine), actionExecutor };
  return [machine.transition(snapshot, event, scope), asked];
}

/** Actions that the simulator does itself: the machine only names them. */
const named: ReadonlySet<unknown> = new Set(["execute", "reject", "resume"]);

/** The actions of an event that keeps state and context; null where it may change either. */
function actionsInPlace(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): readonly string[] | null {
  const [only, ...others] = machine.getTransitionData(snapshot, event);
  if (only === undefined || others.length > 0) return null;
  const { target = [], actions, guard } = only;
  if (target.length > 0 || guard !== undefined) return null;
  const names = actions.map(nameOf);
  return names.every((name) => named.has(name)) ? names.map(String) : null;
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
