const party = /\p{Script=Han}(?:党委|党工委)$/u;
const government = /^(?:(?:人民)?政府|管委会|管理委员会|办事处)(?:等|$|[（(][^（()）]{1,12}[）)]$)/u;

/** 清河镇党委、政府, 高新区党工委和管委会, 东街街道党工委、办事处, 各乡镇党委、政府（街道办）: one place's two bodies, the second without a name of its own. */
export const isOtherBody = (left: string, right: string): boolean => government.test(right) && party.test(left);
