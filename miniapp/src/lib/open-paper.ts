import Taro from '@tarojs/taro';
import { apiUrl } from './api/transport';

/** Opens a PDF of ours in WeChat's reader, from where it can be sent on, saved or printed. */
export async function openPaper(url: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url: apiUrl(url) });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
}
