// What a newcomer sees when everything runs: where to look and whom to log in as.
import { print, sayGood } from './say.mjs';

/** @import { Stack } from './stack.mjs' */

/** Chinese characters take two columns. @param {string} text */
const width = (text) => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);

/** @param {string} heading @param {readonly (readonly string[])[]} rows */
function table(heading, rows) {
  print(`  ${heading}`);
  const columns = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  for (const row of rows) {
    const cells = row.map((cell, column) => cell + ' '.repeat((columns[column] ?? 0) - width(cell)));
    print(`    ${cells.join('   ').trimEnd()}`);
  }
  print();
}

/** @param {Stack} stack */
export function showWelcome(stack) {
  sayGood('到位已经启动');
  print();
  table('看哪里', [
    ['桌面微信', `${stack.simulatorUrl}/`, '顾客和师傅的手机，可以并排打开几部'],
    ['管理后台', stack.adminUrl, '客服、调度、店长用的办公室'],
    ['接口文档', `${stack.apiUrl}/api/docs`, 'OpenAPI'],
  ]);
  table('用谁登录', [
    ['管理后台', 'manager', '店长', '密码 daowei-demo'],
    ['', 'dispatcher', '调度', '密码 daowei-demo'],
    ['', 'auditor', '审计（只读）', '密码 daowei-demo'],
    ['桌面微信', '顾客、师傅', '在页面上挑一部手机', '不需要密码'],
  ]);
  print('  停止：按 Ctrl-C。数据留在 .data/，下次启动接着用；删掉 .data/ 就从头开始。');
  print();
}
