/** A line below a list with the list's source, its length or a note. */
const SOURCE =
  /^(?:#(?![#＃])|\*{1,3}\s|数据来源|資料來源|资料来源|数据来自|来源\s*[:：]|更新|导出|制表|统计时间|截至|以上|.*仅供参考|.*不构成.{0,6}建议|免责声明|风险提示|注\s*[:：]|备注\s*[:：]|共\s*\d+\s*(?:条|只|個|个|檔|支)|合计\s*\d+|source\b|data (?:source|provided|as of|delayed)|as of\b|generated\b|exported\b|disclaimer\b|quotes? (?:are|delayed)|total\s*[:：]|\d+ (?:rows|symbols|items))/i;
const SUM = /^(?:sub)?totals?$|^(?:grand total|sum|average|合计|总计|小计|合計|總計|小計|平均)$/i;

/** Whether a line states only the source and the length of a list. */
export const isSourceLine = (line: string): boolean => SOURCE.test(line.trim());

/** Whether a cell of the code column is a word for a total. */
export const isSum = (cell: string): boolean => SUM.test(cell.trim());
