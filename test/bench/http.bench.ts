// The list of employees and the officer's home under 50 connections, against bare Fastify + pg running the same SQL without tenancy.
import autocannon from 'autocannon';
import { median, report, startBench, startChild, type Measure } from './bench';
import { loadMonth, tenantOf } from './close-data';
import type { Listening } from './http-child';

const ROUTES = ['/v1/employees?limit=100', '/v1/home'];
const EMPLOYEES = 1_000;
const RUNS = 5;
const SECONDS = 4;

async function load(port: number, route: string, cookie: string) {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${route}`,
    connections: 50,
    duration: SECONDS,
    headers: cookie === '' ? {} : { cookie },
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  };
}

const servers = await startBench('http');
try {
  await loadMonth(servers.owner, EMPLOYEES);
  const input = {
    tenantId: tenantOf(EMPLOYEES),
    routes: ROUTES,
    ownerUrl: servers.environment['DATABASE_URL'],
  };
  const relais = await startChild<Listening>('http-child.js', input);
  const own = await relais.run();
  const bare = await startChild<Listening>('http-child.js', { ...input, statements: own.statements });
  const plain = await bare.run();
  const measures: Measure[] = [];
  for (const route of ROUTES) {
    const runs: Awaited<ReturnType<typeof load>>[] = [];
    const baselines: typeof runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      baselines.push(await load(plain.port, route, ''));
      runs.push(await load(own.port, route, own.cookie));
    }
    const [value, baseline] = [
      median(runs.map((r) => r.perSecond)),
      median(baselines.map((r) => r.perSecond)),
    ];
    const p99 = median(runs.map((r) => r.p99));
    const failed = [...runs, ...baselines].reduce((sum, r) => sum + r.failed, 0);
    measures.push({
      name: `GET ${route}, ${own.statements[route]?.length} statement(s), p99 ${p99} ms (bare ${median(baselines.map((r) => r.p99))} ms), ${failed} failed`,
      value,
      unit: 'req/s',
      baseline,
      ratio: value / baseline,
      goal: 'at least 0.45 × bare Fastify and pg, no failed request',
      reached: value / baseline >= 0.45 && failed === 0,
      runs: runs.map((r) => r.perSecond),
      baselineRuns: baselines.map((r) => r.perSecond),
    });
  }
  await relais.stop();
  await bare.stop();
  report('http', measures);
} finally {
  await servers.stop();
}
process.exit();
