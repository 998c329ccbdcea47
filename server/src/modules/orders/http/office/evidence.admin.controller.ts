import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access, STAFF } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ReadEvidence } from '../../application/read-evidence.js';
import { STANDINGS, type Standing } from '../../domain/evidence.js';

export class EvidenceFileView {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'as sealed' }) sha256!: string;
  @ApiProperty({ description: 'the bytes on the disk still have it' }) intact!: boolean;
}

export class EvidenceView {
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: kept in the chain alone' }) text!: string | null;
  @ApiProperty() actor!: string;
  @ApiProperty({ description: 'event time' }) happenedAt!: string;
  @ApiProperty({ description: 'our clock when it became known' }) recordedAt!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'place in the chain; null: not sealed' })
  seq!: number | null;
  @ApiProperty({ type: String, nullable: true }) prevHash!: string | null;
  @ApiProperty({ type: String, nullable: true }) hash!: string | null;
  @ApiProperty({ type: [EvidenceFileView] }) files!: EvidenceFileView[];
  @ApiProperty({ enum: STANDINGS, enumName: 'EvidenceStanding' }) standing!: Standing;
}

export class EvidenceChain {
  @ApiProperty({ description: 'nothing is altered or missing, and every file is as it was sealed' }) ok!: boolean;
  @ApiProperty({ type: [EvidenceView], description: 'in the order it became known' }) items!: EvidenceView[];
}

/** What can be shown when somebody says it was otherwise. */
@ApiTags('orders')
@Controller('admin/orders/:id/evidence')
export class EvidenceController {
  constructor(private readonly reading: ReadEvidence) {}

  @Get()
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: EvidenceChain })
  async evidence(@Param('id', IdParam) id: string): Promise<EvidenceChain> {
    const items = unwrap(await this.reading.run(id)).map(({ seal, happenedAt, recordedAt, files, ...fact }) => ({
      ...fact,
      happenedAt: happenedAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
      seq: seal?.seq ?? null,
      prevHash: seal?.prevHash ?? null,
      hash: seal?.hash ?? null,
      files: [...files],
    }));
    const ok = items.every(
      ({ standing, files }) => (standing === 'proven' || standing === 'waiting') && files.every(({ intact }) => intact),
    );
    return { ok, items };
  }
}
