import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type Role } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { IssueDevice } from '../application/issue-device.js';
import { ReadDevices } from '../application/read-devices.js';
import { DeviceAlarmList, DeviceList, IssueDeviceBody, IssuedDeviceView } from './devices.dto.js';
import { alarmRow, deviceRow } from './devices.views.js';

/** Who looks after people on their way. */
const DESK: readonly Role[] = ['coordinator', 'service', 'manager'];
/** Who hands devices out and takes them back. */
const KEEPERS: readonly Role[] = ['coordinator', 'manager'];

/** The office's side of the devices that workers wear. */
@ApiTags('devices')
@Controller('admin/devices')
export class DevicesDeskController {
  constructor(
    private readonly reading: ReadDevices,
    private readonly issuing: IssueDevice,
  ) {}

  @Get()
  @Access(DESK)
  @ApiOkResponse({ type: DeviceList })
  async list(): Promise<DeviceList> {
    return { items: (await this.reading.live()).map(deviceRow) };
  }

  @Get('alarms')
  @Access(DESK)
  @ApiOkResponse({ type: DeviceAlarmList })
  async alarms(): Promise<DeviceAlarmList> {
    return { items: (await this.reading.felt()).map(alarmRow) };
  }

  @Post()
  @Access(KEEPERS)
  @Idempotent()
  @ApiCreatedResponse({ type: IssuedDeviceView })
  async issue(@CurrentActor() actor: Actor, @Body() { workerId, serial }: IssueDeviceBody): Promise<IssuedDeviceView> {
    return unwrap(await this.issuing.issue(actor, workerId, serial));
  }

  @Post(':id/take-back')
  @HttpCode(204)
  @Access(KEEPERS, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async takeBack(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    unwrap(await this.issuing.takeBack(actor, id));
  }
}
