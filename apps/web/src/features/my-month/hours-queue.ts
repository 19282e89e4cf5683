import { asProblem, type ApiProblem } from '@relais/api-client';
import type { EntryValues } from '@relais/timesheets/core';
import type { ChangeEntry, SheetEntry, WrittenSheet } from './sheet-queries';

/** A change of one interval on its way to the server. */
export interface PendingChange {
  readonly entryId: string;
  readonly values: EntryValues;
  /** Set at the first attempt: from then on the very same request is repeated, with the same key. */
  readonly request?: { readonly key: string; readonly body: ChangeEntry };
}

export type SaveState = 'saved' | 'saving' | 'waiting' | 'refused';

export interface QueueSnapshot {
  readonly state: SaveState;
  readonly pending: readonly PendingChange[];
  readonly refused: { readonly entryId: string; readonly problem: ApiProblem } | undefined;
}

/** What the queue needs of the world. */
export interface QueueWorld {
  send: (entryId: string, body: ChangeEntry, key: string) => Promise<WrittenSheet>;
  versionOf: (entryId: string) => number | undefined;
  accept: (written: WrittenSheet) => void;
  load: () => readonly PendingChange[];
  store: (pending: readonly PendingChange[]) => void;
  /** Waits a moment; after a lost network, until it may be back. */
  pause: (because: 'typing' | 'network') => Promise<void>;
  newKey: () => string;
}

/**
 * Changes of hours on a phone with a bad network: shown at once, kept on the device, sent one after the other.
 * Taps on the same interval join until they leave. A request whose answer was lost is sent again as it was, with its
 * key, so that the server does it once. A refusal drops the change and says so; nothing is forgotten in silence.
 */
export class HoursQueue {
  private snapshot: QueueSnapshot;
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly world: QueueWorld) {
    const pending = world.load();
    this.snapshot = { state: pending.length > 0 ? 'waiting' : 'saved', pending, refused: undefined };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): QueueSnapshot => this.snapshot;

  /** Takes a change; the promise settles when the queue is empty again. */
  put(entryId: string, values: EntryValues): Promise<void> {
    const last = this.snapshot.pending.findLast((change) => change.entryId === entryId);
    const joins = last !== undefined && last.request === undefined;
    const kept = joins ? this.snapshot.pending.filter((change) => change !== last) : this.snapshot.pending;
    this.update({ pending: [...kept, { entryId, values }], state: 'saving', refused: undefined });
    return this.run();
  }

  /** Sends what waits: at the start, and when the network comes back. */
  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      if (this.snapshot.pending[0]?.request === undefined) await this.world.pause('typing');
      while (this.snapshot.pending.length > 0) await this.sendFirst();
      this.update({ state: this.snapshot.refused ? 'refused' : 'saved' });
    } finally {
      this.running = false;
    }
  }

  private async sendFirst(): Promise<void> {
    const [first] = this.snapshot.pending;
    if (!first) return;
    const version = this.world.versionOf(first.entryId);
    if (first.request === undefined && version === undefined) return this.drop(first);
    const request = first.request ?? {
      key: this.world.newKey(),
      body: { ...first.values, version: version ?? 1 },
    };
    const sent: PendingChange = { ...first, request };
    this.update({
      state: 'saving',
      pending: this.snapshot.pending.map((change) => (change === first ? sent : change)),
    });
    try {
      const written = await this.world.send(first.entryId, request.body, request.key);
      this.world.accept(written);
      this.drop(sent);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.kind === 'network' || problem.status === 503 || problem.status === 429) {
        this.update({ state: 'waiting' });
        await this.world.pause('network');
      } else {
        this.drop(sent);
        this.update({ refused: { entryId: first.entryId, problem } });
      }
    }
  }

  private drop(change: PendingChange): void {
    this.update({ pending: this.snapshot.pending.filter((candidate) => candidate !== change) });
  }

  private update(changes: Partial<QueueSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...changes };
    if (changes.pending) this.world.store(changes.pending);
    for (const listener of this.listeners) listener();
  }
}

/** The month as the person left it: what the server knows, with the changes on their way laid over it. */
export function overlay(
  entries: readonly SheetEntry[],
  pending: readonly PendingChange[],
  memberOf: (placementId: string) => string | undefined,
): SheetEntry[] {
  const last = new Map(pending.map((change) => [change.entryId, change.values]));
  return entries.map((entry) => {
    const values = last.get(entry.entryId);
    if (!values) return entry;
    return { ...entry, ...values, memberId: memberOf(values.placementId) ?? entry.memberId, disputed: false };
  });
}
