/** 同上, 与上项相同: what the task right before says. */
const above = /^(?:均|皆|都|为)?(?:同上(?:一?[项条款])?|同前|与上(?:一?[项条款])?(?:相同|一致))$/u;
/** 同第1项, 同（三）: what another task says. */
const elsewhere = /^(?:均|皆|都|为)?同(?:第\s?)?[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[项条款点]?$/u;

/** True for words that name the units or the time of the task right before. */
export const isDitto = (text: string): boolean => above.test(text);

/** True for words that say what another task says, whichever it is. */
export const isReference = (text: string): boolean => above.test(text) || elsewhere.test(text);
