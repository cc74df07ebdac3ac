// Starts the program on a free port, points every check of this folder at it, and stops it.
// Usage: node live.mjs PATH_OF_PARLEY   Exit 0 only if every check passes.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [program] = process.argv.slice(2);
if (!program) {
  console.error('usage: node live.mjs PATH_OF_PARLEY');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const startTime = 30_000; // milliseconds

/** Resolves with the address that the server prints, such as http://127.0.0.1:40123. */
function address(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the server named no address in ${startTime} ms:\n${said}`)), startTime);
    const listen = (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

const server = spawn(program, ['serve'], { env: { ...process.env, PARLEY_ADDR: '127.0.0.1:0' } });
let failed = 0;
try {
  const base = await address(server);
  const checks = [
    ['http-audit.mjs', `${base}/graphql`],
    ['abuse.mjs', base, String(server.pid)],
  ];
  for (const [script, ...args] of checks) {
    console.log(`--- ${script}`);
    if (spawnSync(process.execPath, [join(here, script), ...args], { stdio: 'inherit' }).status !== 0) failed++;
  }
} catch (err) {
  console.error(err.message);
  failed++;
} finally {
  server.removeAllListeners('exit');
  server.kill();
}
process.exit(failed ? 1 : 0);
