import { MOBILE } from '@daowei/shared/rules/mobile';

/** Somebody to call, as typed. */
export interface ContactForm {
  readonly name: string;
  readonly phone: string;
}

export type ContactFaults = Partial<Record<keyof ContactForm, string>>;

/** What is wrong with what is typed, by the same rule as the server. */
export function contactFaults({ name, phone }: ContactForm): ContactFaults {
  return {
    ...(name.trim() ? {} : { name: '请填写怎么称呼' }),
    ...(MOBILE.test(phone.trim()) ? {} : { phone: '请填写11位手机号' }),
  };
}
