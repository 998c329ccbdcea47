import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Script = Schemas['ScriptView'];
export type Scene = Schemas['SceneView'];
export type ScriptVersion = Schemas['ScriptVersionView'];

/** Every scene with its wordings as they are used now, and what each brought. */
export function listScripts(signal?: AbortSignal): Promise<Schemas['ScriptList']> {
  return get('/admin/scripts', { signal });
}

/** Every version of one wording, newest first. */
export function listScriptVersions(
  { scene, variant }: Pick<Script, 'scene' | 'variant'>,
  signal?: AbortSignal,
): Promise<Schemas['ScriptVersionList']> {
  return get('/admin/script-versions', { query: { scene, variant }, signal });
}

/** In use at once. @throws ApiFailure SCRIPT_INVALID with what is wrong, STALE_VERSION */
export function publishScript(body: Schemas['PublishScriptBody'], idempotencyKey: string): Promise<void> {
  return post('/admin/scripts', body, { idempotencyKey });
}
