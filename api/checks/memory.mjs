// How much memory a server's process holds.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The MiB of a process that are in memory. */
export function memory(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

const patience = 180; // seconds: Go collects at least once in two minutes, and then gives back what it does not need

/**
 * Resolves with the MiB by which a process has grown since it held so many: at once where that is no more than it may,
 * else as soon as it is. What nobody needs any more counts until it is collected, so when that is must not matter.
 */
export async function growth(pid, since, most) {
  const end = Date.now() + patience * 1000;
  while (memory(pid) - since > most && Date.now() < end) await pause(1000);
  return memory(pid) - since;
}
