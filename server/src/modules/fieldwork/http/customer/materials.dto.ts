import { ApiProperty } from '@nestjs/swagger';
import { MATERIAL_BRINGERS, MATERIAL_LIMITS, type MaterialBringer } from '@daowei/shared/rules/materials';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsInstant } from '../../../../platform/http/is-instant.js';
import { RowsOf } from '../../../../platform/http/nested.js';
import { SignatureFields } from '../../../orders/contract/signature-fields.js';

/** What is too long is refused by the rule, which names the row; these only keep books out. */
const LONGEST_TEXT = 400;
const MOST_ROWS = 40;

export class AskedMaterial {
  @ApiProperty({ description: `at most ${MATERIAL_LIMITS.name} characters, not blank, once in a list` })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  name!: string;

  @ApiProperty({
    description: `brand, amount, what it is for: at most ${MATERIAL_LIMITS.note} characters; may be empty`,
  })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  note!: string;

  @ApiProperty({ enum: MATERIAL_BRINGERS, enumName: 'MaterialBringer' })
  @IsIn(MATERIAL_BRINGERS)
  by!: MaterialBringer;
}

/** Exactly one of `typedName` and `signaturePng`; neither where the list is withdrawn. */
export class SignMaterials extends SignatureFields {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'version that was on the screen; 0: none' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  basedOn!: number;

  @RowsOf(AskedMaterial, { most: MOST_ROWS, description: 'the whole list; empty: withdrawn' })
  items!: AskedMaterial[];

  @ApiProperty({ description: 'the phone’s own time; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}
