import { createHash } from 'node:crypto';

/** A source of numbers that gives the same ones each time it starts from the same seed. */
export interface Draw {
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** One of the items. */
  of<T>(items: readonly T[]): T;
  /** True once in `n`, on average. */
  oneIn(n: number): boolean;
}

/** Mulberry32: 32 bits of state, good enough for data that must only look alive. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    of: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to draw from');
      return item;
    },
    oneIn: (n) => between(1, n) === 1,
  };
}

/** The id of the nth thing of a kind in a seeded group: a uuid of version 8, always the same. */
export function seededId(seed: string, kind: string, n: number): string {
  const hex = createHash('sha256').update(`${seed} ${kind} ${n}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
