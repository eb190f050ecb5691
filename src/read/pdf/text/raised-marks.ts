import { toRaised } from '../../../text/raised.ts';
import type { TextItem } from '../geometry.ts';

/** 1, ①, *, [12], th: what is set high beside a text. */
const markText = /^(?:[\d①-⑳*＊※†‡a-zA-Z]{1,3}|[[（(〔［]?\d{1,2}[\]）)〕］])$/u;
/** Shares of the text's size. Chromium sets marks at 0.83 and LibreOffice at 0.58; they stand 0.33 to 0.5 above its baseline. */
const largest = 0.88;
const lowest = 0.15;
const highest = 0.8;
const widestGapBehind = 0.3;
const widestGapBefore = 0.15;
const widestOverlap = 0.3;

/**
 * Marks of notes and exponents (上标) of a page, in the order of its content: smaller than the text beside them and above its baseline. They become
 * characters of that text (¹, m²), in its look and on its line, so that 深1化 is never passed off as text.
 */
export function joinRaised(items: readonly TextItem[]): readonly TextItem[] {
  return items.map((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (isSmall(item, before) && isRaised(item, before) && isBehind(before, item, widestGapBehind))
      return setLevel(item, before);
    if (isSmall(item, after) && isRaised(item, after) && isBehind(item, after, widestGapBefore))
      return setLevel(item, after);
    return item;
  });
}

/** Nearly every item of a page ends here. */
function isSmall(item: TextItem, host: TextItem | undefined): host is TextItem {
  return host !== undefined && item.size <= largest * host.size;
}

function isRaised(item: TextItem, { baseline, size, upright }: TextItem): boolean {
  const rise = (baseline - item.baseline) / size;
  return upright && item.upright && rise >= lowest && rise <= highest && markText.test(item.text);
}

function isBehind(left: TextItem, right: TextItem, widest: number): boolean {
  const gap = (right.box.left - left.box.right) / Math.max(left.size, right.size);
  return gap <= widest && gap >= -widestOverlap;
}

function setLevel(item: TextItem, { box, baseline, size, font, bold }: TextItem): TextItem {
  const { left, right } = item.box;
  return { ...item, text: toRaised(item.text), box: { ...box, left, right }, baseline, size, font, bold };
}
