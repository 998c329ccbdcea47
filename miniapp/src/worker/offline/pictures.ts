import Taro from '@tarojs/taro';

/** Names a picture that lies on this phone and on no server yet. */
const MARK = 'phone:';

/** True for the id of a picture that is still to be sent. */
export const isOnPhone = (id: string): boolean => id.startsWith(MARK);

/** Moves a picture from WeChat's temporary files, which end with the mini-program, to the mini-program's own. */
export async function keepOnPhone(tempFilePath: string): Promise<{ id: string; url: string }> {
  const url = await new Promise<string>((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // the room for files is used up: as long as the mini-program is open the temporary one does
      fail: () => resolve(tempFilePath),
    });
  });
  return { id: `${MARK}${url}`, url };
}

/** The picture is safe on the server: its room on the phone is free again. One that never lay there is no fault. */
export function forgetOnPhone(filePath: string): void {
  Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined });
}
