import createClient from 'openapi-fetch';
import { networkProblem, problemOf } from './problem';
import type { paths } from './schema';

let language = 'fr';

/** Language of messages asked from the API (`fr` or `en`). */
export function setApiLanguage(code: string): void {
  language = code;
}

const RETRY_AFTER_MS = [400, 1500];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * `fetch` that tries again when the network breaks. A write carries an Idempotency-Key and the same
 * request is sent again, so the API carries it out once even if the first answer was lost.
 */
async function steadyFetch(request: Request): Promise<Response> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await fetch(request.clone());
    } catch (error) {
      if (request.signal.aborted) throw error;
      await pause(wait);
    }
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw networkProblem(error);
  }
}

/** Client of the API, typed by the committed OpenAPI document. Refusals are thrown as `ApiProblem`. */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  credentials: 'same-origin',
  fetch: steadyFetch,
});

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    request.headers.set('X-Correlation-Id', crypto.randomUUID());
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return response;
  },
});

/** The body of an answer: `const member = await unwrap(api.GET('/v1/members/{id}', …))`. */
export async function unwrap<T>(answer: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}
