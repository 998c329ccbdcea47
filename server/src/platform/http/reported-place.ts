import { ApiProperty } from '@nestjs/swagger';
import { IsLatitude, IsLongitude, IsNumber, IsOptional, Max, Min } from 'class-validator';

/** A point in GCJ-02 as a phone or a device reports it. */
export class ReportedPlace {
  @ApiProperty() @IsNumber() @IsLatitude() lat!: number;
  @ApiProperty() @IsNumber() @IsLongitude() lng!: number;
  @ApiProperty({
    type: 'number',
    nullable: true,
    required: false,
    description: 'radius in metres in which it believes to be',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000)
  accuracy?: number | null;
}

/** As it is kept: to the metre, and null where the radius is not known. */
export function placeOf({ lat, lng, accuracy }: ReportedPlace): { lat: number; lng: number; accuracy: number | null } {
  return { lat, lng, accuracy: typeof accuracy === 'number' ? Math.round(accuracy) : null };
}
