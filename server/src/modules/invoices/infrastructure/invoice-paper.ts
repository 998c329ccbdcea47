import { yuan } from '@daowei/shared/kernel/fen';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Paper } from '../../../platform/paper/paper.js';
import { inWords } from '../domain/amounts.js';
import type { InvoiceRequest } from '../domain/invoice-issuer.js';
import { INVOICE_POLICY } from '../domain/invoice-policy.js';

const WIDTH = 600;
const HEIGHT = 396;
const LEFT = 24;
const RIGHT = WIDTH - LEFT;
const LINES = '#9A3324';
const COLUMNS = [
  { name: '项目名称', x: LEFT + 8, width: 190, align: 'left' },
  { name: '单位', x: 226, width: 34, align: 'center' },
  { name: '数量', x: 262, width: 40, align: 'right' },
  { name: '单价', x: 306, width: 66, align: 'right' },
  { name: '金额', x: 376, width: 70, align: 'right' },
  { name: '税率/征收率', x: 450, width: 56, align: 'center' },
  { name: '税额', x: 508, width: 60, align: 'right' },
] as const;

export interface IssuedFacts {
  readonly number: string;
  readonly issuedAt: Date;
}

/** The page of an electronic invoice (普通发票), laid out as the tax authority's own. */
export function drawInvoice(request: InvoiceRequest, { number, issuedAt }: IssuedFacts): Promise<Buffer> {
  const red = request.kind === 'red';
  const heading = red ? '电子发票（普通发票）红字' : '电子发票（普通发票）';
  const paper = new Paper(WIDTH, HEIGHT, {
    title: `${heading} ${number}`,
    author: INVOICE_POLICY.seller.value,
    at: issuedAt,
  });
  // the red one's heading is longer, and the number stands beside it
  paper.text(heading, 0, 22, { size: red ? 15 : 18, bold: true, color: LINES, align: 'center', width: WIDTH });
  paper.line(200, 50, 400, 50, LINES);
  paper.text(`发票号码：${number}`, 410, 24, { size: 8.5 });
  paper.text(`开票日期：${chineseDay(issuedAt)}`, 410, 40, { size: 8.5 });
  paper.frame(LEFT, 66, RIGHT - LEFT, 300, LINES);
  drawParties(paper, request);
  drawLine(paper, request);
  drawTotal(paper, request);
  drawNotes(paper, request);
  return paper.bytes();
}

function drawParties(paper: Paper, { title }: InvoiceRequest): void {
  const half = (LEFT + RIGHT) / 2;
  paper.line(half, 66, half, 128, LINES);
  const parties = [
    { x: LEFT, label: '购买方', name: title.name, taxNo: title.taxNo ?? '' },
    { x: half, label: '销售方', name: INVOICE_POLICY.seller.value, taxNo: INVOICE_POLICY.sellerTaxNo.value },
  ];
  for (const { x, label, name, taxNo } of parties) {
    paper.text(`${label}信息`, x + 8, 72, { size: 8, color: LINES });
    paper.text(`名称：${name}`, x + 8, 86, { width: half - LEFT - 16 });
    paper.text(`统一社会信用代码/纳税人识别号：${taxNo}`, x + 8, 112, { size: 8 });
  }
  paper.line(LEFT, 128, RIGHT, 128, LINES);
}

function drawLine(paper: Paper, { item, netFen, taxFen, taxBasisPoints, kind }: InvoiceRequest): void {
  const values = [
    `*${INVOICE_POLICY.goods.value}*${item}`,
    '次',
    kind === 'red' ? '-1' : '1',
    yuan(Math.abs(netFen)),
    yuan(netFen),
    `${taxBasisPoints / 100}%`,
    yuan(taxFen),
  ];
  for (const [index, { name, x, width, align }] of COLUMNS.entries()) {
    paper.text(name, x, 134, { size: 8, color: LINES, width, align });
    paper.text(values[index]!, x, 152, { width, align });
  }
  paper.line(LEFT, 238, RIGHT, 238, LINES);
  paper.text('合计', 60, 243, { color: LINES });
  paper.text(`¥${yuan(netFen)}`, 376, 243, { width: 70, align: 'right' });
  paper.text(`¥${yuan(taxFen)}`, 508, 243, { width: 60, align: 'right' });
  paper.line(LEFT, 260, RIGHT, 260, LINES);
}

function drawTotal(paper: Paper, { amountFen }: InvoiceRequest): void {
  paper.text('价税合计（大写）', LEFT + 8, 266, { color: LINES });
  paper.text(inWords(amountFen), 130, 265, { size: 10, bold: true });
  paper.text('（小写）', 400, 266, { color: LINES });
  paper.text(`¥${yuan(amountFen)}`, 446, 265, { size: 10, bold: true });
  paper.line(LEFT, 284, RIGHT, 284, LINES);
}

function drawNotes(paper: Paper, { orderNo, reversed }: InvoiceRequest): void {
  const notes = [
    `订单号：${orderNo}`,
    ...(reversed ? [`对应蓝字发票号码：${reversed.number}`, `红冲原因：${reversed.because}`] : []),
  ];
  paper.text('备注', LEFT + 8, 290, { color: LINES, size: 8 });
  for (const [index, note] of notes.entries()) paper.text(note, 60, 290 + index * 14, { size: 8.5 });
  paper.text('本地开票：演示与联调用，未接入税务平台，不作税务凭证', 60, 344, { size: 8, color: '#5C6A64' });
  paper.text(`开票人：${INVOICE_POLICY.issuer.value}`, LEFT, 374);
}

function chineseDay(at: Date): string {
  const [year, month, day] = dayOf(at).split('-');
  return `${year}年${month}月${day}日`;
}
