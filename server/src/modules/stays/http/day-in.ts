import { isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';

/** The day a field names. Refuses VALIDATION_FAILED for what is no day of the calendar. */
export function dayIn(path: string, text: string): Result<LocalDate> {
  return isLocalDate(text)
    ? text
    : refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message: '应为有效的日期' }] });
}
