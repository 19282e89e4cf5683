import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { JobDefinition } from './define-job';

/** Refuses a payload that does not fit its class. Throws with the property names, never their values. */
export function assertValid<P extends object>(job: JobDefinition<P>, payload: object): P {
  const instance = plainToInstance(job.payload, payload);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  if (errors.length > 0)
    throw new Error(`payload of ${job.name} is invalid: ${errors.map((e) => e.property).join(', ')}`);
  return instance;
}
