import type { TextSpan } from "@/lib/domain/report-text/types";

/** Words before a name that are no part of it. */
const LEADING =
  /^(?:20\d{2}年(?:度|上半年|下半年)?|将|把|在(?!线)|对|于|到|至|向|以|及其|其中|包括|以及|和|与|及|或|等|具体|相关的?|核心的?|主要的?|优质的?|细分|国内|部分|一批|业绩确定性强的|高景气的?|一是|二是|三是|四是|关注|推荐|看好|布局|把握|聚焦|受益的|受益于)/u;
/** Words behind a name that are no part of it. */
const TRAILING =
  /(?:等?(?:[两二三四五六七八九十几多\d]+[个大条类])?(?:细分)?(?:板块|行业|方向|领域|赛道|主线|环节|产业链|概念股?|品种|链条|标的|个股|公司|企业|龙头(?:公司|企业|股)?|的[\p{Script=Han}]{0,8}机会|(?:投资|布局|配置|结构性)?机会|的表现|资产)|(?:已经?|仍)|20\d{2}年(?:度|上半年|下半年)?|等[两二三四五六七八九十几多\d]+[个大条类]?|等(?:成长|优质|核心|相关|细分|低估值|高股息)?)$/u;
/** No name by itself, or a description: 低成本龙头的份额提升. */
const NO_NAME =
  /的|具备|拥有|受益|有望|预期|提升|增长|改善|回升|下降|上涨|估值|业绩|经验|景气|向上|走强|预增|优质$|复苏|拐点|反转|观点|评级|^板块|^行业|^使用|^采用|[。，；：,;:!！?？]|头部$|^(?:以下|如下|相关|行业|板块|市场|龙头|公司|企业|标的|机会|个股|大盘|指数|方向|低位|优质|优势|两者|二者|三者|其|我们|报告|主线|维度|结构性|(?:[一二两三四五六七八九十几多\d]+[大个条类]?)(?:方向|主线|环节|板块|领域|维度|线索|角度)?)$|^[\d.%％]+$|ETF|指数$|基金$/u;
const LONGEST_NAME = 14;

/** The name in an item of a list, without what is no part of it; null: no name. */
export function chineseNameIn(sentence: string, item: TextSpan): TextSpan | null {
  let { start, end } = shrink(sentence, item);
  const strip = (form: RegExp) => form.exec(sentence.slice(start, end))?.[0] ?? "";
  for (let lead = strip(LEADING); lead !== "" && lead.length < end - start; lead = strip(LEADING))
    start += lead.length;
  for (let tail = strip(TRAILING); tail !== "" && tail.length < end - start; tail = strip(TRAILING))
    end -= tail.length;
  const name = shrink(sentence, { start, end });
  const words = sentence.slice(name.start, name.end);
  if (words === "" || words.length > LONGEST_NAME || NO_NAME.test(words)) return null;
  return /\p{L}/u.test(words) ? name : null;
}

function shrink(sentence: string, { start, end }: TextSpan): TextSpan {
  let [from, to] = [start, end];
  while (from < to && /[\s"“”「」『』*_·、【】《》.。]/u.test(sentence[from] ?? "")) from++;
  while (to > from && /[\s"“”「」『』*_·、【】《》.。]/u.test(sentence[to - 1] ?? "")) to--;
  return { start: from, end: to };
}

const COMPANY_END =
  /(?:股份|集团|科技|电子|光电|光学|智能|智控|生物|医药|药业|医疗|制药|化学|化工|材料|新材|能源|电气|电器|电力|重工|机械|装备|精工|精密|汽车|环境|环保|食品|乳业|酒业|啤酒|传媒|网络|软件|信息|通信|通讯|航空|航天|物流|证券|银行|保险|人寿|控股|实业|国际|技术|微电|半导体|气体|磷业|氟材|轨交|铁建|建材|水泥|玻璃|地产|置业|农业|种业|牧业|纺织|服饰|珠宝|文化|旅游|矿业|黄金|铜业|铝业|锂业|钢铁|特钢|石化|海油|电源|电缆|照明|家居|纸业|包装|港口|海运|海能|高速|教育|影业|游戏|互娱|数据|云|股|发展|资源|创新|动力|导航|仪器|激光|超导|电工|电机|轴承|体育|宠物|母婴|美妆|日化)$/u;
/** Words of the trade at the head of a theme: 白色家电, 电子特气. A company's name begins with a word of its own. */
const TRADE_HEAD =
  /^(?:电子|消费|工业|基础|精细|特种|高端|智能|白色|黑色|清洁|小家|家用|厨卫|新能源|新型|新|先进|半导体|集成|功率|存储|算力|光|机器|人形|医疗|医药|创新|生物|化学|中药|工程|通用|专用|汽车|乘用|商用|商业|航空|航天|军工|国防|低空|卫星|电力|电网|电气|储能|风电|光伏|锂电|固态|氢能|核电|煤炭|石油|天然|有色|贵金属|小金属|稀土|战略|钢铁|建筑|建材|装饰|房地产|物业|银行|保险|证券|非银|金融|多元|食品|饮料|白酒|啤酒|乳|调味|休闲|农|种|畜|养殖|宠物|纺织|服装|轻工|造纸|家居|美容|化妆|商贸|零售|跨境|社会|旅游|酒店|餐饮|免税|教育|传媒|游戏|影视|广告|互联网|计算机|软件|信创|数据|云|网络|人工|自动|通信|光模块|运营|物流|快递|交通|铁路|港口|航运|高速|环保|水务|公用|燃气|火电|水电|资源|大宗|顺周期|红利|高股息|科技|成长|价值|内需|出口|国产|自主|核心|上游|中游|下游|传统|绿色|数字|智慧|城市|海洋|深海|脑机|量子|可控|超导|液冷|散热|折叠|虚拟|增强|血制|疫苗|眼科|口腔|体检|互|民用|轨道|动车|维保|信号|设备|材料|零部件|整机|[A-Za-z])/u;

/** How far a Chinese name looks like a company's: `sure` with a telling end, `likely` with four characters of its own. */
export function chineseCompanyForm(name: string): "sure" | "likely" | null {
  if (/^ST|-[WU]$|[（(]\d{4,6}/u.test(name)) return "sure";
  if (name.length < 3 || name.length > 8 || !/^[\p{Script=Han}A-Za-z]+$/u.test(name) || TRADE_HEAD.test(name))
    return null;
  if (COMPANY_END.test(name) && name.replace(COMPANY_END, "").length >= 1) return "sure";
  return name.length === 4 ? "likely" : null;
}
