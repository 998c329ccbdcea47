import { chineseDay, dayOf } from '@daowei/shared/kernel/local-date';
import { Paper } from '../../../platform/paper/paper.js';
import type { WarrantyCard } from '../domain/warranty-card.js';

const WIDTH = 420;
const HEIGHT = 595;
const LEFT = 36;
const INNER = WIDTH - LEFT * 2;
const JADE = '#0B6E55';
const QUIET = '#5C6A64';
const LAST_LINE = HEIGHT - 96;
const AGAIN =
  '在质保期内，同样的问题再次出现、漏做、漏水异响或更换的配件损坏，凭本卡在小程序里选一个时间，免费返工一次。';

/** The page of a warranty card (质保卡), half a sheet: what is stood for, and until when. */
export function drawWarrantyCard(card: WarrantyCard, orderNo: string, company: string): Promise<Buffer> {
  const paper = new Paper(WIDTH, HEIGHT, { title: `质保卡 ${card.no}`, author: company, at: card.givenAt });
  paper.fill(0, 0, WIDTH, 92, JADE);
  paper.text('质保卡', LEFT, 28, { size: 24, bold: true, color: '#FFFFFF' });
  paper.text(`编号 ${card.no}`, LEFT, 64, { size: 10, color: '#FFFFFF' });
  let y = 112;
  for (const [name, value] of [
    ['服务', card.serviceName],
    ['预约号', orderNo],
    ['完成日期', chineseDay(dayOf(card.givenAt))],
    ['质保期', `${card.days}天，至${chineseDay(card.lastDay)}（含当天）`],
  ] as const) {
    paper.text(name, LEFT, y, { color: QUIET });
    y += Math.max(paper.text(value, LEFT + 64, y, { size: 10, width: INNER - 64 }), 14) + 6;
  }
  y = list(paper, '保什么', card.covered, y + 8);
  list(paper, '不在范围内', card.excluded, y + 4);
  paper.line(LEFT, HEIGHT - 88, WIDTH - LEFT, HEIGHT - 88, JADE);
  paper.text(AGAIN, LEFT, HEIGHT - 78, { size: 8.5, width: INNER });
  paper.text(company, LEFT, HEIGHT - 36, { size: 9, color: QUIET });
  return paper.bytes();
}

/** Lines as far as the page reaches; what does not fit is said to be more. */
function list(paper: Paper, heading: string, lines: readonly string[], top: number): number {
  if (lines.length === 0) return top;
  paper.text(heading, LEFT, top, { size: 10, bold: true, color: JADE });
  let y = top + 18;
  for (const [index, line] of lines.entries()) {
    if (y > LAST_LINE - 16) {
      paper.text(`……共${lines.length}项，另外${lines.length - index}项见小程序`, LEFT, y, { color: QUIET });
      return y + 16;
    }
    y += paper.text(`· ${line}`, LEFT, y, { width: INNER }) + 3;
  }
  return y;
}
