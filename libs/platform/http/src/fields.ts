import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isLocalDate, isMonth } from '@relais/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { encodeRule } from './validation-messages';

/** Options of every field. `optional` = may be absent; `nullable` = may be null. */
export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

/** A class, given lazily. */
type Lazy = () => abstract new (...args: never[]) => object;

function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const api = {
    ...schema,
    required: !options.optional,
    ...(options.nullable ? { nullable: true } : {}),
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.example === undefined ? {} : { example: options.example }),
  } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(api),
    ...(options.optional ? [ValidateIf((_o, value) => value !== undefined)] : []),
    ...(options.nullable ? [ValidateIf((_o, value) => value !== null), IsOptional()] : []),
    ...rules,
  );
}

const rule = (code: string, data: Record<string, unknown> = {}): ValidationOptions => ({
  message: encodeRule(code, data),
});

/** A check of our own, with the parser of the kernel. */
const satisfies = (name: string, test: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: test } }, rule(name));

export const IdField = (o: FieldOptions = {}): PropertyDecorator =>
  field(o, { type: 'string', format: 'uuid' }, IsUUID(undefined, rule('id')));

/** Text of at most `max` characters, not blank unless `min` is 0. */
export const TextField = (
  max: number,
  o: FieldOptions & { min?: number; pattern?: RegExp } = {},
): PropertyDecorator => {
  const min = o.min ?? 1;
  return field(
    o,
    { type: 'string', minLength: min, maxLength: max, ...(o.pattern ? { pattern: o.pattern.source } : {}) },
    IsString(rule('text')),
    Length(min, max, rule('text-length', { min, max })),

    Matches(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, rule('text-control')),
    ...(min > 0 ? [Matches(/\S/, rule('text-blank'))] : []),
    ...(o.pattern ? [Matches(o.pattern, rule('text-pattern'))] : []),
  );
};

export const EmailField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: 'string', format: 'email', maxLength: 254 },
    IsString(rule('text')),
    IsEmail({}, rule('email')),
    Length(3, 254, rule('text-length', { min: 3, max: 254 })),
  );

export const PhoneField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: 'string', maxLength: 30 },
    IsString(rule('text')),
    Matches(/^\+?[0-9][0-9 .()-]{7,28}$/, rule('phone')),
  );

/** A civil date `YYYY-MM-DD` that exists. */
export const LocalDateField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: 'string', format: 'date' },
    satisfies('date', (v) => typeof v === 'string' && isLocalDate(v)),
  );

/** A month `YYYY-MM`. */
export const MonthField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
    satisfies('month', (v) => typeof v === 'string' && isMonth(v)),
  );

/** A moment, as sent by us; not for inputs of law. */
export const InstantField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: 'string', format: 'date-time' },
    satisfies('instant', (v) => v instanceof Date || (typeof v === 'string' && !Number.isNaN(Date.parse(v)))),
  );

export const IntField = (bounds: { min: number; max: number }, o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: 'integer', minimum: bounds.min, maximum: bounds.max },
    IsInt(rule('integer')),
    Min(bounds.min, rule('minimum', bounds)),
    Max(bounds.max, rule('maximum', bounds)),
  );

/** Money in integer cents, at most ten million euros unless told otherwise. */
export const CentsField = (o: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator =>
  IntField({ min: o.min ?? 0, max: o.max ?? 1_000_000_000 }, o);

/** A duration in integer minutes. */
export const MinutesField = (o: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator =>
  IntField({ min: o.min ?? 0, max: o.max ?? 1_000_000 }, o);

/** Optimistic lock: the version that was read. */
export const VersionField = (o: FieldOptions = {}): PropertyDecorator =>
  IntField(
    { min: 1, max: 2_000_000_000 },
    { description: 'The version that was read; a stale one is refused.', ...o },
  );

export const BooleanField = (o: FieldOptions = {}): PropertyDecorator =>
  field(o, { type: 'boolean' }, IsBoolean(rule('boolean')));

/** One word of a closed set. */
export const OneOfField = (
  values: readonly string[],
  o: FieldOptions & { enumName?: string } = {},
): PropertyDecorator =>
  field(
    o,
    {
      type: 'string',
      enum: [...values],
      ...(o.enumName ? { enumName: o.enumName } : {}),
    },
    IsIn([...values], rule('one-of', { values })),
  );

export const NestedField = (type: Lazy, o: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    field(
      o,
      // The document finds the class of a lazy type only through a function called `type`.
      { type: (() => type()) as never },
      ValidateNested(rule('object')),
      satisfies('object', (v) => typeof v === 'object' && v !== null && !Array.isArray(v)),
    ),
    Type(type),
  );

/** A list of objects, of bounded length. */
export const ListField = (type: Lazy, o: FieldOptions & { min?: number; max: number }): PropertyDecorator =>
  applyDecorators(
    field(
      o,
      {
        type: (() => type()) as never,
        isArray: true,
        maxItems: o.max,
        ...(o.min === undefined ? {} : { minItems: o.min }),
      },
      IsArray(rule('list')),
      ArrayMaxSize(o.max, rule('list-length', { min: o.min ?? 0, max: o.max })),
      ...(o.min === undefined ? [] : [ArrayMinSize(o.min, rule('list-length', { min: o.min, max: o.max }))]),
      ValidateNested({ each: true, ...rule('object') }),
    ),
    Type(type),
  );

/** A list of short texts. */
export const TextListField = (maxLength: number, o: FieldOptions & { max: number }): PropertyDecorator =>
  field(
    o,
    { type: 'string', isArray: true, maxItems: o.max },
    IsArray(rule('list')),
    ArrayMaxSize(o.max, rule('list-length', { min: 0, max: o.max })),
    IsString({ each: true, ...rule('text') }),
    Length(1, maxLength, { each: true, ...rule('text-length', { min: 1, max: maxLength }) }),
  );

export const IdListField = (o: FieldOptions & { min?: number; max: number }): PropertyDecorator =>
  field(
    o,
    { type: 'string', format: 'uuid', isArray: true, maxItems: o.max },
    IsArray(rule('list')),
    ArrayMaxSize(o.max, rule('list-length', { min: o.min ?? 0, max: o.max })),
    ...(o.min === undefined ? [] : [ArrayMinSize(o.min, rule('list-length', { min: o.min, max: o.max }))]),
    IsUUID(undefined, { each: true, ...rule('id') }),
  );

/** A list of words of a closed set. */
export const OneOfListField = (
  values: readonly string[],
  o: FieldOptions & { min?: number; max: number },
): PropertyDecorator =>
  field(
    o,
    { type: 'string', enum: [...values], isArray: true, maxItems: o.max },
    IsArray(rule('list')),
    ArrayMaxSize(o.max, rule('list-length', { min: o.min ?? 0, max: o.max })),
    ...(o.min === undefined ? [] : [ArrayMinSize(o.min, rule('list-length', { min: o.min, max: o.max }))]),
    IsIn([...values], { each: true, ...rule('one-of', { values }) }),
  );

/** Free-form JSON that is only read by people or by the same code that wrote it; answers only. */
export const JsonField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: 'object', additionalProperties: true },
    satisfies('object', (v) => typeof v === 'object' && v !== null),
  );

/** A number from the address: `?limit=50`. */
export const QueryIntField = (
  bounds: { min: number; max: number },
  o: FieldOptions = {},
): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IntField(bounds, o),
  );
