import type { notes as en } from "@/lib/i18n/en/notes";

export const notes: typeof en = {
  title: "笔记",
  add: "添加笔记",
  empty: "还没有笔记。",
  body: "笔记",
  kind: "类型",
  observation: "观察",
  catalyst: "催化剂",
  risk: "风险",
  earnings: "业绩",
  channel_check: "渠道调研",
  question: "疑问",
  observedOn: "观察日",
  tags: "标签",
  author: "作者",
};
