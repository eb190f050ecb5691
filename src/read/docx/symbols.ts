/**
 * Characters of symbol fonts as a Chinese text writes them: Word's □ and ● of Wingdings are 🞎 and ⚫ by their looks, which no note (●为牵头单位) and no list of
 * marks means. All others are left to mammoth.
 */
const wingdings: Readonly<Record<string, string>> = {
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '75': '◆',
  A1: '○',
  A8: '□',
  FB: '×',
  FD: '☒',
  FE: '☑',
};
const wingdings2: Readonly<Record<string, string>> = { '4F': '×', '50': '√', '52': '☑', '98': '●', A3: '□' };

const lists: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
]);

/** The character; null for one that is none of these. Its code may stand in the private use area (F06C) or without it (6C). */
export function commonSymbol(font: string, char: string): string | null {
  const code = char.toUpperCase().replace(/^(?:F0|00)(?=[0-9A-F]{2}$)/u, '');
  return lists.get(font.trim().toLowerCase())?.[code] ?? null;
}
