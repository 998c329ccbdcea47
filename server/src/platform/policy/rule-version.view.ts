import { ApiProperty } from '@nestjs/swagger';
import { VERSION_STANDINGS, type VersionStanding } from './rule-versions.js';

/** Beside its terms, what the office reads of a version. */
export class RuleVersionView {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({
    enum: VERSION_STANDINGS,
    enumName: 'VersionStanding',
    description: 'replaced: overtaken by a newer one before its time came',
  })
  standing!: VersionStanding;
  @ApiProperty({ type: 'string' }) because!: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) effectiveFrom!: string;
  @ApiProperty({ type: 'string' }) publishedBy!: string;
}
