import { askActions, askModal } from '../shell/dialogs.js';
import { ApiFailure, optional, required, type ApiGroup, type Options } from './api.js';
import type { WxContext } from './context.js';

const DEFAULT_TOAST_MS = 1500;
const MAX_ACTIONS = 6;
const MAX_BUTTON_TEXT = 4;

/** Toasts, dialogs and action sheets. */
export function interactionApis({ api, phone, program }: WxContext): ApiGroup {
  const { toast, overlay } = phone;
  const iconOf = (options: Options): 'success' | 'error' | 'loading' | 'none' => {
    const icon = optional(options, 'icon', 'success');
    return icon === 'error' || icon === 'loading' || icon === 'none' ? icon : 'success';
  };
  const imageOf = (options: Options): string | undefined => {
    const image = optional(options, 'image');
    return image === '' ? undefined : phone.resourceUrl(program.router.current?.path ?? '', image);
  };
  const buttonText = (options: Options, name: string, fallback: string): string => {
    const text = optional(options, name, fallback);
    if ([...text].length > MAX_BUTTON_TEXT)
      throw new ApiFailure(`${name} length should not larger than 4 Chinese characters`);
    return text === '' ? fallback : text;
  };
  return api.asyncGroup({
    showToast: (options) => {
      const title = optional(options, 'title');
      const durationMs = Number(options.duration ?? DEFAULT_TOAST_MS);
      toast.show({ title, icon: iconOf(options), image: imageOf(options), mask: options.mask === true, durationMs });
    },
    hideToast: () => toast.hide(),
    showLoading: (options) =>
      toast.show({ title: required(options, 'title', 'string'), icon: 'loading', mask: options.mask === true }),
    hideLoading: () => toast.hide(),
    showModal: async (options) => {
      const answer = await askModal(overlay, {
        title: optional(options, 'title'),
        content: optional(options, 'content'),
        showCancel: options.showCancel !== false,
        cancelText: buttonText(options, 'cancelText', '取消'),
        cancelColor: optional(options, 'cancelColor', '#000000'),
        confirmText: buttonText(options, 'confirmText', '确定'),
        confirmColor: optional(options, 'confirmColor', '#576B95'),
        editable: options.editable === true,
        placeholder: optional(options, 'placeholderText'),
      });
      phone.grantGesture();
      return { confirm: answer.confirm, cancel: !answer.confirm, content: answer.content };
    },
    showActionSheet: async (options) => {
      const items = options.itemList;
      if (!Array.isArray(items)) throw new ApiFailure('parameter error: parameter.itemList should be Array;');
      if (items.length === 0 || items.length > MAX_ACTIONS)
        throw new ApiFailure('parameter error: itemList should have 1 to 6 items');
      const title = optional(options, 'alertText');
      const color = optional(options, 'itemColor', '#000000');
      const tapIndex = await askActions(overlay, { title, items: items.map(String), color });
      if (tapIndex === undefined) throw new ApiFailure('cancel');
      phone.grantGesture();
      return { tapIndex };
    },
    enableAlertBeforeUnload: (options) => {
      const message = required(options, 'message', 'string');
      const page = program.router.current;
      if (page !== undefined) page.leaveQuestion = message;
    },
    disableAlertBeforeUnload: () => {
      const page = program.router.current;
      if (page !== undefined) page.leaveQuestion = undefined;
    },
  });
}
