import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuse } from '@daowei/shared/kernel/result';
import { RefusalException } from '../../../platform/http/refusal.exception.js';

/** The number of a visit in a route, from 1. Anything else is simply not found. */
@Injectable()
export class SeqParam implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,2}$/.test(value)) throw new RefusalException(refuse('NOT_FOUND'));
    return Number(value);
  }
}
