import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** Input that does not fit its contract; the filter turns it into field problems in the user's language. */
export class InvalidInput extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('invalid input');
  }
}

/** Unknown properties are refused, not dropped; nothing is converted silently. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      forbidUnknownValues: false,
      stopAtFirstError: true,
      validationError: { target: false, value: true },
      exceptionFactory: (errors) => new InvalidInput(errors),
    });
  }
}
