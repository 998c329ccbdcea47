/**
 * Who decides what, and who may know whom. The linter reads this; a newcomer reads it first.
 * A module may import the `contract/` of the modules it may know, and nothing else of theirs.
 * Ask downwards through a facade; tell upwards by a domain event.
 */
const MODULES = {
  privacy: { decides: 'sensitive-field encryption, access log, audit chain', mayKnow: [] },
  identity: { decides: 'who you are, your roles, your addresses', mayKnow: ['privacy'] },
  catalog: { decides: 'service kinds, add-ons, standards (SOP steps), warranty terms', mayKnow: ['privacy'] },
  workforce: {
    decides: 'workers, skills, certificates, shifts, absences',
    mayKnow: ['identity', 'privacy', 'catalog'],
  },
  pricing: { decides: 'price rules, coupons and frozen quotes', mayKnow: ['catalog', 'privacy'] },
  payments: { decides: 'WeChat Pay, the ledger; knows an opaque reference, never an order', mayKnow: ['privacy'] },
  scheduling: { decides: 'availability and claims of a worker’s time', mayKnow: ['workforce', 'catalog'] },
  orders: {
    decides: 'bookings and the life of an order',
    mayKnow: ['identity', 'privacy', 'catalog', 'pricing', 'scheduling', 'payments', 'workforce'],
  },
  waitlist: {
    decides:
      'what happens when the wished time is full: who waits for it, who is offered it, for whom a shift is made longer',
    mayKnow: ['identity', 'privacy', 'catalog', 'workforce', 'scheduling', 'orders', 'loyalty'],
  },
  dispatch: {
    decides: 'offers and assignment of workers',
    mayKnow: ['identity', 'privacy', 'orders', 'scheduling', 'workforce', 'catalog'],
  },
  stays: {
    decides: 'living in by the day: one worker’s whole days, one payment, trial days, who comes instead',
    mayKnow: ['identity', 'privacy', 'catalog', 'pricing', 'scheduling', 'payments', 'workforce', 'orders', 'dispatch'],
  },
  contracts: {
    decides:
      'packages of regular visits: plan, hold, one payment, its orders; skipping, pauses, who comes, what follows',
    mayKnow: ['identity', 'privacy', 'catalog', 'pricing', 'scheduling', 'payments', 'workforce', 'orders', 'dispatch'],
  },
  leave: {
    decides: 'a worker’s wish for time off: asked, granted with what it breaks in view, refused',
    mayKnow: ['privacy', 'workforce', 'dispatch'],
  },
  surge: {
    decides:
      'what is expected, where more comes than was planned for, and who helps: part-timers called in, the support squad',
    mayKnow: ['privacy', 'catalog', 'workforce', 'scheduling', 'orders', 'dispatch'],
  },
  fieldwork: {
    decides: 'the visit on site: departure, check-in, steps, sign-off',
    mayKnow: ['identity', 'orders', 'dispatch', 'workforce', 'catalog', 'privacy'],
  },
  safety: {
    decides:
      'calls for help, until a person has answered; incidents, and what changes after them; what a high-risk visit or a stay needs before anybody is sent',
    mayKnow: ['identity', 'privacy', 'catalog', 'workforce', 'orders', 'dispatch', 'stays'],
  },
  devices: {
    decides: 'which watch a worker wears, what it tells, whom it asks first, whether it is heard',
    mayKnow: ['privacy', 'workforce', 'orders', 'safety'],
  },
  compensation: {
    decides: 'what a broken promise gives: the rule, who is watched, what is given unasked, what the customer chooses',
    mayKnow: ['identity', 'privacy', 'pricing', 'payments', 'orders', 'dispatch', 'fieldwork'],
  },
  feedback: {
    decides: 'ratings, and the one question about a visit (CSAT, CES, NPS)',
    mayKnow: ['orders', 'fieldwork', 'workforce'],
  },
  loyalty: {
    decides:
      'what a customer is given beyond the service: red packets, points of good visits, grievance coins, what they are exchanged for, the tier',
    mayKnow: ['identity', 'privacy', 'orders', 'pricing', 'payments', 'feedback'],
  },
  complaints: {
    decides: 'complaints: answered in time, solved, made good, and changed so that it does not happen again',
    mayKnow: ['identity', 'privacy', 'orders', 'pricing', 'payments', 'feedback', 'loyalty'],
  },
  invoices: {
    decides: 'which invoice stands for what was paid for an order, and the way there: request, issue, red letter',
    mayKnow: ['identity', 'privacy', 'orders', 'payments'],
  },
  warranty: {
    decides: 'how long a visit is stood for (质保卡), and the free visit that keeps the promise; how often it is kept',
    mayKnow: ['privacy', 'catalog', 'orders', 'invoices'],
  },
  wages: {
    decides: 'what a worker earns for a visit, the monthly statement both sides agree on, and its payout',
    mayKnow: [
      'identity',
      'privacy',
      'catalog',
      'workforce',
      'payments',
      'orders',
      'stays',
      'surge',
      'fieldwork',
      'feedback',
    ],
  },
  messaging: {
    decides: 'subscription credits and deliveries to people',
    mayKnow: [
      'identity',
      'orders',
      'waitlist',
      'contracts',
      'stays',
      'dispatch',
      'leave',
      'fieldwork',
      'safety',
      'devices',
      'compensation',
      'complaints',
      'loyalty',
      'invoices',
      'workforce',
      'wages',
      'payments',
      'privacy',
    ],
  },
  crm: {
    decides:
      'what the office says of its own accord: scripts (话术), pushes, the day-before question, follow-ups and whom a person calls, who looks after whom',
    mayKnow: ['identity', 'privacy', 'workforce', 'orders', 'feedback', 'messaging'],
  },
  pages: {
    decides: 'nothing: composes the facts of the others into pages (order page, day board, exceptions)',
    mayKnow: [
      'identity',
      'privacy',
      'catalog',
      'workforce',
      'pricing',
      'payments',
      'scheduling',
      'orders',
      'contracts',
      'stays',
      'dispatch',
      'surge',
      'fieldwork',
      'safety',
      'devices',
      'feedback',
      'complaints',
      'invoices',
      'warranty',
      'wages',
      'messaging',
      'crm',
    ],
  },
};

module.exports = { MODULES };
