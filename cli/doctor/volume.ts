/** An ordinary order: confirmed, on its way, arriving today, delivered, and the check-in. */
const E_MAILS_AN_ORDER = 5;
const DAYS_A_MONTH = 30;

/** `undefined` where nobody has said how many orders there are. */
export const eMailsADay = (ordersAMonth: number | undefined): number | undefined =>
  ordersAMonth === undefined ? undefined : (ordersAMonth * E_MAILS_AN_ORDER) / DAYS_A_MONTH;

/** By the orders that are expected; else as if every day were like the last. */
export const eMailsAMonth = (ordersAMonth: number | undefined, usedToday: number): number =>
  ordersAMonth === undefined ? usedToday * DAYS_A_MONTH : ordersAMonth * E_MAILS_AN_ORDER;
