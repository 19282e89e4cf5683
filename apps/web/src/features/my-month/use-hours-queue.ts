import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { HoursQueue, type PendingChange } from './hours-queue';
import type { Sheet, SheetPort, WrittenSheet } from './sheet-queries';

const TYPING_MS = 700;
const NETWORK_MS = 5000;
const queues = new Map<string, HoursQueue>();

/** The queue of one month on this device; the same one whichever page asks. */
export function useHoursQueue(port: SheetPort) {
  const client = useQueryClient();
  const name = `relais.${port.queryKey.join('.')}`;
  const queue = useMemo(() => {
    const known = queues.get(name);
    if (known) return known;
    const made = new HoursQueue({
      send: (entryId, body, key) => port.change(entryId, body, { headers: { 'Idempotency-Key': key } }),
      versionOf: (entryId) =>
        client.getQueryData<Sheet>(port.queryKey)?.entries.find((entry) => entry.entryId === entryId)
          ?.version,
      accept: (written: WrittenSheet) => client.setQueryData(port.queryKey, written.sheet),
      load: () => readStored(name),
      store: (pending) => writeStored(name, pending),
      pause: (because) => (because === 'typing' ? sleep(TYPING_MS) : untilOnline()),
      newKey: () => crypto.randomUUID(),
    });
    queues.set(name, made);
    return made;
  }, [client, name, port]);
  const snapshot = useSyncExternalStore(queue.subscribe, queue.read);
  const { refused } = snapshot;
  useEffect(() => {
    if (refused) void client.invalidateQueries({ queryKey: port.queryKey });
  }, [client, port, refused]);
  const { data } = { data: client.getQueryData<Sheet>(port.queryKey) };
  const ready = data !== undefined;
  useEffect(() => {
    // What a closed telephone left behind goes out once the month is here again.
    if (ready && queue.read().pending.length > 0) void queue.run();
  }, [queue, ready]);
  return { queue, ...snapshot };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when the browser says that the network is back, or after some seconds anyway. */
function untilOnline(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, NETWORK_MS);
    addEventListener('online', go);
  });
}

function readStored(name: string): PendingChange[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(parsed) ? (parsed as PendingChange[]) : [];
  } catch {
    return [];
  }
}

function writeStored(name: string, pending: readonly PendingChange[]): void {
  try {
    if (pending.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(pending));
  } catch {
    // A full or forbidden storage costs the memory of a closed page, not the change itself.
  }
}
