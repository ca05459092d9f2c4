import { slugOf } from "@/lib/domain/text/slug";
import type { GlossaryTerm } from "./term";

/** Common themes below an industry: the code of the industry above, the English and the Chinese name, other names. */
const ROWS: readonly (readonly [parent: string, nameEn: string, nameZh: string, ...aliases: string[]])[] = [
  ["801040", "Special steel", "特钢", "special steels", "特种钢"],
  ["801040", "Rebar", "螺纹钢", "rebars"],
  ["801080", "Consumer electronics", "消费电子"],
  ["801080", "AI terminal hardware", "AI终端硬件", "AI terminals", "AI终端"],
  ["801770", "Operators", "运营商", "telecom operators", "电信运营商"],
  ["801770", "Optical modules", "光模块", "optical transceivers"],
  ["801750", "Edge computing", "边缘计算"],
  ["801750", "AI application development", "AI应用开发"],
  ["801760", "AI+ subfields", "AI+细分领域"],
];

export const SUBTHEMES: readonly GlossaryTerm[] = ROWS.map(([parent, nameEn, nameZh, ...aliases]) => ({
  key: slugOf(nameEn),
  level: "subtheme",
  nameEn,
  nameZh,
  aliases,
  indexCode: null,
  parent,
}));
