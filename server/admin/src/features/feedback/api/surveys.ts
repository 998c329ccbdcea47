import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type SurveyFigures = Schemas['SurveyFigures'];
export type SurveyFigure = Schemas['SurveyFigureView'];

/** CSAT, CES and NPS, each out of those who answered it. */
export function readSurveys(signal?: AbortSignal): Promise<SurveyFigures> {
  return get('/admin/surveys', { signal });
}
