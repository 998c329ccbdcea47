import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { AddressBook } from '../application/address-book.js';
import { Address, AddressInput, AddressList } from './identity.dto.js';
import { addressOf } from './identity.views.js';

@ApiTags('identity')
@Controller('addresses')
export class AddressesController {
  constructor(private readonly book: AddressBook) {}

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: AddressList })
  async list(@CurrentActor() actor: Actor): Promise<AddressList> {
    return { items: (await this.book.list(actor.accountId)).map(addressOf) };
  }

  @Post()
  @Access(['customer'])
  @ApiCreatedResponse({ type: Address })
  async add(@CurrentActor() actor: Actor, @Body() body: AddressInput): Promise<Address> {
    return addressOf(unwrap(await this.book.add(actor.accountId, body)));
  }

  @Put(':id')
  @Access(['customer'], 'own-address')
  @ApiOkResponse({ type: Address })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: AddressInput,
  ): Promise<Address> {
    return addressOf(unwrap(await this.book.change(actor.accountId, id, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access(['customer'], 'own-address')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    unwrap(await this.book.remove(actor.accountId, id));
  }
}
