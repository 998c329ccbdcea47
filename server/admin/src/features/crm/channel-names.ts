import type { Schemas } from '@daowei/shared/api/client';

type Channel = Schemas['MessageChannel'];

/** Ways to a customer, as the office calls them. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  subscription: '订阅消息',
  conversation: '客服对话',
  sms: '短信',
  inbox: '小程序消息',
};
