import { afterEach, describe, expect, test } from '@jest/globals';
import { OBLIGATIONS, PARAMETERS, RULES } from '@relais/law';
import { explainCommand } from './explain.command';
import { rulesCommand } from './rules.command';

afterEach(() => {
  process.exitCode = undefined;
});

async function explain(input: string, ...options: string[]) {
  const written: string[] = [];
  const failed: string[] = [];
  const command = explainCommand({
    read: () => Promise.resolve(input),
    write: (line) => written.push(line),
    fail: (line) => failed.push(line),
  });
  await command.parseAsync(options, { from: 'user' });
  const { exitCode } = process;
  process.exitCode = undefined;
  return { json: written[0] === undefined ? null : JSON.parse(written[0]), failed, exitCode: exitCode ?? 0 };
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('relais explain %s', (id, rule) => {
  test.each(rule.examples)('answers: $title', async ({ facts, verdict }) => {
    const { json, exitCode } = await explain(JSON.stringify(facts), id);
    expect(json).toMatchObject({
      rule: id,
      version: rule.version,
      verdict,
      status: expect.stringMatching(/^(verified|secondary|assumption)$/),
    });
    expect(json.references.length).toBeGreaterThan(0);
    // A rule that does not concern these facts compares nothing.
    if (verdict === 'error' || verdict === 'warning') expect(json.numbers).not.toEqual({});
    expect(json.message.fr).not.toBe('');
    expect(json.message.en).not.toBe('');
    expect(exitCode).toBe(0);
  });

  test('prints facts to start from, which it answers, and their schema', async () => {
    const example = (await explain('', id, '--example')).json;
    const schema = (await explain('', id, '--schema')).json;
    expect(Object.keys(schema)).toEqual(Object.keys(rule.facts));
    expect((await explain(JSON.stringify(example), id)).json.inputs).toMatchObject(example);
  });

  test('names what is missing when it is given nothing, and never takes it for a pass', async () => {
    const mandatory = Object.entries(rule.facts).filter(([, { optional }]) => !optional);
    const { json, exitCode } = await explain('{}', id);
    // A rule whose facts come in alternatives has none of them mandatory, and names them itself.
    const alternatives = mandatory.length === 0 && json.verdict === 'cannot-tell';
    expect(json.missing).toEqual(alternatives ? json.missing : mandatory.map(([name]) => name));
    expect(json.missing.length > 0).toBe(json.verdict === 'cannot-tell');
    expect(exitCode).toBe(0);
  });
});

describe('relais explain', () => {
  test.each([
    ['{"contractMinutes":"30h","placedMinutes":0}', 'contractMinutes: expected a whole number of minutes'],
    ['{"contract":1}', 'contract: expected one of contractMinutes, placedMinutes'],
    ['[]', 'facts: expected an object'],
    ['30 hours', 'facts: expected JSON on the standard input'],
  ])('ends with code 2 and the path for facts it cannot read: %s', async (input, message) => {
    const { json, failed, exitCode } = await explain(input, 'group.unassigned-hours');
    expect([json, failed, exitCode]).toEqual([null, [message], 2]);
  });

  test('says which units a fact has, inside lists too', async () => {
    const { json } = await explain('', 'headcount.labour-code', '--schema');
    expect(json.people.element.properties.weeklyMinutes).toEqual({
      kind: 'integer',
      unit: 'minutes',
      label: 'weekly hours',
    });
    expect(json.people.element.properties.contract.words).toContain('fixed-term');
  });

  test('says that a rule is unknown', async () => {
    await expect(explain('{}', 'no-such-rule')).rejects.toThrow(
      'No rule or obligation has the id no-such-rule.',
    );
  });
});

describe.each(OBLIGATIONS.map(({ id, references }) => [id, references] as const))(
  'relais explain %s, an obligation',
  (id, references) => {
    test('answers its own example with its texts, or names what is missing', async () => {
      const example = (await explain('', id, '--example')).json;
      const { json, exitCode } = await explain(JSON.stringify(example), id);
      expect(json).toMatchObject({ rule: id, version: 1 });
      expect(json.references).toHaveLength(references.length);
      expect(json.verdict === 'cannot-tell').toBe(json.missing.length > 0);
      expect(exitCode).toBe(0);
    });
  },
);

test('the declaration before hiring is due the day before, not before the eighth day ahead (L1221-10, R1221-4)', async () => {
  const facts = { on: '2026-11-02', 'contract.startsOn': '2026-11-16' };
  const { json } = await explain(JSON.stringify(facts), 'pre-hire-declaration');
  expect(json).toMatchObject({
    verdict: 'computed',
    value: { applies: true, due: [{ dueOn: '2026-11-15', notBefore: '2026-11-08' }] },
  });
});

async function rules(...options: string[]) {
  const lines: string[] = [];
  await rulesCommand((line) => lines.push(line)).parseAsync(options, { from: 'user' });
  return lines;
}

describe('relais rules', () => {
  test('lists every figure, rule and obligation with its article, version and status', async () => {
    const listed = JSON.parse((await rules('--json', '--on', '2026-11-22'))[0]!) as {
      id: string;
      articles: string[];
    }[];
    expect(listed.map(({ id }) => id)).toEqual([
      ...PARAMETERS.map(({ id }) => id),
      ...RULES.map(({ id }) => id),
      ...OBLIGATIONS.map(({ id }) => id),
    ]);
    for (const { articles } of listed) expect(articles.length).toBeGreaterThan(0);
    expect(listed.find(({ id }) => id === 'smic.hourly')).toMatchObject({
      value: 1231,
      unit: 'cents per hour',
      from: '2026-06-01',
      status: 'secondary',
      stale: false,
    });
  });

  test('gives the figure of the day asked, and none before the first', async () => {
    const on = async (day: string) =>
      (JSON.parse((await rules('--json', '--on', day))[0]!) as { id: string; value?: number }[]).find(
        ({ id }) => id === 'smic.hourly',
      );
    expect((await on('2026-05-31'))?.value).toBe(1202);
    expect(await on('2020-01-01')).not.toHaveProperty('value');
  });

  test('names only what is to be checked again, and says so by its exit code', async () => {
    const lines = await rules('--stale', '--on', '2026-12-24');
    expect(lines.join('\n')).toContain('smic.hourly');
    expect(lines.at(-1)).toMatch(/^\d+ of \d+ should be checked again$/);
    expect(process.exitCode).toBe(1);
  });

  test('ends well when nothing is to be checked again', async () => {
    expect(await rules('--stale', '--on', '2026-11-01')).toHaveLength(1);
    expect(process.exitCode).toBeUndefined();
  });

  test('refuses a day that does not exist', async () => {
    await expect(rules('--on', '2026-02-30')).rejects.toThrow('2026-02-30 is not a day');
  });

  test('writes for people too', async () => {
    expect((await rules('--on', '2026-11-22')).find((line) => line.includes('smic.hourly'))).toBe(
      [
        'parameter smic.hourly, version 1, secondary',
        '  SMIC horaire brut (hors Mayotte): 1231 cents per hour, since 2026-06-01',
        '  Arrêté du 22 mai 2026, article 1',
        '  checked on 2026-07-23',
      ].join('\n'),
    );
  });
});
