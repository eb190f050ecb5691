import { inContractOrder } from './contract-order.ts';
import type { Writer } from './writer.ts';

/** One notice a line. */
export const jsonlWriter: Writer = {
  write: (notices) => notices.map((notice) => `${JSON.stringify(inContractOrder(notice))}\n`).join(''),
};
