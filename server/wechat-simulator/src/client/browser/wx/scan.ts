import { askScan } from '../shell/scanner.js';
import { ApiFailure, type ApiGroup } from './api.js';
import type { WxContext } from './context.js';

/** The scanner. What it "sees" is on another phone of the desk, in a picture, or typed in. */
export function scanApis({ api, phone, program }: WxContext): ApiGroup {
  return api.asyncGroup({
    scanCode: async (options) => {
      const cameraOnly = options.onlyFromCamera === true;
      const result = await phone.answers.scan.ask((closing) => askScan(phone, { cameraOnly, closing }));
      if (result === undefined) throw new ApiFailure('cancel');
      phone.recorder.call('note', { scanned: result, on: program.router.current?.path });
      return {
        result,
        scanType: 'QR_CODE',
        charSet: 'utf-8',
        path: '',
        rawData: btoa(unescape(encodeURIComponent(result))),
      };
    },
  });
}
