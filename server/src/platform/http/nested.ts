import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

interface Size {
  /** Fewest rows; 0 where nothing is said. */
  readonly least?: number;
  readonly most: number;
  /** For the API's document. */
  readonly description?: string;
}

/**
 * A field that is a list of `row`, each validated like a body of its own. A list inside the list is refused: by itself
 * class-validator takes `[[]]` for a row that has nothing wrong.
 */
export function RowsOf(row: Class, { least = 0, most, description }: Size): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: [row],
      maxItems: most,
      ...(least > 0 && { minItems: least }),
      ...(description && { description }),
    }),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => row),
  );
}

/** A field that is one `part`, validated like a body of its own; a list in its place is refused. */
export function PartOf(part: Class): PropertyDecorator {
  return applyDecorators(
    IsObject(),
    ValidateNested(),
    Type(() => part),
  );
}
