// Close of a month: compute and freeze the payroll inputs of 10 000 employees (420 000 half-days), write the Silae file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { at, median, report, startBench, startChild, timed } from './bench';
import { loadMonth, tenantOf } from './close-data';

interface Closed {
  freeze: number;
  file: number;
  lines: number;
  peakMegabytes: number;
}

const RUNS = 5;
/** The bound of the heap in production: the image of the worker says it. */
const HEAP_MB = Number(
  /max-old-space-size=(\d+)/.exec(fs.readFileSync(at('docker/worker.Dockerfile'), 'utf8'))?.[1],
);

/** What a person who writes SQL would do at the grain payroll needs: one aggregate, in the order of a file. */
const baselineSql = (tenantId: string): string => `copy (
  select e.payroll_number, w.member_id, (w.day - date '2026-10-26') / 7 as week, w.kind, w.absence_code,
    round(sum(w.worked_minutes) / 60.0, 2) as hours, count(*) as half_days
  from work_entry w
  join timesheet_part p on p.tenant_id = w.tenant_id and p.id = w.part_id and p.status = 'approved'
  join employee e on e.tenant_id = w.tenant_id and e.id = w.employee_id
  where w.tenant_id = '${tenantId}' and w.month = '2026-11'
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5) to stdout with (format csv, delimiter ';')`;

async function aggregate(owner: pg.Client, tenantId: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of owner.query(copyTo(baselineSql(tenantId)))) hash.update(chunk as Buffer);
  hash.digest('hex');
}

/** Each size on servers of its own, so that the rows of one do not slow the other down. */
async function measure(employees: number) {
  const servers = await startBench('close');
  try {
    await loadMonth(servers.owner, employees);
    const tenantId = tenantOf(employees);
    const child = await startChild<Closed>('close-child.js', { tenantId }, [
      `--max-old-space-size=${HEAP_MB}`,
    ]);
    await servers.owner.query(`set work_mem = '64MB'`); // as the freeze does for itself
    await aggregate(servers.owner, tenantId);
    await child.run();
    const closes: Closed[] = [];
    const baseline: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      baseline.push(await timed(() => aggregate(servers.owner, tenantId)));
      closes.push(await child.run());
    }
    await child.stop();
    return { baseline, closes, totals: closes.map(({ freeze, file }) => freeze + file) };
  } finally {
    await servers.stop();
  }
}

const small = await measure(10_000);
const large = await measure(20_000);
const last = small.closes.at(-1) as Closed;
const [value, baseline] = [median(small.totals), median(small.baseline)];
const growth = median(large.totals) / value;
const freeze = median(small.closes.map((close) => close.freeze)).toFixed(0);
const file = median(small.closes.map((close) => close.file)).toFixed(0);
const peak = (closes: readonly Closed[]) => Math.max(...closes.map((close) => close.peakMegabytes));
report('close', [
  {
    name: `close of 10 000 employees (freeze ${freeze} ms, Silae file of ${last.lines} lines ${file} ms)`,
    value,
    unit: 'ms',
    baseline,
    ratio: value / baseline,
    goal: 'at most 3 × one aggregate and COPY',
    reached: value / baseline <= 3,
    runs: small.totals,
    baselineRuns: small.baseline,
  },
  {
    name: `peak memory of the process, 10 000 employees, heap of production, ${HEAP_MB} MB`,
    value: peak(small.closes),
    unit: 'MB',
    goal: 'under 300 MB',
    reached: peak(small.closes) < 300,
  },
  {
    name: `peak memory of the process, 20 000 employees, heap of production, ${HEAP_MB} MB`,
    value: peak(large.closes),
    unit: 'MB',
    goal: 'under 300 MB',
    reached: peak(large.closes) < 300,
  },
  {
    name: 'time(20 000) / time(10 000)',
    value: growth,
    unit: '×',
    goal: 'at most 2.2',
    reached: growth <= 2.2,
  },
]);
process.exit();
