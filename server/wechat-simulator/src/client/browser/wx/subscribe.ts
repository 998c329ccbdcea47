import { askSubscribe } from '../shell/subscribe.js';
import { ApiFailure, type ApiGroup } from './api.js';
import type { WxContext } from './context.js';

/** Base libraries differ between three and five; an app that stays at three works on all. */
const MAX_TEMPLATES = 3;

type Answer = 'accept' | 'reject';

/** Consent to one-time messages. */
export function subscribeApis({ api, phone, program }: WxContext): ApiGroup {
  const rememberKey = (id: string): string => `subscribe:${id}`;
  return api.asyncGroup({
    requestSubscribeMessage: async ({ tmplIds }) => {
      if (!Array.isArray(tmplIds) || tmplIds.length === 0)
        throw new ApiFailure("TmplIds can't be empty", { errCode: 10001 });
      if (tmplIds.length > MAX_TEMPLATES) throw new ApiFailure('TmplIds length is over limit', { errCode: 20003 });
      if (!phone.hasGesture) throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 20000 });
      phone.endGesture();
      const known = await phone.desk.templates();
      const templates = [...new Set(tmplIds.map(String))].map((id) => known.find((template) => template.id === id));
      if (templates.includes(undefined))
        throw new ApiFailure('No template data return, verify the template id exist', { errCode: 20001 });
      const wanted = templates.filter((template) => template !== undefined);
      const open = wanted.filter(({ id }) => phone.grants.get(rememberKey(id)) === undefined);
      const answers: Record<string, Answer> = {};
      for (const { id } of wanted) {
        const remembered = phone.grants.get(rememberKey(id));
        if (remembered !== undefined) answers[id] = remembered ? 'accept' : 'reject';
      }
      if (open.length > 0) {
        const scripted = phone.answers.subscribe;
        let chosen: Record<string, Answer> | undefined;
        let always = false;
        const answer = await scripted.ask(async (closing) => {
          const asked = await askSubscribe(phone.overlay, { app: program.name, templates: open }, closing);
          if (asked === undefined) return 'cancel';
          ({ chosen, always } = asked);
          return 'accept';
        });
        for (const { id } of open) {
          answers[id] = answer === 'accept' ? (chosen?.[id] ?? 'accept') : 'reject';
          if (always) phone.grants.set(rememberKey(id), answers[id] === 'accept');
        }
      }
      await phone.desk.subscribe(answers);
      phone.grantGesture();
      return answers;
    },
  });
}
