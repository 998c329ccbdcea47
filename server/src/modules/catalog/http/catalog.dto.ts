import { ApiProperty } from '@nestjs/swagger';
import { HOME_GROUPS, type HomeGroup } from '@daowei/shared/rules/home-groups';
import type { PhotoRule, ServiceKind } from '../contract/catalog.facade.js';

const integer = { type: 'integer' } as const;

export class ServiceCard {
  @ApiProperty() id!: string;
  @ApiProperty(integer) version!: number;
  @ApiProperty() name!: string;
  @ApiProperty() category!: string;
  @ApiProperty() tagline!: string;
  @ApiProperty() icon!: string;
  @ApiProperty({ enum: ['fixed', 'hourly', 'live_in', 'package', 'remote'] }) pricing!: ServiceKind['pricing'];
  @ApiProperty({ ...integer, description: 'per visit, or per hour for hourly services' }) basePriceFen!: number;
  @ApiProperty() unit!: string;
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty({ description: 'false: shown, but sold by the office only' }) bookable!: boolean;
}

export class ServiceCards {
  @ApiProperty({ type: [ServiceCard] }) items!: ServiceCard[];
}

export class AddOn {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty(integer) priceFen!: number;
  @ApiProperty(integer) minutes!: number;
  @ApiProperty(integer) maxQuantity!: number;
}

export class ServiceStepDose {
  @ApiProperty() name!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: 'number' }) cap!: number;
}

export class ServiceStepDemands {
  @ApiProperty({ enum: ['base', 'extra'] }) part!: 'base' | 'extra';
  @ApiProperty({ enum: ['red', 'soft'], description: 'red: never left out and never crossed' }) line!: 'red' | 'soft';
  @ApiProperty({ type: ServiceStepDose, nullable: true, description: 'what is measured out, and its cap' })
  dose!: ServiceStepDose | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'whose certificate is written down' })
  material!: string | null;
  @ApiProperty({ type: [String], required: false, description: 'rooms or items ticked off one by one' })
  rooms?: readonly string[];
  @ApiProperty({
    enum: HOME_GROUPS,
    enumName: 'HomeGroup',
    nullable: true,
    required: false,
    description: 'done only in homes with this group; missing: in every home',
  })
  group?: HomeGroup | null;
}

export class ServiceStep {
  @ApiProperty() id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() hint!: string;
  @ApiProperty({ enum: ['none', 'optional', 'before', 'after', 'both'] }) photo!: PhotoRule;
  @ApiProperty({
    type: ServiceStepDemands,
    nullable: true,
    required: false,
    description: 'missing: of the base, and never left out',
  })
  demands?: ServiceStepDemands | null;
}

/** What is agreed to before a visit, readable before booking. */
export class ServiceAgreementText {
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String] }) clauses!: string[];
  @ApiProperty({ type: [String], description: 'what the customer will be asked to declare' })
  healthStatements!: string[];
}

export class ServicePackage {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['week', 'month'] }) every!: 'week' | 'month';
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ ...integer, description: 'taken off all visits, in 1/10,000' }) basisPointsOff!: number;
}

export class ServiceDetail extends ServiceCard {
  @ApiProperty() description!: string;
  @ApiProperty({ type: [String] }) included!: string[];
  @ApiProperty({ type: [String] }) excluded!: string[];
  @ApiProperty({ type: [AddOn] }) addOns!: AddOn[];
  @ApiProperty({ type: [ServiceStep] }) steps!: ServiceStep[];
  @ApiProperty(integer) warrantyDays!: number;
  @ApiProperty({ enum: ['silver', 'gold', 'platinum'] }) standardLevel!: 'silver' | 'gold' | 'platinum';
  @ApiProperty({ type: [String], description: 'what the customer prepares' }) requirements!: string[];
  @ApiProperty({ ...integer, description: 'workers who come together' }) crew!: number;
  @ApiProperty({ type: ServiceAgreementText }) agreement!: ServiceAgreementText;
  @ApiProperty({ type: [ServicePackage], description: 'ways to buy it for weeks or months; empty: single visits only' })
  packages!: ServicePackage[];
  @ApiProperty({ type: [Number], description: 'hours to choose from; empty unless hourly' }) hourOptions!: number[];
}
