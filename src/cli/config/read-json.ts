import { brokenConfig } from './config-error.ts';

/** A JSON text as a value; Windows editors put a byte order mark before it. Throws an error that names the file. */
export function parseJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/u, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw brokenConfig(
      file,
      { zh: `不是正确的JSON${placeOf(detail, content)}。`, en: `it is no valid JSON (${detail}).` },
      { zh: '请检查逗号、引号和括号。', en: 'Check its commas, quotes and brackets.' },
      error,
    );
  }
}

/** V8 says at which character it stopped, of a longer text; an editor shows lines. */
function placeOf(detail: string, content: string): string {
  const position = /position (?<n>\d+)/u.exec(detail)?.groups?.['n'];
  if (position !== undefined) return `（第${content.slice(0, Number(position)).split('\n').length}行附近）`;
  return detail.includes('Unexpected end') ? '（文件不完整）' : '';
}
