import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

/** Waits until a condition holds; the deadline fails the test, there are no sleeps as proof. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  deadlineMs = 60_000,
): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not reached in ${deadlineMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}

/** A real SMTP server that keeps what it accepted, by Message-ID, with the number of deliveries of each. */
export class MailSink {
  readonly accepted = new Map<string, number>();
  /** Called with the Message-ID after a message was accepted and before the sender is told. */
  beforeAnswer: (messageId: string) => void = () => undefined;
  private server: SMTPServer | undefined;
  port = 0;

  async start(): Promise<void> {
    this.port = await freePort();
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, _session, callback) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          const id = /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1] ?? 'none';
          this.accepted.set(id, (this.accepted.get(id) ?? 0) + 1);
          this.beforeAnswer(id);
          callback();
        });
      },
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Messages of which more than one delivery was accepted. */
  get repeated(): number {
    return [...this.accepted.values()].filter((n) => n > 1).length;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server?.close(() => resolve()));
  }
}

/** A real Redis-compatible server of its own process, that can be killed and keeps nothing. */
export class ThrowAwayRedis {
  port = 0;
  private child: ChildProcess | undefined;

  async start(): Promise<void> {
    this.port ||= await freePort();
    const child = fork(path.resolve('tools/embedded/valkey-process.mjs'), [String(this.port)], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    await once(child, 'message');
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** A TCP relay in front of a server; what passes towards the server can be watched before it passes. */
export class Proxy {
  port = 0;
  /** Returns false to swallow what comes, for ever: the network broke here. */
  watch: (towardsServer: Buffer) => boolean = () => true;
  /** Same for what the server answers. */
  watchAnswer: (fromServer: Buffer) => boolean = () => true;
  private server: net.Server | undefined;
  private readonly sockets = new Set<net.Socket>();

  constructor(private readonly targetPort: () => number) {}

  async start(): Promise<void> {
    this.port = await freePort();
    this.server = net.createServer((client) => {
      const target = net.connect(this.targetPort(), '127.0.0.1');
      for (const socket of [client, target]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => {
          this.sockets.delete(socket);
          client.destroy();
          target.destroy();
        });
      }
      client.on('data', (chunk: Buffer) => {
        if (this.watch(chunk)) target.write(chunk);
      });
      target.on('data', (chunk: Buffer) => {
        if (this.watchAnswer(chunk)) client.write(chunk);
      });
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  stop(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

/** The worker as it runs in production: the built process. */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(private readonly environment: () => Record<string, string>) {}

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', path.resolve('dist/apps/worker/src/main.js')],
      {
        env: { ...process.env, RELAIS_WORKER_PORT: '0', RELAIS_LOG_LEVEL: 'warn', ...this.environment() },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.child = child;
    this.output = '';
    const keep = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await until(`worker ready\n${this.output}`, () => {
      if (child.exitCode !== null) throw new Error(`the worker ended:\n${this.output}`);
      return this.output.includes('worker ready');
    });
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** `kill -9`: nothing is told, nothing is finished. */
  killNow(): void {
    this.child?.kill('SIGKILL');
  }

  async kill(): Promise<void> {
    if (!this.running) return;
    this.killNow();
    await once(this.child as ChildProcess, 'exit');
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    this.child?.kill('SIGTERM');
    await once(this.child as ChildProcess, 'exit');
  }
}
