import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const binary = process.env['PARLEY_BIN'] ?? fileURLToPath(new URL('../../bin/parley', import.meta.url));

/** The real program on a free port of the loopback interface. */
export class Server {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  /** Serves the bundled dataset, or a folder of data. */
  static async start(data?: string): Promise<Server> {
    const folder = data ? ['--data', data] : [];
    const child = spawn(binary, ['serve', '--addr', '127.0.0.1:0', ...folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /http:\/\/\S+/.exec(line)?.[0];
      if (url) return new Server(child, url);
    }
    throw new Error('the program ended before it served; run «make build» first');
  }

  stop(): void {
    this.process.kill('SIGTERM');
  }
}
