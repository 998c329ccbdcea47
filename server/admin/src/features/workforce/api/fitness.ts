import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type ExpiringCertificate = Schemas['ExpiringCertificateView'];
export type Course = Schemas['CourseView'];
export type Trainee = Schemas['TraineeView'];
export type WorkerBlock = Schemas['WorkerBlockView'];

/** Certificates that are over or will be soon, the first to end first. */
export function listExpiring(signal?: AbortSignal): Promise<Schemas['ExpiringCertificateList']> {
  return get('/admin/certificates', { signal });
}

/** Courses with everybody who serves what waits for them. */
export function listCourses(signal?: AbortSignal): Promise<Schemas['CourseList']> {
  return get('/admin/training', { signal });
}

/** @throws ApiFailure TRAINING_DONE naming who has it already */
export async function recordLesson(id: string, body: Schemas['RecordLesson'], idempotencyKey: string): Promise<void> {
  await post(`/admin/training/${encodeURIComponent(id)}/passes`, body, { idempotencyKey });
}

/** What waits for a second person first, then what is in force, then what is over. */
export function listBlocks(signal?: AbortSignal): Promise<Schemas['WorkerBlockList']> {
  return get('/admin/blocks', { signal });
}

/** What happened; the look is kept in the audit. */
export function readEvidence(id: string): Promise<Schemas['BlockEvidence']> {
  return get(`/admin/blocks/${encodeURIComponent(id)}/evidence`);
}

/** @throws ApiFailure BLOCK_EXISTS */
export async function proposeBlock(
  workerId: string,
  body: Schemas['ProposeBlock'],
  idempotencyKey: string,
): Promise<void> {
  await post(`/admin/workers/${encodeURIComponent(workerId)}/blocks`, body, { idempotencyKey });
}

/** @throws ApiFailure FOUR_EYES, BLOCK_STATE */
export async function decideBlock(id: string, body: Schemas['DecideBlock'], idempotencyKey: string): Promise<void> {
  await post(`/admin/blocks/${encodeURIComponent(id)}/decide`, body, { idempotencyKey });
}
