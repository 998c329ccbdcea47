import type { Schemas } from '@daowei/shared/api/client';
import type { Tone } from '@/components/tag';

export const COMPLAINT_TONES: Readonly<Record<Schemas['ComplaintState'], Tone>> = {
  open: 'wait',
  handling: 'brand',
  waiting: 'danger',
  solved: 'brand',
  closed: 'quiet',
  withdrawn: 'quiet',
  merged: 'quiet',
};

/** What is expected of whom now, in one sentence. */
export const COMPLAINT_HINTS: Readonly<Record<Schemas['ComplaintState'], string>> = {
  open: '已经收到，马上有人答复您',
  handling: '正在处理，进展会随时写在这里',
  waiting: '客服想请您补充一点情况，补充后继续处理',
  solved: '请看看处理结果，满意就点“认可”，不满意我们继续处理',
  closed: '这件事已经结案，如果又有问题，仍可以再提',
  withdrawn: '您已撤回这件投诉',
  merged: '已并入您的另一件投诉，在那里继续处理',
};
