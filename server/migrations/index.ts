import { Scripts1763800001920 } from './1763800001920-scripts.js';
import { Channels1763800001921 } from './1763800001921-channels.js';
import { Pushes1763800001922 } from './1763800001922-pushes.js';
import { Contacts1763800001923 } from './1763800001923-contacts.js';
import { TextsByTelephony1763800001960 } from './1763800001960-texts-by-telephony.js';
import { FollowUps1763800002060 } from './1763800002060-follow-ups.js';
import { Guests1763800002090 } from './1763800002090-guests.js';
import { VisitRooms1763800002020 } from './1763800002020-visit-rooms.js';
import { ThinPositions1763800002021 } from './1763800002021-thin-positions.js';
import { StarPages1763800002061 } from './1763800002061-star-pages.js';
import { FestivalGreetings1763800002062 } from './1763800002062-festival-greetings.js';
import { MaterialLists1763800002750 } from './1763800002750-material-lists.js';
import { Platform1763800000100 } from './1763800000100-platform.js';
import { Privacy1763800000200 } from './1763800000200-privacy.js';
import { Identity1763800000300 } from './1763800000300-identity.js';
import { Catalog1763800000400 } from './1763800000400-catalog.js';
import { Workforce1763800000500 } from './1763800000500-workforce.js';
import { Pricing1763800000600 } from './1763800000600-pricing.js';
import { Payments1763800000700 } from './1763800000700-payments.js';
import { Scheduling1763800000800 } from './1763800000800-scheduling.js';
import { Orders1763800000900 } from './1763800000900-orders.js';
import { Dispatch1763800001000 } from './1763800001000-dispatch.js';
import { Fieldwork1763800001100 } from './1763800001100-fieldwork.js';
import { Feedback1763800001200 } from './1763800001200-feedback.js';
import { Messaging1763800001300 } from './1763800001300-messaging.js';
import { ForgetAnswers1763800001400 } from './1763800001400-forget-answers.js';
import { OrderAgreement1763800001500 } from './1763800001500-order-agreement.js';
import { AccountTier1763800001510 } from './1763800001510-account-tier.js';
import { TierPrices1763800001511 } from './1763800001511-tier-prices.js';
import { Coupons1763800001512 } from './1763800001512-coupons.js';
import { TravelAndRest1763800001520 } from './1763800001520-travel-and-rest.js';
import { OrderMates1763800001521 } from './1763800001521-order-mates.js';
import { PromiseKept1763800001522 } from './1763800001522-promise-kept.js';
import { SecondThoughts1763800001540 } from './1763800001540-second-thoughts.js';
import { Refunds1763800001541 } from './1763800001541-refunds.js';
import { Waitlist1763800001550 } from './1763800001550-waitlist.js';
import { Contracts1763800001560 } from './1763800001560-contracts.js';
import { ShiftRequest1763800001580 } from './1763800001580-shift-request.js';
import { ContractSkips1763800001565 } from './1763800001565-contract-skips.js';
import { ContractPauses1763800001620 } from './1763800001620-contract-pauses.js';
import { Roster1763800001570 } from './1763800001570-roster.js';
import { CatalogueEditing1763800001590 } from './1763800001590-catalogue-editing.js';
import { ChangedDays1763800001600 } from './1763800001600-changed-days.js';
import { ChangedWorkers1763800001601 } from './1763800001601-changed-workers.js';
import { PriceEditing1763800001610 } from './1763800001610-price-editing.js';
import { CouponConditions1763800001611 } from './1763800001611-coupon-conditions.js';
import { Stays1763800001630 } from './1763800001630-stays.js';
import { Inbox1763800001640 } from './1763800001640-inbox.js';
import { Crew1763800001650 } from './1763800001650-crew.js';
import { MessageRecipient1763800001651 } from './1763800001651-message-recipient.js';
import { LeavePhoto1763800001762 } from './1763800001762-leave-photo.js';
import { StayTerms1763800001760 } from './1763800001760-stay-terms.js';
import { StayRevenue1763800001761 } from './1763800001761-stay-revenue.js';
import { StayOffice1763800001680 } from './1763800001680-stay-office.js';
import { Leave1763800001652 } from './1763800001652-leave.js';
import { WrittenDays1763800001660 } from './1763800001660-written-days.js';
import { CountedMoves1763800001641 } from './1763800001641-counted-moves.js';
import { DayPlans1763800001740 } from './1763800001740-day-plans.js';
import { Books1763800001700 } from './1763800001700-books.js';
import { Reconciliation1763800001701 } from './1763800001701-reconciliation.js';
import { RefundTurns1763800001730 } from './1763800001730-refund-turns.js';
import { PackageCoupons1763800001672 } from './1763800001672-package-coupons.js';
import { PackageCrews1763800001671 } from './1763800001671-package-crews.js';
import { Deposits1763800001720 } from './1763800001720-deposits.js';
import { RemoteService1763800001670 } from './1763800001670-remote-service.js';
import { Transfers1763800001710 } from './1763800001710-transfers.js';
import { RedPackets1763800001711 } from './1763800001711-red-packets.js';
import { DeskReceipts1763800001721 } from './1763800001721-desk-receipts.js';
import { Cashier1763800001722 } from './1763800001722-cashier.js';
import { Briefing1763800001823 } from './1763800001823-briefing.js';
import { DispatchModes1763800001822 } from './1763800001822-dispatch-modes.js';
import { Training1763800001821 } from './1763800001821-training.js';
import { WorkerBlocks1763800001820 } from './1763800001820-worker-blocks.js';
import { RefundWays1763800001790 } from './1763800001790-refund-ways.js';
import { Compensation1763800001800 } from './1763800001800-compensation.js';
import { OrderRedo1763800001801 } from './1763800001801-order-redo.js';
import { NoShowReason1763800001805 } from './1763800001805-no-show-reason.js';
import { Complaints1763800001830 } from './1763800001830-complaints.js';
import { RatingPackets1763800001831 } from './1763800001831-rating-packets.js';
import { Invoices1763800001780 } from './1763800001780-invoices.js';
import { Replans1763800001870 } from './1763800001870-replans.js';
import { Surge1763800001950 } from './1763800001950-surge.js';
import { Fulfilment1763800001785 } from './1763800001785-fulfilment.js';
import { Wages1763800001770 } from './1763800001770-wages.js';
import { Departure1763800001810 } from './1763800001810-departure.js';
import { CheckInEvidence1763800001811 } from './1763800001811-check-in-evidence.js';
import { Warranty1763800001860 } from './1763800001860-warranty.js';
import { WaitingForACall1763800001840 } from './1763800001840-waiting-for-a-call.js';
import { PricePublisher1763800001841 } from './1763800001841-price-publisher.js';
import { SignOffRefusal1763800001812 } from './1763800001812-sign-off-refusal.js';
import { RefundCauses1763800001900 } from './1763800001900-refund-causes.js';
import { Sos1763800001930 } from './1763800001930-sos.js';
import { Incidents1763800001931 } from './1763800001931-incidents.js';
import { Rewards1763800001910 } from './1763800001910-rewards.js';
import { RemedyCoins1763800001911 } from './1763800001911-remedy-coins.js';
import { Overtime1763800001940 } from './1763800001940-overtime.js';
import { StepDemands1763800001941 } from './1763800001941-step-demands.js';
import { Conversations1763800002040 } from './1763800002040-conversations.js';
import { Precautions1763800002000 } from './1763800002000-precautions.js';
import { WorkerContacts1763800002001 } from './1763800002001-worker-contacts.js';
import { HeldBackReason1763800002140 } from './1763800002140-held-back-reason.js';
import { DeviceAlarms1763800002201 } from './1763800002201-device-alarms.js';
import { Devices1763800002200 } from './1763800002200-devices.js';
import { OverdueActions1763800002150 } from './1763800002150-overdue-actions.js';
import { WhyNotSent1763800002250 } from './1763800002250-why-not-sent.js';
import { RewardCorrections1763800002300 } from './1763800002300-reward-corrections.js';
import { ExchangeCatalogue1763800002301 } from './1763800002301-exchange-catalogue.js';
import { Execution1763800002400 } from './1763800002400-execution.js';
import { ToldActions1763800002401 } from './1763800002401-told-actions.js';
import { VisitPositions1763800002600 } from './1763800002600-visit-positions.js';
import { ConversationsEntered1763800002700 } from './1763800002700-conversations-entered.js';
import { WaitsForMorning1763800002701 } from './1763800002701-waits-for-morning.js';
import { ForgetReadings1763800002702 } from './1763800002702-forget-readings.js';
import { HomeGroups1763800002800 } from './1763800002800-home-groups.js';
import { HandedIncidents1763800002650 } from './1763800002650-handed-incidents.js';

/** Oldest first. A migration that has landed is never edited. */
export const MIGRATIONS = [
  Platform1763800000100,
  Privacy1763800000200,
  Identity1763800000300,
  Catalog1763800000400,
  Workforce1763800000500,
  Pricing1763800000600,
  Payments1763800000700,
  Scheduling1763800000800,
  Orders1763800000900,
  Dispatch1763800001000,
  Fieldwork1763800001100,
  Feedback1763800001200,
  Messaging1763800001300,
  ForgetAnswers1763800001400,
  OrderAgreement1763800001500,
  AccountTier1763800001510,
  TierPrices1763800001511,
  Coupons1763800001512,
  TravelAndRest1763800001520,
  OrderMates1763800001521,
  PromiseKept1763800001522,
  SecondThoughts1763800001540,
  Refunds1763800001541,
  Waitlist1763800001550,
  Contracts1763800001560,
  ContractSkips1763800001565,
  Roster1763800001570,
  ShiftRequest1763800001580,
  CatalogueEditing1763800001590,
  ChangedDays1763800001600,
  ChangedWorkers1763800001601,
  PriceEditing1763800001610,
  CouponConditions1763800001611,
  ContractPauses1763800001620,
  Stays1763800001630,
  Inbox1763800001640,
  Crew1763800001650,
  MessageRecipient1763800001651,
  Leave1763800001652,
  CountedMoves1763800001641,
  Books1763800001700,
  Reconciliation1763800001701,
  RefundTurns1763800001730,
  WrittenDays1763800001660,
  Deposits1763800001720,
  Transfers1763800001710,
  RedPackets1763800001711,
  StayOffice1763800001680,
  DeskReceipts1763800001721,
  DayPlans1763800001740,
  RemoteService1763800001670,
  PackageCrews1763800001671,
  PackageCoupons1763800001672,
  Cashier1763800001722,
  StayTerms1763800001760,
  StayRevenue1763800001761,
  WorkerBlocks1763800001820,
  Training1763800001821,
  RefundWays1763800001790,
  Compensation1763800001800,
  OrderRedo1763800001801,
  Complaints1763800001830,
  RatingPackets1763800001831,
  DispatchModes1763800001822,
  Briefing1763800001823,
  Invoices1763800001780,
  LeavePhoto1763800001762,
  Wages1763800001770,
  NoShowReason1763800001805,
  Fulfilment1763800001785,
  Departure1763800001810,
  CheckInEvidence1763800001811,
  Replans1763800001870,
  Warranty1763800001860,
  WaitingForACall1763800001840,
  PricePublisher1763800001841,
  SignOffRefusal1763800001812,
  Surge1763800001950,
  RefundCauses1763800001900,
  Sos1763800001930,
  Incidents1763800001931,
  Rewards1763800001910,
  RemedyCoins1763800001911,
  Overtime1763800001940,
  StepDemands1763800001941,
  Scripts1763800001920,
  Channels1763800001921,
  Pushes1763800001922,
  Contacts1763800001923,
  TextsByTelephony1763800001960,
  Conversations1763800002040,
  FollowUps1763800002060,
  Precautions1763800002000,
  WorkerContacts1763800002001,
  Guests1763800002090,
  VisitRooms1763800002020,
  ThinPositions1763800002021,
  HeldBackReason1763800002140,
  StarPages1763800002061,
  FestivalGreetings1763800002062,
  OverdueActions1763800002150,
  Devices1763800002200,
  DeviceAlarms1763800002201,
  RewardCorrections1763800002300,
  ExchangeCatalogue1763800002301,
  Execution1763800002400,
  ToldActions1763800002401,
  WhyNotSent1763800002250,
  VisitPositions1763800002600,
  ConversationsEntered1763800002700,
  WaitsForMorning1763800002701,
  ForgetReadings1763800002702,
  HandedIncidents1763800002650,
  MaterialLists1763800002750,
  HomeGroups1763800002800,
];
