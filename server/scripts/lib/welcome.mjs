// What a newcomer sees when everything runs: where to look and whom to log in as.
import { pathToFileURL } from 'node:url';
import { at } from './paths.mjs';
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

/** @type {Record<string, string>} */
const ROLES = {
  manager: '店长',
  coordinator: '调度',
  service: '客服',
  finance: '财务',
  people: '人事',
  auditor: '审计',
  customer: '顾客',
  worker: '师傅',
};

/**
 * The demo company's people, as the seeds themselves name them.
 * @returns {Promise<{ staff: { username: string, name: string, roles: string[], password: string }[], personas: { nickname: string, role: string, note: string }[] }>}
 */
async function demoPeople() {
  const [{ STAFF }, { PERSONAS }] = await Promise.all(
    ['company/staff.js', 'personas.js'].map((file) => import(pathToFileURL(at('server/dist/seeds', file)).href)),
  );
  return { staff: STAFF, personas: PERSONAS };
}

/** @param {Stack} stack */
export async function showWelcome(stack) {
  const { staff, personas } = await demoPeople();
  sayGood('到位已经启动');
  print();
  table('看哪里', [
    ['桌面微信', `${stack.simulatorUrl}/`, '顾客和师傅的手机，可以并排打开几部'],
    ['管理后台', stack.adminUrl, '店长、调度、客服的办公室'],
    ['接口文档', `${stack.apiUrl}/api/docs`, 'OpenAPI'],
  ]);
  table(
    '管理后台用谁登录',
    staff.map(({ username, name, roles, password }) => [
      username,
      `密码 ${password}`,
      roles.map((role) => ROLES[role] ?? role).join('、'),
      name,
    ]),
  );
  table(
    '桌面微信里有谁（挑一部手机打开就是这个人，不需要密码）',
    personas.map(({ nickname, role, note }) => [nickname, ROLES[role] ?? role, note.replace(/^[^：]{2,5}：/, '')]),
  );
  print('  停止：按 Ctrl-C。数据留在 .data/，下次启动接着用；删掉 .data/ 就从头开始。');
  print();
}
