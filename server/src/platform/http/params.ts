import { Injectable, type PipeTransform } from '@nestjs/common';
import { isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { RefusalException } from './refusal.exception.js';

/** An id in a route. Anything that cannot be one is simply not found: the answer tells nothing about other rows. */
@Injectable()
export class IdParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[0-9A-Za-z_-]{1,40}$/.test(value)) throw new RefusalException(refuse('NOT_FOUND'));
    return value;
  }
}

/** A calendar day in a route. */
@Injectable()
export class DayParam implements PipeTransform<string, LocalDate> {
  transform(value: string): LocalDate {
    if (!isLocalDate(value)) {
      throw new RefusalException(
        refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'date', message: '应为有效的日期' }] }),
      );
    }
    return value;
  }
}
