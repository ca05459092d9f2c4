import type { tour as en } from "@/lib/i18n/en/tour";

export const tour: typeof en = {
  title: "两分钟导览",
  start: "开始",
  noThanks: "不用了",
  step: "{at} / {of}",
  next: "下一步",
  back: "上一步",
  leave: "结束导览",
  done: "完成",
  again: "查看两分钟导览",
  steps: {
    board: {
      title: "主题看板",
      body: "每个主题一行：状态、推荐以来收益、相对基准的超额收益。将指针移到列名上可查看指标的算法。",
    },
    theme: {
      title: "主题",
      body: "打开主题，可查看状态依据、与基准对比的走势、研报原话及其页码；按 n 写笔记。",
    },
    attention: {
      title: "待处理",
      body: "不及预期、超过 20 个工作日没有笔记、行情过期或数据存疑的主题，最严重的在前。",
    },
    search: {
      title: "搜索与命令",
      body: "按 ⌘K 或 Ctrl+K 查找主题、标的、研报与命令；按 ? 查看全部快捷键。",
    },
    prices: {
      title: "行情",
      body: "新看板显示的是程序生成的示例行情。可在这里导入自己的行情：数据商导出的文件，或来自数据源。导入后示例行情会被替换。",
    },
    help: {
      title: "帮助",
      body: "每个指标的定义与公式，也可再次查看本导览。",
    },
  },
};
