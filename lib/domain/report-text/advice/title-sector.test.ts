import { expect, it } from "vitest";
import { isWideTitle, sectorOfTitle } from "./title-sector";

it.each([
  ["基础化工行业2025年中期策略：反内卷下的三条线索", "基础化工"],
  ["2025年10月航运月报：油轮的好日子", "航运"],
  ["2025.6.18低空物流行业观察", "低空物流"],
  ["电力设备新能源2026年度策略:电网搭台", "电力设备新能源"],
  ["计算机周观察20250810:催化不断", "计算机"],
  ["【智能汽车主线周报】海外推出新服务", "智能汽车"],
  ["环保与公用事业行业2026年度策略", "环保与公用事业"],
  ["Building Materials Weekly: Waiting for the Kilns", "Building Materials"],
  ["樾丰种业（301996.SZ）2025年三季报点评", null],
  ["样本城市周度高频数据追踪:降幅收窄", null],
  ["A股四季度策略:资金先行", null],
  ["十二月配置月报：年末切换的三个信号", null],
])("the sector of the title %s is %s", (title, sector) => {
  const place = sectorOfTitle(title);
  expect(place && title.slice(place.start, place.end)).toBe(sector);
});

it.each([
  ["量化择时周报:突破之前保持中性", true],
  ["空芯光纤进入窗口期", false],
])("whether %s is a title of the whole market: %s", (title, isWide) =>
  expect(isWideTitle(title)).toBe(isWide),
);
