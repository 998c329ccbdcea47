import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, ROLES, type Actor } from '../../../platform/http/access.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { BindPhone as BindPhoneUseCase } from '../application/bind-phone.js';
import { LogInStaff } from '../application/log-in-staff.js';
import { LogInWithWechat } from '../application/log-in-with-wechat.js';
import { ReadAccount } from '../application/read-account.js';
import { BindPhone, Me, Session, StaffLogin, WechatLogin } from './identity.dto.js';
import { meOf, sessionOf } from './identity.views.js';

@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly wechatLogin: LogInWithWechat,
    private readonly staffLogin: LogInStaff,
    private readonly bindPhone: BindPhoneUseCase,
    private readonly accounts: ReadAccount,
  ) {}

  @Post('wechat-login')
  @HttpCode(200)
  @Access('public')
  @ApiOkResponse({ type: Session })
  async withWechat(@Body() body: WechatLogin): Promise<Session> {
    return sessionOf(unwrap(await this.wechatLogin.run(body.code)));
  }

  @Post('staff-login')
  @HttpCode(200)
  @Access('public')
  @ApiOkResponse({ type: Session })
  async asStaff(@Body() body: StaffLogin): Promise<Session> {
    return sessionOf(unwrap(await this.staffLogin.run(body)));
  }

  @Get('me')
  @Access(ROLES)
  @ApiOkResponse({ type: Me })
  async me(@CurrentActor() actor: Actor): Promise<Me> {
    return meOf(unwrap(await this.accounts.run(actor.accountId)));
  }

  @Post('phone')
  @HttpCode(200)
  @Access(['customer', 'worker'])
  @ApiOkResponse({ type: Me })
  async phone(@CurrentActor() actor: Actor, @Body() body: BindPhone): Promise<Me> {
    return meOf(unwrap(await this.bindPhone.run(actor, body.code)));
  }
}
