import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../../platform/http/is-instant.js';
import { CONTACT_KINDS, type ContactKind } from '../domain/contact.js';

const text = { type: 'string' } as const;

export class ContactView {
  @ApiProperty(text) accountId!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ description: 'false: by the rule, which spreads people evenly' }) chosen!: boolean;
}

export class StaffContact {
  @ApiProperty(text) accountId!: string;
  @ApiProperty(text) name!: string;
}

export class SubjectContact {
  @ApiProperty({ type: ContactView, nullable: true, description: 'null: no key customer, or nobody is there' })
  contact!: ContactView | null;
  @ApiProperty({ ...text, description: 'whose contact it is: the worker, or the customer’s account' })
  subjectId!: string;
  @ApiProperty({ type: [StaffContact], description: 'who may be chosen' }) candidates!: StaffContact[];
}

export class ChooseContactBody {
  @ApiProperty({ enum: CONTACT_KINDS })
  @IsIn(CONTACT_KINDS)
  kind!: ContactKind;

  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  subjectId!: string;

  @ApiProperty({ ...text, maxLength: 40, nullable: true, description: 'null: whoever the rule finds' })
  @ValidateIf((body: ChooseContactBody) => body.staffId !== null)
  @IsString()
  @IsId()
  staffId!: string | null;
}

export class OwnContact {
  @ApiProperty({ ...text, nullable: true, description: 'who looks after whoever asks; null: the whole team' })
  name!: string | null;
}
