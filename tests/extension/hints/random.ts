/** Random choices that can be made again: every property prints its seed, and `RAMBU_SEED` sets it. */
export interface Random {
  seed: number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The generator mulberry32: small, and good enough to find cases with. */
export function random(seed = Number(process.env.RAMBU_SEED ?? Math.floor(Math.random() * 2 ** 31))): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { seed, below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}
