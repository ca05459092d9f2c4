/** A company on a starter watchlist: widely associated with the theme; the report names none of them. */
export interface StarterTicker {
  symbol: string;
  nameZh: string;
  nameEn: string;
}

/** By subtheme slug, codes and names as listed in July 2025. Source: the starter watchlists page. */
export const STARTER_TICKERS: Readonly<Record<string, readonly StarterTicker[]>> = {
  "consumer-electronics": [
    { symbol: "002475.SZ", nameZh: "立讯精密", nameEn: "Luxshare" },
    { symbol: "002241.SZ", nameZh: "歌尔股份", nameEn: "Goertek" },
    { symbol: "300433.SZ", nameZh: "蓝思科技", nameEn: "Lens Technology" },
    { symbol: "002938.SZ", nameZh: "鹏鼎控股", nameEn: "Avary" },
    { symbol: "02382.HK", nameZh: "舜宇光学", nameEn: "Sunny Optical" },
    { symbol: "AAPL.US", nameZh: "苹果", nameEn: "Apple" },
  ],
  "ai-terminal-hardware": [
    { symbol: "01810.HK", nameZh: "小米集团", nameEn: "Xiaomi" },
    { symbol: "00992.HK", nameZh: "联想集团", nameEn: "Lenovo" },
    { symbol: "688036.SH", nameZh: "传音控股", nameEn: "Transsion" },
    { symbol: "603893.SH", nameZh: "瑞芯微", nameEn: "Rockchip" },
    { symbol: "688608.SH", nameZh: "恒玄科技", nameEn: "Bestechnic" },
  ],
  operators: [
    { symbol: "600941.SH", nameZh: "中国移动", nameEn: "China Mobile" },
    { symbol: "601728.SH", nameZh: "中国电信", nameEn: "China Telecom" },
    { symbol: "600050.SH", nameZh: "中国联通", nameEn: "China Unicom" },
    { symbol: "00941.HK", nameZh: "中国移动", nameEn: "China Mobile" },
    { symbol: "00728.HK", nameZh: "中国电信", nameEn: "China Telecom" },
    { symbol: "00762.HK", nameZh: "中国联通", nameEn: "China Unicom" },
  ],
  "optical-modules": [
    { symbol: "300308.SZ", nameZh: "中际旭创", nameEn: "Zhongji Innolight" },
    { symbol: "300502.SZ", nameZh: "新易盛", nameEn: "Eoptolink" },
    { symbol: "300394.SZ", nameZh: "天孚通信", nameEn: "TFC" },
    { symbol: "002281.SZ", nameZh: "光迅科技", nameEn: "Accelink" },
    { symbol: "000988.SZ", nameZh: "华工科技", nameEn: "Huagong Tech" },
  ],
  "edge-computing": [
    { symbol: "300496.SZ", nameZh: "中科创达", nameEn: "ThunderSoft" },
    { symbol: "603236.SH", nameZh: "移远通信", nameEn: "Quectel" },
    { symbol: "300638.SZ", nameZh: "广和通", nameEn: "Fibocom" },
    { symbol: "002881.SZ", nameZh: "美格智能", nameEn: "MeiG" },
  ],
  "ai-application-development": [
    { symbol: "688111.SH", nameZh: "金山办公", nameEn: "Kingsoft Office" },
    { symbol: "002230.SZ", nameZh: "科大讯飞", nameEn: "iFlytek" },
    { symbol: "600588.SH", nameZh: "用友网络", nameEn: "Yonyou" },
    { symbol: "300033.SZ", nameZh: "同花顺", nameEn: "Hithink" },
    { symbol: "00268.HK", nameZh: "金蝶国际", nameEn: "Kingdee" },
  ],
  "ai-plus-subfields": [
    { symbol: "300418.SZ", nameZh: "昆仑万维", nameEn: "Kunlun Tech" },
    { symbol: "300413.SZ", nameZh: "芒果超媒", nameEn: "Mango" },
    { symbol: "300058.SZ", nameZh: "蓝色光标", nameEn: "BlueFocus" },
    { symbol: "300364.SZ", nameZh: "中文在线", nameEn: "COL" },
    { symbol: "002027.SZ", nameZh: "分众传媒", nameEn: "Focus Media" },
    { symbol: "00700.HK", nameZh: "腾讯控股", nameEn: "Tencent" },
  ],
};
