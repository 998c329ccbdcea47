import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access, STAFF } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../../platform/storage/file-links.js';
import { CheckInDesk } from '../../application/check-in-desk.js';
import { PLACE_DOUBTS, type PlaceDoubt } from '../../domain/arrival.js';

const maybeInteger = { type: 'integer', nullable: true } as const;

export class CheckInView {
  @ApiProperty() workerName!: string;
  @ApiProperty({ enum: ['door_code', 'voucher'] }) proof!: 'door_code' | 'voucher';
  @ApiProperty({ description: 'what lateness is measured on' }) arrivedAt!: string;
  @ApiProperty({ description: 'our clock when the report came' }) receivedAt!: string;
  @ApiProperty({ description: 'the phone’s clock at the door' }) deviceTime!: string;
  @ApiProperty({ ...maybeInteger, description: 'seconds the phone’s clock is ahead of ours' })
  skewSeconds!: number | null;
  @ApiProperty({ description: 'done without signal, reported later' }) isOffline!: boolean;
  @ApiProperty({ ...maybeInteger, description: 'from the address' }) metresOff!: number | null;
  @ApiProperty({ ...maybeInteger, description: 'as the phone said' }) accuracyMetres!: number | null;
  @ApiProperty({ enum: PLACE_DOUBTS, enumName: 'PlaceDoubt', nullable: true }) placeDoubt!: PlaceDoubt | null;
  @ApiProperty({ type: String, nullable: true, description: 'the worker’s words' }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'short-lived link to the picture of the door' })
  photoUrl!: string | null;
}

export class CheckInList {
  @ApiProperty({ type: [CheckInView], description: 'of the crew, in the order they came' }) items!: CheckInView[];
}

/** What arrivals were proven with. */
@ApiTags('fieldwork')
@Controller('admin/orders/:id/check-ins')
export class CheckInsController {
  constructor(
    private readonly desk: CheckInDesk,
    private readonly links: FileLinks,
  ) {}

  @Get()
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: CheckInList })
  async list(@Param('id', IdParam) id: string): Promise<CheckInList> {
    const items = unwrap(await this.desk.ofOrder(id)).map(({ workerName, ...one }) => ({
      workerName,
      proof: one.proof,
      arrivedAt: one.arrival.at.toISOString(),
      receivedAt: one.receivedAt.toISOString(),
      deviceTime: one.phone.actedAt.toISOString(),
      skewSeconds: one.arrival.skewSeconds,
      isOffline: one.arrival.isOffline,
      metresOff: one.place.metres,
      accuracyMetres: one.fix?.accuracy ?? null,
      placeDoubt: one.place.doubt,
      reason: one.reason,
      photoUrl: one.photo && this.links.linkTo(one.photo),
    }));
    return { items };
  }
}
