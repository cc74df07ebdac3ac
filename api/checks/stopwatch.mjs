// How long a server took for an answer.
import { readFileSync } from 'node:fs';

const tick = 10; // milliseconds: Linux tells a process's times in hundredths of a second

/** The milliseconds that a process has had of the processors, all its threads together. */
function processorTime(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
  return (Number(user) + Number(system)) * tick;
}

/**
 * Starts to measure. The result gives the milliseconds since then; where the server's process is known, not more than it
 * had of the processors, so that what else a busy machine does is not laid to its charge.
 */
export function stopwatch(pid) {
  const [started, before] = [Date.now(), pid && processorTime(pid)];
  return () => Math.min(Date.now() - started, pid ? processorTime(pid) - before : Infinity);
}
