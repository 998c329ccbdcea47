import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { VisitStep } from '../contract/fieldwork.facade.js';
import { photosSuffice } from './visit-rules.js';

/** What a worker says of a step: what was measured and read off, or why it was left out. */
export interface StepAnswer {
  /** of all photos it has now */
  readonly stages: readonly ('before' | 'after')[];
  readonly dose: number | null;
  readonly certificateNo: string | null;
  /** why it is left out; null: it was done */
  readonly skip: string | null;
}

type Asked = Pick<VisitStep, 'title' | 'photo' | 'demands' | 'rooms'>;

/**
 * Whether the answer is enough. A red line is refused with what to do about it: STEP_RED_LINE when it is left out,
 * STEP_DOSE_REQUIRED, STEP_DOSE_OVER, STEP_CERTIFICATE_REQUIRED, STEP_ROOMS_LEFT; STEP_PHOTO_REQUIRED whatever the line.
 * @returns warnings of a soft line, as sentences for the timeline; empty when all is well
 */
export function checkAnswer({ title, photo, demands, rooms }: Asked, answer: StepAnswer): Result<readonly string[]> {
  const { line, dose, material } = demands;
  const isRed = line === 'red';
  if (answer.skip !== null) return isRed ? refuse('STEP_RED_LINE', `“${title}”是红线，不能跳过`) : [];
  if (!photosSuffice(photo, answer.stages)) return refuse('STEP_PHOTO_REQUIRED');
  const warnings: string[] = [];
  if (dose && answer.dose === null) {
    if (isRed) return refuse('STEP_DOSE_REQUIRED', `请填写${dose.name}的实际用量（${dose.unit}）`);
    warnings.push(`没有填写${dose.name}的用量`);
  }
  if (dose && answer.dose !== null && answer.dose > dose.cap) {
    const over = `${dose.name}${answer.dose}${dose.unit}，超过上限${dose.cap}${dose.unit}`;
    if (isRed) return refuse('STEP_DOSE_OVER', `${over}，请按标准重新配比后再填`);
    warnings.push(over);
  }
  if (material !== null && answer.certificateNo === null) {
    if (isRed) return refuse('STEP_CERTIFICATE_REQUIRED', `请填写${material}的合格证编号，没有合格证的不能用`);
    warnings.push(`没有${material}的合格证编号`);
  }
  const left = rooms.filter(({ doneAt }) => !doneAt).map(({ name }) => name);
  if (left.length > 0 && isRed) return refuse('STEP_ROOMS_LEFT', `还没打勾：${left.join('、')}`);
  if (left.length > 0) warnings.push(`没有打勾：${left.join('、')}`);
  return warnings;
}
