import { inContractOrder } from './contract-order.ts';
import type { Writer } from './writer.ts';

/** The contract (docs/contract.md): one object, or an array of them where several inputs were asked for. */
export const jsonWriter: Writer = {
  write: (notices, { several }) => {
    const values = notices.map(inContractOrder);
    return `${JSON.stringify(several ? values : values[0], null, 2)}\n`;
  },
};
