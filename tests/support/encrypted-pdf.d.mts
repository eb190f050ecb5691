/** A table of two tasks, encrypted by pdfkit. */
export function encryptedTable(security: {
  readonly pdfVersion: string;
  readonly userPassword?: string;
  readonly ownerPassword?: string;
}): Promise<Uint8Array>;
