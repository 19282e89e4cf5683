import { Column, type ColumnOptions, PrimaryGeneratedColumn } from 'typeorm';

type Options = Pick<ColumnOptions, 'name' | 'nullable' | 'insert' | 'update' | 'select'>;

/** Columns are named once, in snake_case, from the property. */
const snake = (property: string): string => property.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

const column =
  (type: ColumnOptions['type'], options: ColumnOptions = {}): PropertyDecorator =>
  (target, property) =>
    Column({ type, name: snake(String(property)), ...options })(target, property);

/** The driver returns `bigint` as text; amounts stay well under 2^53. */
const integer = {
  to: (value: unknown) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** Primary key, a random uuid. */
export const IdColumn = (): PropertyDecorator => PrimaryGeneratedColumn('uuid');
/** The owner of the row; filled by the database from the running unit, never written by code. */
export const TenantColumn = (): PropertyDecorator => column('uuid', { insert: false, update: false });
export const ReferenceColumn = (options: Options = {}): PropertyDecorator => column('uuid', options);
export const TextColumn = (options: Options = {}): PropertyDecorator => column('text', options);
/** One of a closed set of words; the check constraint is in the migration. */
export const OneOfColumn = (options: Options = {}): PropertyDecorator => column('text', options);
/** A civil date, as `YYYY-MM-DD` text. */
export const LocalDateColumn = (options: Options = {}): PropertyDecorator => column('date', options);
/** A month, as `YYYY-MM` text. */
export const MonthColumn = (options: Options = {}): PropertyDecorator => column('text', options);
/** A moment of the world, for audit and sessions only. */
export const InstantColumn = (options: Options = {}): PropertyDecorator => column('timestamptz', options);
/** Money in integer cents. */
export const CentsColumn = (options: Options = {}): PropertyDecorator =>
  column('bigint', { ...options, transformer: integer });
/** A duration in integer minutes. */
export const MinutesColumn = (options: Options = {}): PropertyDecorator => column('int', options);
export const CountColumn = (options: Options = {}): PropertyDecorator => column('int', options);
export const FlagColumn = (options: Options = {}): PropertyDecorator => column('boolean', options);
export const JsonColumn = (options: Options = {}): PropertyDecorator => column('jsonb', options);
/** Sealed bytes (see platform/secrets). */
export const SealedColumn = (options: Options = {}): PropertyDecorator => column('bytea', options);
/** Optimistic lock: raised by `Db.updateVersioned`. */
export const VersionColumn = (): PropertyDecorator => column('int', { default: 1 });
