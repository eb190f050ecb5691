/** A slip of the pen or of the keyboard (错别字) and the word that was meant. */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
}

const pairs = (text: string): readonly Typo[] =>
  text
    .trim()
    .split(/\s+/u)
    .flatMap((pair) => {
      const [wrong, right] = pair.split('→');
      return wrong === undefined || right === undefined ? [] : [{ wrong, right }];
    });

/**
 * Never right, whatever stands around it: a pair that right words may form where they meet (以经 in 以经济, 防犯 in 预防犯罪, 划拔 in 规划拔点, 严历 in 庄严历史) is none. Seen: 稳私 004:11, 房屋征求补偿 004:13, 民生实项目 002:51; the others are the usual slips of
 * official writing (general knowledge).
 */
export const typos: readonly Typo[] = pairs(`
  稳私→隐私 房屋征求补偿→房屋征收补偿 房屋征求决定→房屋征收决定 民生实项目→民生实事项目
  安排布署→安排部署 决策布署→决策部署 工作布署→工作部署 统一布署→统一部署 贯切落实→贯彻落实 贯彻落时→贯彻落实
  责任落时→责任落实 惯彻→贯彻 巳经→已经 按步就班→按部就班 应急予案→应急预案 保障措失→保障措施 防范措失→防范措施 有效措失→有效措施 通迅→通讯 侯选→候选
  时侯→时候 气侯→气候 拔款→拨款 划拔土地→划拨土地 划拔用地→划拨用地 划拔资金→划拨资金 编篡→编纂 赔尝→赔偿 补尝→补偿 环镜→环境 竟争→竞争 国藉→国籍
  书藉→书籍 摸拟→模拟 严历打击→严厉打击 严历查处→严厉查处 历行节约→厉行节约 厉史→历史 幅射→辐射 再接再励→再接再厉 签暑→签署
  震憾→震撼 气慨→气概 松驰→松弛 迫不急待→迫不及待 捡查→检查 职能布门→职能部门 有关布门→有关部门
  政务功开→政务公开 信息功开→信息公开 重点工做→重点工作 渎责→渎职
`);

/** Words that are right elsewhere: wrong only where neighbours of the same form have the other one. Seen: 聚集 002:37 beside 聚焦 002:31, :33, :39. */
export const confusables: readonly Typo[] = pairs(`
  聚集→聚焦 截止→截至 反应→反映 启示→启事 权力→权利 必需→必须 考查→考察 以至→以致 熔入→融入
  推近→推进 建力→建立 完晟→完善 强花→强化 优花→优化 夯食→夯实 加墙→加强 落时→落实
`);
