import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import { refusalOf } from '@relais/platform/database';
import { Log } from '@relais/platform/observability';
import { DomainError, problemText, render } from '@relais/platform/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FieldProblem, fieldProblems } from './validation-messages';
import { InvalidInput } from './validation.pipe';

/** Body of every refusal (RFC 9457). */
export interface Problem {
  type: string;
  status: number;
  code: string;
  title: string;
  correlationId: string;
  errors?: FieldProblem[];
  data?: object;
}

const BY_STATUS: Record<number, string> = {
  400: 'input.malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'input.too-large',
  415: 'input.malformed',
};

/** The one place where an error becomes an answer. What we did not expect is logged and answered without detail. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error, request);
    if (problem.status >= 500) {
      this.log.error('request failed', {
        route: request.routeOptions?.url,
        code: problem.code,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    if (problem.status === 429)
      void reply.header('retry-after', String((problem.data as { seconds?: number })?.seconds ?? 60));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    const locale = request.relais?.locale ?? 'fr';
    const correlationId = request.relais?.correlationId ?? '';
    if (error instanceof InvalidInput) {
      return this.fill('input.invalid', locale, correlationId, {}, fieldProblems(error.errors, locale));
    }
    const refusal = error instanceof DomainError ? error : refusalOf(error);
    if (refusal) {
      const text = problemText(refusal.code);
      const errors = refusal.field
        ? [{ path: refusal.field, code: refusal.code, message: render(text[locale], refusal.data) }]
        : undefined;
      return this.fill(refusal.code, locale, correlationId, refusal.data, errors);
    }
    const status =
      error instanceof HttpException
        ? error.getStatus()
        : ((error as { statusCode?: number }).statusCode ?? 500);
    return this.fill(
      BY_STATUS[status] ?? (status < 500 ? 'input.malformed' : 'internal'),
      locale,
      correlationId,
      {},
    );
  }

  private fill(
    code: string,
    locale: 'fr' | 'en',
    correlationId: string,
    data: object,
    errors?: FieldProblem[],
  ): Problem {
    const text = problemText(code);
    return {
      type: 'about:blank',
      status: text.status,
      code,
      title: render(text[locale], data as never),
      correlationId,
      ...(errors ? { errors } : {}),
      ...(Object.keys(data).length > 0 ? { data } : {}),
    };
  }
}
