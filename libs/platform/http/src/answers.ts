import { applyDecorators, type Type } from '@nestjs/common';
import { ApiDefaultResponse, ApiExtraModels, ApiProperty, ApiResponse } from '@nestjs/swagger';
import { problemCodes } from '@relais/platform/problems';
import { QueryIntField, TextField } from './fields';

/** One field in trouble. */
export class FieldProblemView {
  @ApiProperty({ type: String, description: 'Path of the field, e.g. `terms[0].validFrom`.' })
  path!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String, description: 'In the language of the request.' })
  message!: string;
}

/** Every refusal (RFC 9457, application/problem+json). */
export class ProblemView {
  @ApiProperty({ type: String })
  type!: string;
  @ApiProperty({ type: Number })
  status!: number;
  @ApiProperty({
    type: String,
    description: 'Stable; the closed set is in `x-problem-codes` of the document.',
  })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  correlationId!: string;
  @ApiProperty({ type: () => FieldProblemView, isArray: true, required: false })
  errors?: FieldProblemView[];
  @ApiProperty({ type: 'object', additionalProperties: true, required: false } as never)
  data?: object;
}

const refusals = ApiDefaultResponse({
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
});

/** What a route answers. `status` 200, or 201 for what creates. */
export const Answers = (view: Type | [Type], status = 200) =>
  applyDecorators(ApiExtraModels(ProblemView), ApiResponse({ status, type: view }), refusals);

/** A route that answers nothing (204). */
export const AnswersNothing = () =>
  applyDecorators(ApiExtraModels(ProblemView), ApiResponse({ status: 204 }), refusals);

/** A route that answers a file. */
export const AnswersFile = (mime: string) =>
  applyDecorators(
    ApiExtraModels(ProblemView),
    ApiResponse({ status: 200, content: { [mime]: { schema: { type: 'string', format: 'binary' } } } }),
    refusals,
  );

/** A page of a list. */
export interface Page<T> {
  items: T[];
  /** Give it back as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

const pages = new Map<Type, Type>();

function pageClass(view: Type): Type {
  let known = pages.get(view);
  if (!known) {
    class PageOf {
      items!: unknown[];
      nextCursor!: string | null;
    }
    ApiProperty({ type: [view] })(PageOf.prototype, 'items');
    ApiProperty({ type: String, nullable: true })(PageOf.prototype, 'nextCursor');
    Object.defineProperty(PageOf, 'name', { value: `${view.name}Page` });
    known = PageOf;
    pages.set(view, known);
  }
  return known;
}

export const AnswersPage = (view: Type) => Answers(pageClass(view));

/** Where a page starts and how long it is. */
export class PageQuery {
  @TextField(500, { optional: true, description: '`nextCursor` of the previous page.' })
  cursor?: string;

  @QueryIntField({ min: 1, max: 1000 }, { optional: true, description: 'At most 1000; 100 when absent.' })
  limit?: number;
}

export const PAGE_LIMIT = 100;

/**
 * Cuts a page out of `limit + 1` rows read in order of a unique key.
 * `keyOf` gives the key of a row as texts, in the order of the ORDER BY.
 */
export function page<Row, T>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  view: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    nextCursor:
      rows.length > limit && last !== undefined
        ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url')
        : null,
  };
}

/** The key a cursor stands for, or null for the first page or a cursor that is none of ours. */
export function cursorKey(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) && key.length === parts && key.every((p) => typeof p === 'string') ? key : null;
  } catch {
    return null;
  }
}

/** Codes for the OpenAPI document. */
export { problemCodes };
