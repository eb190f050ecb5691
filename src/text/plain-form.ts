/** Marks as vertical writing (竖排) turns them, each with the mark that it is; ﹃﹄ and ﹁﹂ are the quotation marks “” and ‘’ there (GB/T 15834, 5.2). */
const forms =
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︙… ︱— ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁‘ ﹂’ ﹃“ ﹄” ﹇［ ﹈］';

const level = new Map(forms.split(' ').map((pair) => [pair[0] ?? '', pair.slice(1)]));
const [firstIdeograph, lastIdeograph] = ['\uf900', '\ufaff'];

/**
 * What fonts' tables give for a character that it shares a glyph with: a compatibility ideograph (兼容汉字, U+F98E for 年) is the character, and so is a
 * mark turned for vertical writing.
 */
export function plainForm(character: string): string {
  if (character <= lastIdeograph) return character >= firstIdeograph ? character.normalize('NFC') : character;
  return level.get(character) ?? character;
}
