/** The pages' shells; everything else is drawn by their scripts. */

function page(title: string, script: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<link rel="icon" href="data:,">
</head>
<body>
<script src="/client/${script}.js"></script>
</body>
</html>
`;
}

export const DESK_PAGE = page('桌面微信 · 到位', 'desk');
export const WATCH_PAGE = page('随身设备 · 桌面微信', 'watch');
export const PHONE_PAGE = page('手机 · 桌面微信', 'phone');
