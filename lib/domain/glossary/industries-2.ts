import type { GlossaryTerm } from "./term";

/**
 * Shenwan's 134 industries of the second level by the code of the industry above: the code of the index, the English and
 * the Chinese name (without its level, Ⅱ), and other names. Indices of very few companies have a code, but aren't
 * published (体育, 社交, 其他银行 …).
 *
 * Source of codes, Chinese names and industries above: Shenwan Hongyuan Research, industry classification (申万行业分类标准),
 * 2021 edition of 2021-07-31; all 134 checked on 2026-11-30 against the list `SW2021`, level 2, of tushare's
 * `index_classify`. No English edition is known: the English names are translations as the trade uses them.
 */
const ROWS: Readonly<
  Record<string, readonly (readonly [code: string, nameEn: string, nameZh: string, ...aliases: string[]])[]>
> = {
  "801010": [
    ["801011", "Forestry", "林业"],
    ["801012", "Agricultural product processing", "农产品加工", "agricultural products processing"],
    ["801014", "Animal feed", "饲料", "feed"],
    ["801015", "Fishery", "渔业", "fisheries"],
    ["801016", "Planting", "种植业", "crop farming", "planting and seeds", "种植"],
    [
      "801017",
      "Livestock farming",
      "养殖业",
      "livestock",
      "animal husbandry",
      "livestock and poultry",
      "养殖",
    ],
    ["801018", "Animal health", "动物保健", "动保"],
    ["801019", "Integrated agriculture", "农业综合"],
  ],
  "801030": [
    ["801032", "Chemical fibres", "化学纤维", "chemical fibers", "chemical fiber", "化纤"],
    ["801033", "Chemical raw materials", "化学原料"],
    ["801034", "Chemical products", "化学制品", "chemical product"],
    ["801036", "Plastics", "塑料"],
    ["801037", "Rubber", "橡胶"],
    ["801038", "Agrochemicals", "农化制品", "agricultural chemicals", "agrochemical products", "农化"],
    ["801039", "Non-metallic materials", "非金属材料"],
  ],
  "801040": [
    ["801043", "Steelmaking raw materials", "冶钢原料"],
    ["801044", "Ordinary steel", "普钢", "plain steel", "common steel"],
    ["801045", "Special steel", "特钢", "special steels", "specialty steel", "特种钢"],
  ],
  "801050": [
    ["801051", "New metal materials", "金属新材料", "advanced metal materials"],
    ["801053", "Precious metals", "贵金属", "precious metal"],
    ["801054", "Minor metals", "小金属", "minor metal", "small metals"],
    ["801055", "Industrial metals", "工业金属", "base metals", "industrial metal"],
    ["801056", "Energy metals", "能源金属", "energy metal"],
  ],
  "801080": [
    ["801081", "Semiconductors", "半导体", "semiconductor", "semis"],
    ["801082", "Other electronics", "其他电子"],
    ["801083", "Electronic components", "元件", "components", "电子元件", "electronic component"],
    ["801084", "Optics and optoelectronics", "光学光电子", "optical and optoelectronics", "optoelectronics"],
    ["801085", "Consumer electronics", "消费电子"],
    ["801086", "Electronic chemicals", "电子化学品"],
  ],
  "801110": [
    ["801111", "White goods", "白色家电", "白电"],
    ["801112", "Brown goods", "黑色家电", "black goods", "黑电"],
    ["801113", "Small appliances", "小家电", "small home appliances", "small household appliances"],
    ["801114", "Kitchen and bathroom appliances", "厨卫电器", "kitchen appliances", "厨电"],
    ["801115", "Lighting equipment", "照明设备", "lighting"],
    ["801116", "Appliance components", "家电零部件", "home appliance parts"],
    ["801117", "Other appliances", "其他家电"],
  ],
  "801120": [
    ["801124", "Food processing", "食品加工"],
    ["801125", "Baijiu", "白酒", "liquor", "white liquor", "chinese liquor"],
    ["801126", "Non-baijiu alcohol", "非白酒", "beer and wine"],
    ["801127", "Beverages and dairy", "饮料乳品", "beverage and dairy", "dairy and beverages"],
    ["801128", "Snack food", "休闲食品", "snacks", "snack foods", "leisure food", "零食"],
    ["801129", "Condiments and fermented products", "调味发酵品", "condiments", "seasonings", "调味品"],
  ],
  "801130": [
    ["801131", "Textile manufacturing", "纺织制造", "textiles", "textile"],
    ["801132", "Apparel and home textiles", "服装家纺", "apparel", "garments"],
    ["801133", "Accessories and jewellery", "饰品", "jewelry", "jewellery", "accessories", "珠宝首饰"],
  ],
  "801140": [
    ["801141", "Packaging and printing", "包装印刷", "packaging"],
    ["801142", "Home furnishings", "家居用品", "home furnishing", "household products", "furniture", "家居"],
    ["801143", "Papermaking", "造纸", "paper", "paper making"],
    ["801145", "Stationery and leisure goods", "文娱用品", "stationery and entertainment"],
  ],
  "801150": [
    ["801151", "Chemical pharmaceuticals", "化学制药", "chemical drugs", "chemical pharmaceutical"],
    ["801152", "Biological products", "生物制品", "biologics", "biological product"],
    ["801153", "Medical devices", "医疗器械", "medical device", "medical equipment", "medical instruments"],
    ["801154", "Pharmaceutical distribution", "医药商业", "pharmaceutical commerce", "drug distribution"],
    ["801155", "Traditional Chinese medicine", "中药", "tcm", "chinese medicine"],
    ["801156", "Medical services", "医疗服务", "medical service", "healthcare services"],
  ],
  "801160": [
    ["801161", "Electric power", "电力", "power", "power generation", "electricity"],
    ["801163", "Gas", "燃气", "natural gas", "gas utilities"],
  ],
  "801170": [
    ["801178", "Logistics", "物流"],
    ["801179", "Railways and highways", "铁路公路", "railways and roads", "railway and highway"],
    ["801991", "Airlines and airports", "航空机场", "aviation and airports", "airports and airlines"],
    ["801992", "Shipping and ports", "航运港口", "ports and shipping", "port and shipping"],
  ],
  "801180": [
    ["801181", "Property development", "房地产开发", "real estate development"],
    ["801183", "Property services", "房地产服务", "real estate services", "property management", "物业服务"],
  ],
  "801200": [
    ["801202", "Trading", "贸易", "trade"],
    ["801203", "General retail", "一般零售"],
    ["801204", "Specialty chains", "专业连锁", "specialist chains", "specialty retail"],
    ["801206", "E-commerce", "互联网电商", "internet e-commerce", "ecommerce", "电商"],
    ["801207", "Duty-free and travel retail", "旅游零售", "travel retail", "duty free", "duty-free", "免税"],
  ],
  "801210": [
    ["801216", "Sports", "体育"],
    ["801217", "Local life services", "本地生活服务", "local services", "本地生活"],
    ["801218", "Professional services", "专业服务"],
    ["801219", "Hotels and restaurants", "酒店餐饮", "hotels and catering", "hotel and catering"],
    ["801993", "Tourism and scenic areas", "旅游及景区", "tourism", "travel", "scenic spots", "旅游"],
    ["801994", "Education", "教育"],
  ],
  "801230": [["801231", "Conglomerates (level 2)", "综合Ⅱ"]],
  "801710": [
    ["801711", "Cement", "水泥"],
    ["801712", "Glass and glass fibre", "玻璃玻纤", "glass and fiberglass", "glass and glass fiber"],
    [
      "801713",
      "Renovation materials",
      "装修建材",
      "decoration materials",
      "consumer building materials",
      "消费建材",
    ],
  ],
  "801720": [
    ["801721", "Building construction", "房屋建设", "housing construction"],
    ["801722", "Renovation and decoration", "装修装饰", "decoration"],
    ["801723", "Infrastructure", "基础建设", "infrastructure construction", "基建"],
    ["801724", "Specialised engineering", "专业工程", "specialized engineering", "professional engineering"],
    ["801726", "Engineering consulting", "工程咨询服务", "engineering consulting services"],
  ],
  "801730": [
    ["801731", "Electric motors", "电机", "motors"],
    ["801733", "Other power sources", "其他电源设备"],
    ["801735", "Photovoltaic equipment", "光伏设备", "pv equipment", "solar equipment"],
    ["801736", "Wind power equipment", "风电设备"],
    ["801737", "Batteries", "电池", "battery"],
    ["801738", "Power grid equipment", "电网设备", "grid equipment"],
  ],
  "801740": [
    ["801741", "Space equipment", "航天装备", "aerospace equipment"],
    ["801742", "Aviation equipment", "航空装备"],
    ["801743", "Land weapons", "地面兵装", "ground weapons"],
    ["801744", "Marine equipment", "航海装备", "naval equipment"],
    ["801745", "Military electronics", "军工电子", "defence electronics", "defense electronics"],
  ],
  "801750": [
    ["801101", "Computer equipment", "计算机设备", "computer hardware"],
    ["801103", "IT services", "IT服务", "it service"],
    ["801104", "Software development", "软件开发", "software", "软件"],
  ],
  "801760": [
    ["801764", "Games", "游戏", "gaming", "game", "video games"],
    ["801765", "Advertising and marketing", "广告营销", "advertising", "marketing"],
    ["801766", "Film and cinemas", "影视院线", "movies and cinemas"],
    ["801767", "Digital media", "数字媒体"],
    ["801768", "Social networks", "社交", "social media"],
    ["801769", "Publishing", "出版"],
    ["801995", "Television and broadcasting", "电视广播", "tv broadcasting", "broadcasting"],
  ],
  "801770": [
    ["801102", "Communication equipment", "通信设备", "communications equipment", "telecom equipment"],
    ["801223", "Communication services", "通信服务", "telecom services", "communications services"],
  ],
  "801780": [
    ["801782", "Large state-owned banks", "国有大型银行", "state-owned banks", "large banks", "国有大行"],
    ["801783", "Joint-stock banks", "股份制银行", "joint stock commercial banks", "股份行"],
    ["801784", "City commercial banks", "城商行", "city banks"],
    ["801785", "Rural commercial banks", "农商行", "rural banks"],
    ["801786", "Other banks", "其他银行"],
  ],
  "801790": [
    ["801191", "Diversified financials", "多元金融", "diversified finance"],
    ["801193", "Securities", "证券", "brokers", "brokerage", "brokerages", "securities firms", "券商"],
    ["801194", "Insurance", "保险", "insurers"],
  ],
  "801880": [
    ["801092", "Automobile services", "汽车服务", "auto services"],
    ["801093", "Auto parts", "汽车零部件", "automotive parts", "automobile parts", "auto components"],
    ["801095", "Passenger cars", "乘用车", "passenger vehicles", "passenger vehicle"],
    ["801096", "Commercial vehicles", "商用车", "commercial vehicle"],
    ["801881", "Motorcycles and others", "摩托车及其他", "motorcycles", "摩托车"],
  ],
  "801890": [
    ["801072", "General machinery", "通用设备", "general equipment"],
    ["801074", "Special machinery", "专用设备", "special equipment", "specialized equipment"],
    ["801076", "Rail transit equipment", "轨交设备", "rail equipment", "轨道交通设备"],
    ["801077", "Construction machinery", "工程机械", "engineering machinery"],
    ["801078", "Automation equipment", "自动化设备", "industrial automation", "automation"],
  ],
  "801950": [
    ["801951", "Coal mining", "煤炭开采"],
    ["801952", "Coke", "焦炭"],
  ],
  "801960": [
    ["801961", "Oil and gas exploration", "油气开采", "oil and gas extraction", "upstream oil and gas"],
    ["801962", "Oilfield services", "油服工程", "oil services", "oilfield service", "油服"],
    ["801963", "Refining and trading", "炼化及贸易", "refining", "refining and chemicals", "炼化"],
  ],
  "801970": [
    ["801971", "Environmental treatment", "环境治理", "environmental governance"],
    ["801972", "Environmental equipment", "环保设备", "environmental protection equipment"],
  ],
  "801980": [
    ["801981", "Personal care", "个护用品", "personal care products"],
    ["801982", "Cosmetics", "化妆品"],
    ["801983", "Medical aesthetics", "医疗美容", "aesthetic medicine", "medical beauty", "医美"],
  ],
};

export const INDUSTRIES_2: readonly GlossaryTerm[] = Object.entries(ROWS).flatMap(([parent, rows]) =>
  rows.map(([code, nameEn, nameZh, ...aliases]): GlossaryTerm => ({
    key: code,
    level: "industry2",
    nameEn,
    nameZh,
    aliases,
    indexCode: code,
    parent,
  })),
);
