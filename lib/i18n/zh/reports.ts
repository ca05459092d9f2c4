import type { reports as en } from "@/lib/i18n/en/reports";

export const reports: typeof en = {
  title: "研报",
  callDay: "推荐日",
  claims: "论点",
  pages: "页码",
  empty: "还没有研报。",
};
