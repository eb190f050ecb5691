/** Levels of administration (层级) as they stand before a unit's name or in a list of levels (省、市、县三级). Seen: 市, 区 000:110, 县 002:92. Sorted by character. */

/** A name that begins so is a new unit. */
export const levelPrefixes: readonly string[] = `
  中国 中央 乡 全国 区 县 团区委 团县委 团市委 团省委 国务院 国家 州 市 旗 盟 省 自治区 自治县 自治州 镇
`
  .trim()
  .split(/\s+/u);

/** Words that alone, or joined by 、, name levels: 各县（市、区）, 各区、县级市. */
export const levelWords: readonly string[] = `
  中央 乡 乡镇 兵团 办 功能区 区 县 县区 县级市 园区 国家 地区 居 州 市 市县 开发区 旗 村 盟 直辖市 省 社区 自治区
  自治县 自治州 苏木 街 街道 设区市 设区的市 镇
`
  .trim()
  .split(/\s+/u);
