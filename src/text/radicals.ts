/**
 * Radicals (部首) of the CJK Radicals Supplement, each with the character of the same form, as Unicode's EquivalentUnifiedIdeograph.txt pairs them:
 * ⻔ is 门. Normalisation knows only the Kangxi ones (⽅ for 方).
 */
const supplement = [
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕𫜹 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月',
  '⺞歺 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀',
  '⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝',
  '⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀',
].join(' ');

/** Normalisation makes 戶 of ⼾, but fonts of the mainland mean 户. */
const mainland = '⼾户';
const unified = new Map([...supplement.split(' '), mainland].map((pair) => [pair[0] ?? '', pair.slice(1)]));
const radical = /[\u2e80-\u2fdf]/gu;

/** Radicals that stand for the characters of the same form (⼀ for 一, ⺠ for 民), as some fonts' tables say: the characters. */
export function unifyRadicals(text: string): string {
  return text.replace(radical, (found) => unified.get(found) ?? found.normalize('NFKC'));
}
