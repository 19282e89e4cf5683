import { Injectable, type PipeTransform } from '@nestjs/common';
import { type Month, isMonth } from '@relais/kernel';
import { DomainError } from '@relais/platform/problems';

/** A month in the path; anything else does not exist. */
@Injectable()
export class MonthPipe implements PipeTransform<string, Month> {
  transform(text: string): Month {
    if (!isMonth(text)) throw new DomainError('not-found');
    return text;
  }
}

/** The number of an entry in the path; anything else does not exist. */
@Injectable()
export class EntryIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!/^[0-9]{1,18}$/.test(text)) throw new DomainError('hours.not-yours');
    return text;
  }
}
