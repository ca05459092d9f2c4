import type { help as en } from "@/lib/i18n/en/help";

export const help: typeof en = {
  title: "快捷键",
  open: "快捷键列表",
  palette: "搜索与命令",
  search: "在本页搜索；本页没有搜索框时，搜索整个看板",
  newNote: "新建笔记",
  themes: "上一个、下一个主题（看板顺序）",
  compare: "对比看板上勾选的主题",
  submit: "保存正在写的内容",
  close: "关闭或取消",
  help: "快捷键列表",
  markers: "在图上的标记之间移动",
  chartRange: "在图上选择区间；Enter 确认，Esc 取消",
  calendar: "在日期框中打开日历",
  messages: "跳到提示（可撤销）",
  howItWorks: "帮助：指标定义、规则与用法",
};
