// Starts the program on a free port, points every check of this folder at it, and stops it.
// Usage: node live.mjs PATH_OF_PARLEY VENVS [NAME…]   Exit 0 only if every check passes, or each of those named.
// VENVS holds a Python environment for each suite in Python; make live lays them and the node_modules.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [program, venvs, ...chosen] = process.argv.slice(2);
if (!program || !venvs) {
  console.error('usage: node live.mjs PATH_OF_PARLEY VENVS [NAME…]');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const startTime = 30_000; // milliseconds
const suiteTime = Number(process.env.SUITE_TIME ?? 600) * 1000; // milliseconds: many times what a suite takes on a busy machine
const running = new Set(); // the processes of the suites
const plan = 'step-by-step-plan'; // what each client asks for

const node = (script, ...args) => [process.execPath, [script, ...args]];
const npx = (tool, ...args) => [`node_modules/.bin/${tool}`, args];
const python = (suite, tool, ...args) => [join(resolve(venvs), suite, 'bin', tool), args];

/** The suites: their name, the folder to run in, and the commands. Each has suiteTime for all of its commands. Those that measure time run alone, the others two at a time. */
function suites(base, pid) {
  const url = `${base}/graphql`;
  return [
    { name: 'http-audit', alone: true, run: [node('http-audit.mjs', url)] },
    { name: 'abuse', alone: true, run: [node('abuse.mjs', base, pid)] },
    { name: 'attacks', alone: true, run: [node('attacks.mjs', base, pid)] },
    { name: 'introspection', run: [node('introspection.mjs', base)] },
    { name: 'breaking', run: [node('breaking.mjs', base)] },
    // relay-compiler adds the texts of operations to a file that must be there.
    { name: 'relay', folder: 'relay', files: { 'queries.json': '{}' }, run: [npx('relay-compiler'), node('ask.mjs', url)] },
    { name: 'lint', folder: 'lint', env: { SDL: join(here, 'lint/out/schema.graphql') }, run: [npx('eslint', 'out/schema.graphql')] },
    {
      name: 'codegen',
      folder: 'codegen',
      env: { URL: url },
      run: [
        npx('graphql-codegen', '--config', 'codegen.mjs', '--silent'),
        npx('tsc', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', '--outDir', 'out', 'client.ts'),
        node('out/client.js', url),
      ],
    },
    { name: 'genqlient', folder: 'genqlient', run: [['go', ['tool', 'genqlient']], ['go', ['run', '.', url, plan]]] },
    { name: 'ariadne', folder: 'ariadne', run: [python('ariadne', 'ariadne-codegen'), python('ariadne', 'python', 'ask.py', url, plan)] },
    {
      name: 'schemathesis',
      folder: 'schemathesis',
      env: { PARLEY_GRAPHQL: url, PARLEY_SDL: join(here, 'schemathesis/out/schema.graphql') },
      // Ten examples for each of the 48 fields of the root. The seed is told in a failure, and can be given.
      run: [
        python('schemathesis', 'st', 'run', 'out/schema.graphql', '--url', url, '--checks', 'fair_answer', '--phases', 'fuzzing',
          '--max-examples', process.env.EXAMPLES ?? '10', '--seed', process.env.SEED ?? '1', '--request-timeout', '30', '--no-color'),
      ],
    },
  ];
}

/** Resolves with the address that the server prints, such as http://127.0.0.1:40123. */
function address(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the server named no address in ${startTime} ms:\n${said}`)), startTime);
    const listen = (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+(?=\n)/.exec(said); // its line may come in parts
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

/** Kills a process and all that it has started, which form a group. */
function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // it is gone, or never became the leader of a group
  }
}

/** Resolves with how a command ended, within so many milliseconds, and what it printed. One that takes longer is killed. */
function ran([command, args], cwd, env, time) {
  return new Promise((resolve) => {
    let [said, late] = ['', false];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, time);
    const done = (how) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ...how, said });
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', (err) => {
      said += `${err.message}: run make live, which installs it`;
      done({ ok: false, how: 'did not start' });
    });
    const ended = (code, signal) => done({ ok: code === 0 && !late, how: late ? 'was killed, since the suite took too long,' : `ended with ${code ?? signal}` });
    child.on('close', ended);
    // A process that the command leaves behind may hold its pipes open: what counts is the end of the command itself.
    child.on('exit', (code, signal) => setTimeout(ended, 2000, code, signal).unref());
  });
}

/** Runs the commands of a suite one after the other. Resolves with whether all passed; prints what they said where one did not. */
async function check({ name, folder = '.', files, env, run }, sdl) {
  const started = Date.now();
  const cwd = join(here, folder);
  if (folder !== '.') {
    rmSync(join(cwd, 'out'), { recursive: true, force: true });
    mkdirSync(join(cwd, 'out/artifacts'), { recursive: true });
    const written = { 'schema.graphql': sdl, ...files };
    for (const file of Object.keys(written)) writeFileSync(join(cwd, 'out', file), written[file]);
  }
  let last = '';
  for (const command of run) {
    const { ok, how, said } = await ran(command, cwd, env, Math.max(1, started + suiteTime - Date.now()));
    if (!ok) {
      console.log(`BAD  ${name}: ${command.flat().join(' ')} ${how} after ${((Date.now() - started) / 1000).toFixed(1)} s\n${said}`);
      return false;
    }
    last = said.trimEnd().split('\n').at(-1) || last;
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`ok   ${name} (${seconds} s)${last && `: ${last}`}`);
  return true;
}

/** Runs suites from one queue, so many at a time. Resolves with how many failed. */
async function all(queue, sdl, atOnce) {
  let failed = 0;
  const worker = async () => {
    for (let suite = queue.shift(); suite; suite = queue.shift()) if (!(await check(suite, sdl))) failed++;
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}

// A run that is stopped from outside leaves nothing behind.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) end(child);
    server.kill();
    process.exit(1);
  });
}
const server = spawn(program, ['serve'], { env: { ...process.env, PARLEY_ADDR: '127.0.0.1:0' } });
let failed = 0;
try {
  const base = await address(server);
  const sdl = await (await fetch(`${base}/schema.graphql`, { signal: AbortSignal.timeout(startTime) })).text();
  const known = suites(base, String(server.pid));
  const unknown = chosen.filter((name) => !known.some((suite) => suite.name === name));
  if (unknown.length) throw new Error(`there is no suite ${unknown.join(', ')}; there are ${known.map((suite) => suite.name).join(', ')}`);
  const wanted = known.filter((suite) => !chosen.length || chosen.includes(suite.name));
  failed += await all(wanted.filter((suite) => suite.alone), sdl, 1);
  failed += await all(wanted.filter((suite) => !suite.alone), sdl, 2);
} catch (err) {
  console.error(err.message);
  failed++;
} finally {
  server.removeAllListeners('exit');
  server.kill();
}
process.exit(failed ? 1 : 0);
