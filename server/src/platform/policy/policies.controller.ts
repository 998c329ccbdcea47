import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { Access, STAFF } from '../http/access.js';
import { PolicyBook } from './policy-book.js';

export class PolicyLineView {
  @ApiProperty({ description: 'in Chinese, with its unit' }) name!: string;
  @ApiProperty() value!: string;
  @ApiProperty() because!: string;
}

export class PolicySheetView {
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'string', format: 'date' }) effectiveFrom!: string;
  @ApiProperty({ type: [PolicyLineView] }) lines!: PolicyLineView[];
}

export class PolicyList {
  @ApiProperty({ type: [PolicySheetView] }) items!: PolicySheetView[];
}

/** The numbers the company goes by, for everybody in the office to read. */
@ApiTags('policies')
@Controller('admin/policies')
export class PoliciesController {
  constructor(
    private readonly book: PolicyBook,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: PolicyList })
  async list(): Promise<PolicyList> {
    const sheets = await this.book.read(this.transactions.reader);
    return { items: sheets.map((sheet) => ({ ...sheet, lines: [...sheet.lines] })) };
  }
}
