import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ROLES, type Role } from '../../../platform/http/access.js';

const NOT_BLANK = /\S/;
/** A mainland mobile or landline number, or a masked one that stays as it is. */
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{3,4}\*{4}\d{4})$/;

export class WechatLogin {
  @ApiProperty({ description: 'code of wx.login', maxLength: 128 })
  @IsString()
  @Matches(/^[\w-]+$/)
  @MaxLength(128)
  code!: string;
}

export class BindPhone {
  @ApiProperty({ description: 'code of the phone number button', maxLength: 128 })
  @IsString()
  @Matches(/^[\w-]+$/)
  @MaxLength(128)
  code!: string;
}

export class StaffLogin {
  @ApiProperty({ maxLength: 32 })
  @IsString()
  @Matches(/^[\w.-]+$/)
  @MaxLength(32)
  username!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;

  @ApiPropertyOptional({ type: 'string', description: 'six digits of the authenticator app', pattern: '^\\d{6}$' })
  @IsOptional()
  @IsString()
  @Matches(/^\d{6}$/)
  totp?: string;
}

export class Me {
  @ApiProperty() id!: string;
  @ApiProperty() nickname!: string;
  @ApiProperty({ type: 'string', nullable: true }) phoneMasked!: string | null;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: Role[];
  @ApiProperty({ type: 'string', nullable: true }) workerId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) staffName!: string | null;
}

export class Session {
  @ApiProperty() token!: string;
  @ApiProperty() expiresAt!: string;
  @ApiProperty({ type: Me }) me!: Me;
}

export class AddressInput {
  @ApiProperty({ maxLength: 20 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  contactName!: string;

  @ApiProperty({
    description: 'full number; when changing an address, its masked number means unchanged',
    maxLength: 20,
  })
  @IsString()
  @Matches(PHONE)
  @MaxLength(20)
  phone!: string;

  @ApiProperty({ maxLength: 20 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  district!: string;

  @ApiProperty({ maxLength: 50 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(50)
  community!: string;

  @ApiProperty({ maxLength: 100 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(100)
  detail!: string;

  @ApiProperty({ minimum: -90, maximum: 90 })
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat!: number;

  @ApiProperty({ minimum: -180, maximum: 180 })
  @IsNumber()
  @Min(-180)
  @Max(180)
  lng!: number;

  @ApiProperty()
  @IsBoolean()
  isDefault!: boolean;
}

export class Address {
  @ApiProperty() id!: string;
  @ApiProperty() contactName!: string;
  @ApiProperty() phoneMasked!: string;
  @ApiProperty() district!: string;
  @ApiProperty() community!: string;
  @ApiProperty({ description: 'full detail: only the owner sees it' }) detail!: string;
  @ApiProperty() lat!: number;
  @ApiProperty() lng!: number;
  @ApiProperty() isDefault!: boolean;
}

export class AddressList {
  @ApiProperty({ type: [Address] }) items!: Address[];
}
