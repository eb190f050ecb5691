import * as z from 'zod';

/** Where a reader of the document finds a value; parts that are not known are left out. */
export const locationSchema = z.object({
  page: z.int().min(1).optional().meta({ description: '1-based page' }),
  lastPage: z.int().min(1).optional(),
  bbox: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .optional()
    .meta({ description: 'points from the top left of the page: x0, y0, x1, y1' }),
  line: z.int().min(1).optional().meta({ description: '1-based line of a text file' }),
  lastLine: z.int().min(1).optional(),
  block: z.int().min(0).optional().meta({ description: '0-based block (paragraph or table) of the document' }),
  table: z.int().min(0).optional().meta({ description: '0-based table of `tables`' }),
  row: z.int().min(0).optional().meta({ description: '0-based row of that table' }),
});
