// TCP ports for servers that we start ourselves.
import net from 'node:net';

/** A port of the loopback interface that nobody listens on. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().unref();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** `wanted` when it is free, else any free port. */
export const portNear = (wanted) =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().unref();
    probe.once('error', (error) =>
      error.code === 'EADDRINUSE' ? freePort().then(resolve, reject) : reject(error),
    );
    probe.listen(wanted, () => probe.close(() => resolve(wanted)));
  });

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a process of this id runs. A process of another user counts: it exists. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
