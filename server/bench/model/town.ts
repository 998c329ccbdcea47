import { fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { testPolicy } from '../../test/support/test-policy.js';
import { testService } from '../../test/support/test-service.js';

/** The scheduling policy that the migrations bring. Everybody lives in one place, so trips never decide here. */
export const POLICY = testPolicy();

export const VISIT_MINUTES = 120;
export const PRICE = fen(12_000);
/** What the service that is sold agrees to. */
export const MOVE_TERMS = testService().agreement.reschedule;

const SHIFT_FROM = 480;
const SHIFT_TO = 1_200;

/** Everybody works from 8 to 20, every day. */
export const SHIFT = (day: LocalDate): Interval => ({ from: atMinute(day, SHIFT_FROM), to: atMinute(day, SHIFT_TO) });
