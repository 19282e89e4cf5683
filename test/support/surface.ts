import { describeApi } from '@relais/application';
import type { TestApp } from './harness';

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  pattern?: string;
  example?: unknown;
  additionalProperties?: unknown;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  operationId: string;
  policy: string | null;
  publicWhy: string | null;
  parameters: Parameter[];
  body: Schema | null;
  multipart: boolean;
  answers: Record<string, Schema | null>;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
  'x-policy'?: string;
  'x-public'?: string;
}

/** Everything the API offers, read from its own OpenAPI document. */
export class Surface {
  readonly routes: Route[];
  private readonly schemas: Record<string, Schema>;

  constructor(relais: TestApp) {
    const document = describeApi(relais.app) as unknown as {
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, Schema> };
    };
    this.schemas = document.components.schemas;
    this.routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]): Route => ({
        method: method.toUpperCase() as Route['method'],
        path,
        operationId: operation.operationId,
        policy: operation['x-policy'] ?? null,
        publicWhy: operation['x-public'] ?? null,
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content['application/json']?.schema ?? null,
        multipart: operation.requestBody?.content['multipart/form-data'] !== undefined,
        answers: Object.fromEntries(
          Object.entries(operation.responses).map(([status, r]) => [
            status,
            r.content?.['application/json']?.schema ?? null,
          ]),
        ),
      })),
    );
  }

  /** A schema with its references and `allOf` resolved, one level. */
  resolve(schema: Schema): Schema {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) as string;
      return this.resolve(this.schemas[name] as Schema);
    }
    if (schema.allOf) {
      const parts = schema.allOf.map((part) => this.resolve(part));
      return {
        ...schema,
        ...Object.assign({}, ...parts),
        properties: Object.assign({}, ...parts.map((p) => p.properties ?? {})) as Record<string, Schema>,
        required: parts.flatMap((p) => p.required ?? []),
        nullable: schema.nullable ?? false,
      } as Schema;
    }
    return schema;
  }

  /** A value that fits a schema; `id` supplies every identifier. Optional properties are given too. */
  sample(schema: Schema, id: () => string): unknown {
    const s = this.resolve(schema);
    if (s.example !== undefined) return s.example;
    if (s.enum) return s.enum[0];
    switch (s.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(s.properties ?? {}).map(([name, p]) => [name, this.sample(p, id)]),
        );
      case 'array':
        return s.items ? [this.sample(s.items, id)] : [];
      case 'integer':
      case 'number':
        return Math.max(s.minimum ?? 0, Math.min(s.maximum ?? 1, 1));
      case 'boolean':
        return true;
      case 'string':
        return this.sampleText(s, id);
      default:
        return s.properties ? this.sample({ ...s, type: 'object' }, id) : 'texte';
    }
  }

  private sampleText(s: Schema, id: () => string): string {
    if (s.format === 'uuid') return id();
    if (s.format === 'date') return '2026-11-10';
    if (s.format === 'date-time') return '2026-11-10T10:00:00Z';
    if (s.format === 'email') return 'quelquun@exemple.invalid';
    if (s.pattern?.startsWith('^\\d{4}-')) return '2026-11';
    const text = 'texte d’essai suffisamment long pour chaque règle';
    const max = s.maxLength ?? text.length;
    return text.slice(0, max).padEnd(Math.min(s.minLength ?? 0, max), 'x');
  }

  /** Names of the properties that a body may have. */
  propertiesOf(schema: Schema): string[] {
    return Object.keys(this.resolve(schema).properties ?? {});
  }

  /** The address of a route with its path parameters (and required query parameters) filled. */
  address(route: Route, id: () => string): string {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const parameter = route.parameters.find((p) => p.in === 'path' && p.name === name);
      const schema = parameter?.schema ?? {};
      if (/month/i.test(name)) return '2026-11';
      if (name === 'entryId') return '987654321'; // hours are numbered
      return encodeURIComponent((schema.enum?.[0] as string | undefined) ?? id());
    });
    const query = route.parameters
      .filter((p) => p.in === 'query' && p.required)
      .map((p) => `${p.name}=${encodeURIComponent(String(this.sample(p.schema, id)))}`)
      .join('&');
    return query === '' ? path : `${path}?${query}`;
  }

  /** Whether a path has an identifier in it. */
  hasIdInPath(route: Route): boolean {
    return [...route.path.matchAll(/\{(\w+)\}/g)].some(([, name]) => /id$/i.test(name as string));
  }

  /** Where a value differs from its declared shape: missing, undeclared or of another type. */
  mismatches(schema: Schema, value: unknown, at = '$'): string[] {
    const s = this.resolve(schema);
    if (value === null) return s.nullable ? [] : [`${at} is null`];
    if (s.enum && !s.enum.includes(value)) return [`${at} is none of its words`];
    switch (s.type) {
      case 'array':
        return Array.isArray(value)
          ? value.flatMap((item, i) => (s.items ? this.mismatches(s.items, item, `${at}[${i}]`) : []))
          : [`${at} is no list`];
      case 'string':
        return typeof value === 'string' ? [] : [`${at} is no text`];
      case 'integer':
        return Number.isInteger(value) ? [] : [`${at} is no whole number`];
      case 'number':
        return typeof value === 'number' ? [] : [`${at} is no number`];
      case 'boolean':
        return typeof value === 'boolean' ? [] : [`${at} is neither true nor false`];
      default:
        return this.mismatchesOfObject(s, value, at);
    }
  }

  private mismatchesOfObject(s: Schema, value: unknown, at: string): string[] {
    if (typeof value !== 'object' || Array.isArray(value)) return [`${at} is no object`];
    if (s.additionalProperties) return [];
    const declared = s.properties ?? {};
    const given = value as Record<string, unknown>;
    return [
      ...Object.keys(given)
        .filter((name) => !(name in declared))
        .map((name) => `${at}.${name} is not declared`),
      ...(s.required ?? [])
        .filter((name) => given[name] === undefined)
        .map((name) => `${at}.${name} is missing`),
      ...Object.entries(declared).flatMap(([name, schema]) =>
        given[name] === undefined ? [] : this.mismatches(schema, given[name], `${at}.${name}`),
      ),
    ];
  }
}
