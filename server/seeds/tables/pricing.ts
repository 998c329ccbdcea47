import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';

/** Rows of pricing: the frozen quote the order was booked with. */
export function writeQuote(bulk: Bulk, { booking, quote: { quote, subject, tier, createdAt } }: OrderStory): void {
  // the quote of a package is the package's own
  if (booking.prepaid) return;
  bulk.add('quote', {
    id: quote.id,
    account_id: quote.accountId,
    service_id: quote.serviceId,
    service_version: quote.serviceVersion,
    subject,
    quote_lines: JSON.stringify(quote.lines),
    total_fen: quote.totalFen,
    rule_version: quote.ruleVersion,
    coupon_id: quote.couponId,
    tier,
    hash: quote.hash,
    expires_at: quote.expiresAt,
    created_at: createdAt,
  });
}
