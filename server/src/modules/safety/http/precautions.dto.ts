import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PartOf } from '../../../platform/http/nested.js';
import { HIGH_RISK_KINDS, type HighRiskKind } from '../domain/high-risk.js';
import { PRECAUTION_PARTS, type PrecautionPart } from '../domain/precautions.js';

const text = { type: 'string' } as const;
const NOT_BLANK = /\S/;
/** A mainland mobile or landline number. */
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

export class IdentityInput {
  @ApiProperty({ ...text, maxLength: 40, description: 'as on the identity card' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(40)
  name!: string;

  @ApiProperty({ ...text, maxLength: 30, description: 'citizen’s number; kept encrypted and never shown again' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(30)
  idNumber!: string;
}

export class EmergencyContactInput {
  @ApiProperty({ ...text, maxLength: 20, description: 'who is called' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  name!: string;

  @ApiProperty({ ...text, maxLength: 20 })
  @IsString()
  @Matches(PHONE)
  @MaxLength(20)
  phone!: string;
}

export class GivePrecautionsBody {
  @ApiProperty({ type: IdentityInput, nullable: true, description: 'null: as it is' })
  @IsOptional()
  @PartOf(IdentityInput)
  identity!: IdentityInput | null;

  @ApiProperty({ type: EmergencyContactInput, nullable: true, description: 'null: as it is' })
  @IsOptional()
  @PartOf(EmergencyContactInput)
  contact!: EmergencyContactInput | null;
}

export class HighRiskView {
  @ApiProperty({ enum: HIGH_RISK_KINDS, enumName: 'HighRiskKind' }) kind!: HighRiskKind;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) because!: string;
}

/** A part that is there: `林* 3***************4`. */
export class PrecautionPartView {
  @ApiProperty(text) masked!: string;
  @ApiProperty({ ...text, description: 'who gave it' }) by!: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) at!: string;
}

export class PrecautionsView {
  @ApiProperty({ type: PrecautionPartView, nullable: true, description: 'null: not confirmed' })
  identity!: PrecautionPartView | null;
  @ApiProperty({ type: PrecautionPartView, nullable: true, description: 'null: nobody is named' })
  contact!: PrecautionPartView | null;
}

export class VisitPrecautionsView extends PrecautionsView {
  @ApiProperty({ type: [HighRiskView], description: 'why the visit is high-risk; empty: it is not' })
  risks!: HighRiskView[];
  @ApiProperty({
    enum: PRECAUTION_PARTS,
    enumName: 'PrecautionPart',
    isArray: true,
    description: 'to be given before anybody is asked to come',
  })
  missing!: PrecautionPart[];
}

export class OwnEmergencyContact {
  @ApiProperty({ ...text, nullable: true, description: 'null: nobody is named' }) masked!: string | null;
}

export class EmergencyContactView {
  @ApiProperty(text) name!: string;
  @ApiProperty(text) phone!: string;
}

export class SosContacts {
  @ApiProperty({ type: EmergencyContactView, nullable: true, description: 'called for the worker' })
  worker!: EmergencyContactView | null;
  @ApiProperty({ type: EmergencyContactView, nullable: true, description: 'called for the customer' })
  customer!: EmergencyContactView | null;
}
