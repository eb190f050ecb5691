/** BAAAAA+UMingCN: the tag of an embedded subset. */
const subsetTag = /^[A-Z]{6}\+/u;
/** The name alone tells (weight and flags of Noto CJK Bold are those of Regular); 黑体 is a face of its own, not bold. */
const boldName = /bold|heavy|black|-[wW]?[89]00|粗|加粗/iu;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const gbk = new TextDecoder('gbk');

/** A font's name from its bytes: UTF-8, else GBK (Word in Chinese writes #CB#CE#CC#E5 for 宋体), without the tag of its subset. */
export function decodeFontName(bytes: Uint8Array): string | null {
  const name = decode(bytes).replace(subsetTag, '');
  return name === '' ? null : name;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return gbk.decode(bytes);
  }
}

/** Does the font's name say that it is bold (加粗)? */
export function isBoldName(name: string | null): boolean {
  return name !== null && boldName.test(name);
}
