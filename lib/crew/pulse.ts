/** By which a thread that waits without turning to anything else is woken: how often the hands answered, then for each whether it serves, or has ended. */
export type Pulse = Int32Array<SharedArrayBuffer>;

export function newPulse(hands: number): Pulse {
  return new Int32Array(new SharedArrayBuffer((1 + hands) * Int32Array.BYTES_PER_ELEMENT));
}

export function beat(pulse: Pulse): void {
  Atomics.add(pulse, 0, 1);
  Atomics.notify(pulse, 0);
}

/** What is known of a hand; until it serves, nothing. */
const [serving, ended] = [1, 2];

/** To be called by a hand that has loaded and listens. */
export function begin(pulse: Pulse, hand: number): void {
  Atomics.store(pulse, 1 + hand, serving);
}

export function serves(pulse: Pulse, hand: number): boolean {
  return Atomics.load(pulse, 1 + hand) === serving;
}

export function end(pulse: Pulse, hand: number): void {
  Atomics.store(pulse, 1 + hand, ended);
  beat(pulse);
}

export function hasEnded(pulse: Pulse, hand: number): boolean {
  return Atomics.load(pulse, 1 + hand) === ended;
}

export function beats(pulse: Pulse): number {
  return Atomics.load(pulse, 0);
}

/** Blocks the thread until there was a beat more than these. `false` when none came for so many milliseconds. */
export function waitForBeat(pulse: Pulse, beatsBefore: number, milliseconds: number): boolean {
  return Atomics.wait(pulse, 0, beatsBefore, milliseconds) !== "timed-out";
}
