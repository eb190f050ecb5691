/** Words below a document on a government site, down to who runs the site (网页框架; domain.md 1, "web page after"). */

/** Parts of lines that only stand after a document, or between it and the page's edge. */
export const footerWords: readonly string[] = [
  'Copyright',
  'ICP备',
  'ICP证',
  'copyright',
  '公网安备',
  '扫一扫在手机打开',
  '最佳浏览',
  '版权所有',
  '网站标识码',
  '隐私声明',
];

/** The same, and words of sentences as well: 推行“扫码入企”, 强化技术支持. */
export const footerPhrases: readonly string[] = [
  '建议使用',
  '扫描二维码',
  '扫码',
  '技术支持',
  '网站地图',
  '网站声明',
  '联系我们',
];

/** Beginnings of lines that only stand after a document. */
export const footerLabels: readonly string[] = [
  '上一条',
  '上一篇',
  '下一条',
  '下一篇',
  '主办',
  '主办单位',
  '信息来源',
  '关联文件',
  '关联稿件',
  '分享到',
  '协办单位',
  '友情链接',
  '延伸阅读',
  '打印',
  '承办',
  '承办单位',
  '政策解读',
  '文章来源',
  '来源',
  '浏览次数',
  '点击数',
  '相关信息',
  '相关政策',
  '相关文档',
  '相关文章',
  '相关新闻',
  '相关稿件',
  '相关解读',
  '相关链接',
  '相关阅读',
  '管理单位',
  '维护单位',
  '编辑',
  '网站主办',
  '网站管理',
  '网站维护',
  '解读文件',
  '解读链接',
  '责任编辑',
  '运维单位',
];

/** Beginnings of lines that say where those who run a site are; a notice may say the same of its own. */
export const siteAddressLabels: readonly string[] = [
  '传真',
  '办公地址',
  '办公电话',
  '地址',
  '电子邮箱',
  '电话',
  '联系地址',
  '联系电话',
  '邮政编码',
  '邮箱',
  '邮编',
];
