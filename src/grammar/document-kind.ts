import { documentKinds } from '../vocabulary/meta-words.ts';

const lastBracket = /[（(][^（）()]*[）)]$/u;

/** 2021年县政府重点工作任务（华政发〔2021〕2号）, 县水务局（县水利局）: a title or name without the bracket at its end. */
export const withoutLastBracket = (text: string): string => text.replace(lastBracket, '');

/** True for a text that ends in a kind of document (…的通知), a bracket at its end aside. */
export function endsInDocumentKind(text: string): boolean {
  const bare = withoutLastBracket(text);
  return documentKinds.some((kind) => bare.endsWith(kind));
}
