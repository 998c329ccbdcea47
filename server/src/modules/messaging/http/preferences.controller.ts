import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { ChoosePreferences } from '../application/choose-preferences.js';
import { TEXT_CONSENTS, type TextConsent } from '../domain/preferences.js';

const minute = { type: 'integer', minimum: 0, maximum: DAY_MINUTES - 1 } as const;

export class ContactPreferences {
  @ApiProperty({ description: 'greetings, what is due again, offers: our own ideas' })
  @IsBoolean()
  care!: boolean;

  @ApiProperty({ enum: TEXT_CONSENTS, enumName: 'TextConsent', description: 'service: what concerns a booking only' })
  @IsIn(TEXT_CONSENTS)
  textMessages!: TextConsent;

  @ApiProperty({
    ...minute,
    description: 'not to be disturbed from here, minutes since midnight; equal to `quietTo`: never',
  })
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES - 1)
  quietFrom!: number;

  @ApiProperty(minute)
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES - 1)
  quietTo!: number;
}

/** 消息设置: one page on which a person says what they wish to be told. */
@ApiTags('messaging')
@Controller('contact-preferences')
export class PreferencesController {
  constructor(private readonly choosing: ChoosePreferences) {}

  @Get()
  @Access(['customer', 'worker'])
  @ApiOkResponse({ type: ContactPreferences })
  async read(@CurrentActor() { accountId }: Actor): Promise<ContactPreferences> {
    const { care, textMessages, quiet } = await this.choosing.of(accountId);
    return { care, textMessages, quietFrom: quiet.fromMinute, quietTo: quiet.toMinute };
  }

  /** Doing it twice changes nothing. */
  @Post()
  @HttpCode(204)
  @Access(['customer', 'worker'])
  @ApiNoContentResponse()
  async choose(
    @CurrentActor() { accountId, label }: Actor,
    @Body() { care, textMessages, quietFrom, quietTo }: ContactPreferences,
  ): Promise<void> {
    const quiet = { fromMinute: quietFrom, toMinute: quietTo };
    await this.choosing.choose({ accountId, label }, { care, textMessages, quiet });
  }
}
