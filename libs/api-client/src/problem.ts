/** One refused field of a request: `path` is dotted, as in `lines.0.minutes`. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** What the API answers when it refuses (RFC 9457, `application/problem+json`). */
export interface ProblemBody {
  type?: string;
  title?: string;
  status: number;
  code: string;
  detail?: string;
  correlationId?: string;
  errors?: FieldProblem[];
  [extension: string]: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Codes whose words say no more than their status. */
const GENERIC_CODES = new Set(['unauthenticated', 'forbidden', 'not-found']);

/**
 * A refusal or failure of the API, as an exception with a stable `code`.
 * `kind` says what a person can do: correct the form, sign in again, retry, or wait for the network.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly correlationId: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly body: Readonly<ProblemBody>;

  constructor(body: ProblemBody, correlationId?: string) {
    super(body.detail ?? body.title ?? body.code);
    this.body = body;
    this.code = body.code;
    this.status = body.status;
    this.title = body.title ?? body.code;
    this.detail = body.detail;
    this.correlationId = body.correlationId ?? correlationId;
    this.fields = body.errors ?? [];
  }

  get kind(): 'network' | 'signed-out' | 'forbidden' | 'missing' | 'stale' | 'invalid' | 'failure' {
    if (this.status === 0) return 'network';
    if (this.code === 'conflict.stale') return 'stale';
    if (this.status >= 500) return 'failure';
    // A refusal with words of its own is for the person to read, whatever its status.
    const isGeneric = GENERIC_CODES.has(this.code) || this.code.startsWith('http.');
    if (!isGeneric) return 'invalid';
    if (this.status === 401) return 'signed-out';
    if (this.status === 403) return 'forbidden';
    return this.status === 404 ? 'missing' : 'invalid';
  }
}

/** The exception for a request that never got an answer: nobody knows whether it was carried out. */
export function networkProblem(cause: unknown): ApiProblem {
  const problem = new ApiProblem({ status: 0, code: 'network.unreachable', title: 'Network unreachable' });
  problem.cause = cause;
  return problem;
}

/** Reads any refused response, also those not written by the API (a proxy's HTML page). */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const correlationId = response.headers.get('x-correlation-id') ?? undefined;
  const parsed: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const body: ProblemBody = isRecord(parsed)
    ? {
        ...parsed,
        status: response.status,
        code: textOf(parsed['code']) ?? `http.${response.status}`,
        title: textOf(parsed['title']),
        detail: textOf(parsed['detail']),
        correlationId: textOf(parsed['correlationId']),
        errors: fieldsOf(parsed['errors']),
      }
    : { status: response.status, code: `http.${response.status}`, title: response.statusText };
  return new ApiProblem(body, correlationId);
}

function fieldsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((error) => ({
    path: textOf(error['path']) ?? textOf(error['field']) ?? '',
    code: textOf(error['code']) ?? 'invalid',
    message: textOf(error['message']) ?? textOf(error['detail']) ?? '',
  }));
}

/** Any thrown value as an `ApiProblem`. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({
    status: 500,
    code: 'client.unexpected',
    title: error instanceof Error ? error.message : String(error),
  });
}

interface FormLike<Values> {
  setErrors(errors: Record<string, string>): void;
  getValues?: () => Values;
}

/**
 * Puts the refused fields of a problem under the inputs of a @mantine/form.
 * Answers the problem when some of it belongs to no input (show it above the form), else undefined.
 * `rename` maps paths of the API to names of inputs where they differ.
 */
export function applyProblem<Values>(
  form: FormLike<Values>,
  error: unknown,
  rename: Readonly<Record<string, string>> = {},
): ApiProblem | undefined {
  const problem = asProblem(error);
  const known = problem.fields.filter((field) => field.path !== '');
  if (known.length > 0) {
    form.setErrors(
      Object.fromEntries(known.map((field) => [rename[field.path] ?? field.path, field.message])),
    );
  }
  return known.length === 0 || known.length < problem.fields.length ? problem : undefined;
}
