import { afterEach, describe, expect, test } from '@jest/globals';
import { ApiProblem, applyProblem, problemOf } from './problem';

const problem = (body: unknown, status: number, headers: Record<string, string> = {}): Response =>
  ({
    status,
    statusText: 'Bad Gateway',
    headers: { get: (name: string) => headers[name] ?? null },
    clone: () => ({
      json: () => (body === undefined ? Promise.reject(new Error('HTML')) : Promise.resolve(body)),
    }),
  }) as unknown as Response;

afterEach(() => document.body.replaceChildren());

describe('A refusal of the API', () => {
  test('keeps its code, its words, its fields and the number to give to support', async () => {
    const refusal = await problemOf(
      problem(
        {
          code: 'members.siret-invalid',
          title: 'SIRET invalide',
          correlationId: 'c-1',
          errors: [{ path: 'siret', code: 'members.siret-invalid', message: 'Vérifiez les 14 chiffres.' }],
        },
        422,
      ),
    );
    expect(refusal).toMatchObject({
      code: 'members.siret-invalid',
      status: 422,
      kind: 'invalid',
      correlationId: 'c-1',
    });
    expect(refusal.fields).toEqual([
      { path: 'siret', code: 'members.siret-invalid', message: 'Vérifiez les 14 chiffres.' },
    ]);
  });

  test('is understood even when a proxy answers a page instead', async () => {
    const refusal = await problemOf(problem(undefined, 502, { 'x-correlation-id': 'c-2' }));
    expect(refusal).toMatchObject({ code: 'http.502', kind: 'failure', correlationId: 'c-2' });
  });

  test('says what a person can do about it', () => {
    const kind = (status: number, code: string) => new ApiProblem({ status, code }).kind;
    expect([
      kind(0, 'network.unreachable'),
      kind(401, 'unauthenticated'),
      kind(403, 'forbidden'),
      kind(404, 'not-found'),
      kind(409, 'conflict.stale'),
      kind(502, 'http.502'),
    ]).toEqual(['network', 'signed-out', 'forbidden', 'missing', 'stale', 'failure']);
    expect([kind(401, 'sign-in.refused'), kind(409, 'placement.overlap')]).toEqual(['invalid', 'invalid']);
  });

  test('lands under the inputs of the form, and comes back when some of it has no input', () => {
    const errors: Record<string, string>[] = [];
    const form = { setErrors: (found: Record<string, string>) => errors.push(found) };
    const field = { path: 'terms[0].validFrom', code: 'x', message: 'Trop tôt' };
    const one = new ApiProblem({ status: 422, code: 'input.invalid', errors: [field] });
    expect(applyProblem(form, one, { 'terms[0].validFrom': 'start' })).toBeUndefined();
    expect(errors).toEqual([{ start: 'Trop tôt' }]);
    const whole = new ApiProblem({ status: 409, code: 'conflict.stale' });
    expect(applyProblem(form, whole)).toBe(whole);
  });
});
