import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import { HOME_GROUPS, type HomeGroup } from '@daowei/shared/rules/home-groups';

export class HomeBody {
  @ApiProperty({ enum: HOME_GROUPS, enumName: 'HomeGroup', isArray: true, description: 'all of them; empty: nobody' })
  @IsArray()
  @ArrayUnique()
  @IsIn([...HOME_GROUPS], { each: true })
  homeGroups!: HomeGroup[];
}
