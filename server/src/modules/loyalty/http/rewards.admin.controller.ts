import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ProposeIssueRate } from '../application/propose-issue-rate.js';
import { ReadTotals } from '../application/read-totals.js';
import { ISSUE_POLICY } from '../domain/issue-policy.js';
import * as dto from './reward-office.dto.js';
import { heldView, orderRewardsView, proposalView } from './reward-office-views.js';

/** 积分与委屈币: what is held and what moved, how many points a visit should earn, and what one customer has. */
@ApiTags('loyalty')
@Controller('admin')
export class RewardsDeskController {
  constructor(
    private readonly totals: ReadTotals,
    private readonly proposing: ProposeIssueRate,
  ) {}

  @Get('rewards')
  @Access(['service', 'finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.RewardTotals })
  async all(): Promise<dto.RewardTotals> {
    const { held, months } = await this.totals.all();
    return { held: held.map(heldView), months };
  }

  @Get('rewards/issue-rate')
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.IssueProposal })
  async issueRate(@Query() query: dto.IssueRateQuery): Promise<dto.IssueProposal> {
    const budget = query.budgetBasisPoints ?? ISSUE_POLICY.budgetBasisPoints.value;
    return proposalView(await this.proposing.propose(budget), budget);
  }

  @Get('orders/:id/rewards')
  @Access(['service', 'finance', 'manager'], 'any')
  @ApiOkResponse({ type: dto.OrderRewards })
  async ofOrder(@Param('id', IdParam) id: string): Promise<dto.OrderRewards> {
    return orderRewardsView(unwrap(await this.totals.ofOrder(id)));
  }
}
