import { Body, Controller, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../platform/http/access.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { placeOf } from '../../../platform/http/reported-place.js';
import { OpenEnvelope } from '../application/open-envelope.js';
import { DeviceIntake } from '../contract/device-intake.js';
import { ReadingsBody, type ReadingBody } from './devices.dto.js';

/** Where devices tell what they feel. Nobody logs in here: the signature is the proof. */
@ApiTags('devices')
@Controller('devices/readings')
export class DeviceReadingsController {
  constructor(
    private readonly opening: OpenEnvelope,
    private readonly intake: DeviceIntake,
  ) {}

  @Post()
  @HttpCode(204)
  @Access('device')
  @ApiOperation({ summary: '随身设备上报：验签、去重，按发生时间记下' })
  @ApiHeader({ name: 'X-Device-Serial', required: true })
  @ApiHeader({ name: 'X-Device-Timestamp', required: true, description: 'milliseconds since 1970' })
  @ApiHeader({ name: 'X-Device-Nonce', required: true, description: '8 to 64 of A-Z a-z 0-9 _ -, used once' })
  @ApiHeader({
    name: 'X-Device-Signature',
    required: true,
    description: 'HMAC-SHA256 over timestamp, nonce and body joined by line feeds, base64url',
  })
  @ApiNoContentResponse()
  async tell(@Req() { headers, rawBody }: RawBodyRequest<FastifyRequest>, @Body() body: ReadingsBody): Promise<void> {
    const header = (name: string): string => String(headers[`x-device-${name}`] ?? '');
    const [serial, nonce] = [header('serial'), header('nonce')];
    const sentAt = unwrap(
      await this.opening.open({
        serial,
        nonce,
        timestamp: header('timestamp'),
        signature: header('signature'),
        body: rawBody?.toString('utf8') ?? '',
      }),
    );
    unwrap(await this.intake.take({ serial, nonce, sentAt, readings: body.readings.map(toldOf) }));
  }
}

const toldOf = ({ seq, kind, at, battery, heartRate, place }: ReadingBody) => ({
  seq,
  kind,
  at: new Date(at),
  battery: battery ?? null,
  heartRate: heartRate ?? null,
  place: place ? placeOf(place) : null,
});
