/** By which a thread that waits without turning to anything else is woken: how often the hands answered, then for each whether it has ended. */
export type Pulse = Int32Array<SharedArrayBuffer>;

export function newPulse(hands: number): Pulse {
  return new Int32Array(new SharedArrayBuffer((1 + hands) * Int32Array.BYTES_PER_ELEMENT));
}

export function beat(pulse: Pulse): void {
  Atomics.add(pulse, 0, 1);
  Atomics.notify(pulse, 0);
}

export function end(pulse: Pulse, hand: number): void {
  Atomics.store(pulse, 1 + hand, 1);
  beat(pulse);
}

export function hasEnded(pulse: Pulse, hand: number): boolean {
  return Atomics.load(pulse, 1 + hand) === 1;
}

export function beats(pulse: Pulse): number {
  return Atomics.load(pulse, 0);
}

/** Blocks the thread until there was a beat more than these. `false` when none came for so many milliseconds. */
export function waitForBeat(pulse: Pulse, beatsBefore: number, milliseconds: number): boolean {
  return Atomics.wait(pulse, 0, beatsBefore, milliseconds) !== "timed-out";
}
