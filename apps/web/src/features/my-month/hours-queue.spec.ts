import { ApiProblem, type components } from '@relais/api-client';
import { HoursQueue, overlay, type PendingChange, type QueueWorld } from './hours-queue';

type WrittenSheet = components['schemas']['WrittenSheetView'];

const values = (workedMinutes: number) => ({
  placementId: 'lilas',
  kind: 'work' as const,
  absenceCode: null,
  startMinute: 510,
  endMinute: 510 + workedMinutes,
  workedMinutes,
  note: '',
});
const lost = () => new ApiProblem({ status: 0, code: 'network.unreachable' });

/** A server that stores by key, as ours does, and a network that loses what it is told to. */
function world(faults: ('lost before' | 'lost after' | 'refused')[] = []) {
  const done = new Map<string, number>();
  const calls: { key: string; minutes: number; version: number }[] = [];
  let version = 1;
  let stored: readonly PendingChange[] = [];
  let keys = 0;
  const io: QueueWorld = {
    send: async (_entryId, body, key) => {
      calls.push({ key, minutes: body.workedMinutes, version: body.version });
      const fault = faults.shift();
      if (fault === 'lost before') throw lost();
      if (fault === 'refused') throw new ApiProblem({ status: 422, code: 'hours.refused', title: 'Non' });
      if (!done.has(key)) {
        done.set(key, body.workedMinutes);
        version += 1;
      }
      if (fault === 'lost after') throw lost();
      return {} as WrittenSheet;
    },
    versionOf: () => version,
    accept: () => undefined,
    load: () => stored,
    store: (pending) => (stored = pending),
    pause: () => Promise.resolve(),
    newKey: () => `key-${(keys += 1)}`,
  };
  return {
    io,
    done,
    calls,
    stored: () => stored,
    keep: (pending: readonly PendingChange[]) => (stored = pending),
  };
}

describe('changes of hours on a bad network', () => {
  it('joins the taps on one interval into one request', async () => {
    const server = world();
    const queue = new HoursQueue(server.io);
    await Promise.all([
      queue.put('1', values(225)),
      queue.put('1', values(240)),
      queue.put('1', values(255)),
    ]);
    expect(server.calls).toEqual([{ key: 'key-1', minutes: 255, version: 1 }]);
    expect(queue.read()).toMatchObject({ state: 'saved', pending: [] });
  });

  it('sends the very same request again when its answer was lost, so that it counts once', async () => {
    const server = world(['lost after', 'lost before']);
    const queue = new HoursQueue(server.io);
    await queue.put('1', values(240));
    expect(server.calls.map((call) => call.key)).toEqual(['key-1', 'key-1', 'key-1']);
    expect([...server.done.values()]).toEqual([240]);
    expect(queue.read().state).toBe('saved');
  });

  it('keeps a change made while another of the same interval is on its way, with the newer version', async () => {
    const server = world();
    const queue = new HoursQueue(server.io);
    const send = server.io.send;
    let second: Promise<void> | undefined;
    server.io.send = (...request) => {
      second ??= queue.put('1', values(180));
      return send(...request);
    };
    await queue.put('1', values(240));
    await second;
    expect(server.calls.map(({ minutes, version }) => [minutes, version])).toEqual([
      [240, 1],
      [180, 2],
    ]);
  });

  it('says what was refused and shows the hours of the server again', async () => {
    const server = world(['refused']);
    const queue = new HoursQueue(server.io);
    await queue.put('1', values(2000));
    expect(queue.read()).toMatchObject({
      state: 'refused',
      pending: [],
      refused: { entryId: '1', problem: { code: 'hours.refused' } },
    });
  });

  it('goes on after the telephone was closed, with the key it had', async () => {
    const server = world();
    server.keep([
      {
        entryId: '1',
        values: values(240),
        request: { key: 'key-old', body: { ...values(240), version: 1 } },
      },
    ]);
    const queue = new HoursQueue(server.io);
    expect(queue.read().state).toBe('waiting');
    await queue.run();
    expect(server.calls).toEqual([{ key: 'key-old', minutes: 240, version: 1 }]);
    expect(server.stored()).toEqual([]);
  });

  it('shows the latest values at once', () => {
    const entry = { entryId: '1', memberId: 'a', ...values(210), disputed: true } as never;
    const shown = overlay(
      [entry],
      [{ entryId: '1', values: { ...values(240), placementId: 'port' } }],
      () => 'b',
    );
    expect(shown).toMatchObject([{ workedMinutes: 240, memberId: 'b', disputed: false }]);
  });
});
