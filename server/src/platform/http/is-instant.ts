import { Matches, registerDecorator, type ValidationOptions } from 'class-validator';

/** Date, time to the millisecond at most, and an offset; years of four digits. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** What a datetime of the database can hold. */
const KEPT = { from: Date.UTC(1000, 0, 1), to: Date.UTC(10_000, 0, 1) };

/** True for a written instant that exists, and can be kept: no 30 February, no 24:00, no day without an hour, no year 0. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const local = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  const dayExists = !Number.isNaN(local.getTime()) && local.toISOString().slice(0, 10) === value.slice(0, 10);
  const at = Date.parse(value);
  return dayExists && Number(value.slice(11, 13)) < 24 && at >= KEPT.from && at < KEPT.to;
}

/** An instant in a body. Refused like any other wrong time. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isISO8601',
      target: target.constructor,
      propertyName: String(property),
      options,
      validator: { validate: isInstant },
    });
}

/** An id in a body, of whatever table; what it names is looked up under its owner. */
export function IsId(options?: ValidationOptions): PropertyDecorator {
  return Matches(/^[0-9A-Za-z_-]{1,40}$/, options);
}
