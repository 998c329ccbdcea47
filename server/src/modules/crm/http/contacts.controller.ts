import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { Contacts, type Contact } from '../application/contacts.js';
import * as dto from './contacts.dto.js';

/** 专属客服: who of the office looks after whom, for both sides to see. */
@ApiTags('crm')
@Controller()
export class ContactsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: Contacts,
    private readonly orders: OrdersFacade,
  ) {}

  /** A worker's own first, who may be a customer too. */
  @Get('my-contact')
  @Access(['customer', 'worker'])
  @ApiOkResponse({ type: dto.OwnContact })
  async own(@CurrentActor() { accountId, workerId }: Actor): Promise<dto.OwnContact> {
    const db = this.transactions.reader;
    const contact = workerId
      ? await this.contacts.ofWorker(db, workerId)
      : (await this.contacts.ofCustomers(db, [accountId])).get(accountId);
    return { name: contact?.name ?? null };
  }

  @Get('admin/workers/:id/contact')
  @Access(['people', 'coordinator', 'service', 'manager'], 'any')
  @ApiOkResponse({ type: dto.SubjectContact })
  async ofWorker(@Param('id', IdParam) id: string): Promise<dto.SubjectContact> {
    return this.view(id, unwrap(await this.contacts.ofKnownWorker(this.transactions.reader, id)));
  }

  /** Of the customer whose order it is. */
  @Get('admin/orders/:id/contact')
  @Access(['coordinator', 'service', 'manager'], 'any')
  @ApiOkResponse({ type: dto.SubjectContact })
  async ofOrder(@Param('id', IdParam) id: string): Promise<dto.SubjectContact> {
    const db = this.transactions.reader;
    const order = await this.orders.order(db, id);
    if (!order) throw new RefusalException(refuse('NOT_FOUND'));
    const { accountId } = order;
    return this.view(accountId, (await this.contacts.ofCustomers(db, [accountId])).get(accountId) ?? null);
  }

  @Post('admin/contacts')
  @HttpCode(204)
  @Access(['service', 'people', 'manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async choose(
    @CurrentActor() { accountId, label }: Actor,
    @Body() { kind, subjectId, staffId }: dto.ChooseContactBody,
  ): Promise<void> {
    unwrap(await this.contacts.choose({ accountId, label }, kind, subjectId, staffId));
  }

  private async view(subjectId: string, contact: Contact | null): Promise<dto.SubjectContact> {
    return { contact, subjectId, candidates: await this.contacts.candidates(this.transactions.reader) };
  }
}
