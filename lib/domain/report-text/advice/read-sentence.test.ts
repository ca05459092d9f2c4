import { describe, expect, it } from "vitest";
import type { Voice } from "./named";
import { readSentence } from "./read-sentence";
import { soundlyNamed } from "./sound-names";

/** `+a` overweight, `=a` neutral, `-a` underweight, `a(b, c)` segments, `@a` a company. */
function read(sentence: string, voice: Voice): string {
  const isChinese = (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > sentence.length;
  const { themes, companies } = soundlyNamed(
    sentence,
    readSentence(
      { index: 0, start: 0, sentence, voice, isChinese, isNews: false },
      null,
      voice === "advice" ? "overweight" : null,
    ),
  );
  const words = ({ place }: { place: { start: number; end: number } }) =>
    sentence.slice(place.start, place.end);
  const signs = { overweight: "+", neutral: "=", underweight: "-" };
  const shown = themes.map((theme) => {
    const segments = theme.subthemes.map(words).join(", ");
    return `${theme.stance ? signs[theme.stance] : ""}${words(theme)}${segments && `(${segments})`}`;
  });
  return [...new Set([...shown, ...companies.map((company) => `@${words(company)}`)])].join("; ");
}

describe("a sentence of advice in English", () => {
  it.each([
    [
      "It recommends the steel sector, such as rebar and wire, and the media sector in games",
      "+steel(rebar, wire); +media(games)",
    ],
    ["It prefers the steel, paper, and media sectors", "+steel; +paper; +media"],
    [
      "It sees opportunities in segments such as etching equipment and photoresists",
      "+etching equipment; +photoresists",
    ],
    [
      "It suggests tracking Yuyun Semiconductor and Hengxu Electronics",
      "@Yuyun Semiconductor; @Hengxu Electronics",
    ],
    [
      "Focus on companies with plants abroad, such as Guanghe Tools and Jinyu Motors",
      "@Guanghe Tools; @Jinyu Motors",
    ],
    ["The report takes a favorable view of tea, while advising caution on soda", "+tea; -soda"],
    ["Container shipping: stay away until the talks are over", "-Container shipping"],
    ["Overweight: metals, banks; Neutral: coal; Underweight: liquor", "+metals; +banks; =coal; -liquor"],
    ["Huangshan Spring should be sold into strength", "@Huangshan Spring"],
    ["Dry bulk: the cycle turns, with Canghe Bulk as the main beneficiary", "+Dry bulk; @Canghe Bulk"],
    ["We stay neutral on joint implants until prices settle", "=joint implants"],
    ["Investors should steer clear of river casinos, whose leases end", "-river casinos"],
    ["Our preferred exposure is cold storage", "+cold storage"],
    ["The report suggests keeping away from sugar mills", "-sugar mills"],
    [
      "The desk raises steel to Overweight, keeps paper at Neutral, and cuts tea to Underweight",
      "+steel; =paper; -tea",
    ],
    [
      "The model is overweight steel and paper, equal-weight tea, and underweight soda",
      "+steel; +paper; =tea; -soda",
    ],
    ["Convertible bonds: Overweight, since most of the risk is in the price", "+Convertible bonds"],
    ["We also like Bright Surgical (NYSE: BRSX)", "@Bright Surgical"],
    [
      "Growth-driven: focus on firms with strong products, such as Guanghe Tools and Jinyu Motors",
      "@Guanghe Tools; @Jinyu Motors",
    ],
    [
      "Target small assets with a wide margin of safety, such as Haiyun Valves and Linjiang Pumps",
      "@Haiyun Valves; @Linjiang Pumps",
    ],
    [
      "Lathes: orders turn, with a focus on Guanghe Tools and Jinyu Motors",
      "+Lathes; @Guanghe Tools; @Jinyu Motors",
    ],
    [
      "The companies to watch are: - Pumps: Haiyun Valves, Linjiang Pumps - Lathes: Guanghe Tools, Jinyu Motors",
      "+Pumps; +Lathes; @Haiyun Valves; @Linjiang Pumps; @Guanghe Tools; @Jinyu Motors",
    ],
    [
      "Two lines of choice: 1. Growth logic: 沁岭煤业, 北陵能源 2. Dividend logic: 火岩股份",
      "@沁岭煤业; @北陵能源; @火岩股份",
    ],
    [
      'The sector is rated "Buy" for key mills, with producers including Haiyun Steel (HYST) with a target price of 7.7 HKD, Linjiang Iron at 22.9 CNY, and Jinyu Wire',
      "@Haiyun Steel; @Linjiang Iron; @Jinyu Wire",
    ],
    ["The tea sector, which still grows, is worth attention", "+tea"],
    ['It recommends focusing on "turnaround" sectors, particularly tea and coffee', "+tea; +coffee"],
    [
      "It recommends the consumer sector related to export chains such as light industry and toys",
      "+consumer(light industry, toys)",
    ],
    [
      "For auto parts: Linjiang Springs, Guanghe Mould, and Jinyu Wire",
      "+auto parts; @Linjiang Springs; @Guanghe Mould; @Jinyu Wire",
    ],
    [
      "Focus on tea is advised, with recommendations for cold drinks (e.g., Haiyun Beverage) and fresh milk",
      "+tea; +cold drinks; +fresh milk; @Haiyun Beverage",
    ],
    [
      "It suggests looking into beer companies gaining from exports, such as Yanjiang Beer, and sauce companies like Linjiang Food",
      "+beer; +sauce; @Yanjiang Beer; @Linjiang Food",
    ],
    ["It suggests four main lines of investment: firms with steady cash", ""],
    ["1. Recovery of frozen food driven by caterers", "+frozen food"],
    [
      "Two names are singled out for kilns overseas: Xunyang Cement (605966.SH) and Guantao Materials (04859.HK)",
      "@Xunyang Cement; @Guantao Materials",
    ],
    ["The semiconductor ETF deserves attention", ""],
    ["Undervalued leaders with low costs", ""],
    ["The steel sector rose 2%", ""],
  ])("%s", (sentence, names) => expect(read(sentence, "advice")).toBe(names));
});

describe("a sentence of advice in Chinese", () => {
  it.each([
    [
      "看好科技成长（机器人/商业航天）与资源品（铜/铝），超配非银金融；标配食品饮料；低配煤炭",
      "+科技成长(机器人, 商业航天); +资源品(铜, 铝); +非银金融; =食品饮料; -煤炭",
    ],
    [
      "建议关注三条主线：1）制冷剂，关注澍岚化学；2）磷化工，关注垚石磷业",
      "+制冷剂; +磷化工; @澍岚化学; @垚石磷业",
    ],
    [
      "建议重点关注三个环节：货运无人机整机、空管与通感一体设备、高倍率电池",
      "+货运无人机整机; +空管与通感一体设备; +高倍率电池",
    ],
    ["推荐标的：瑱和医药；受益标的：泽芷药业等", "@瑱和医药; @泽芷药业"],
    ["对房地产维持谨慎，回避光伏玻璃", "-房地产; -光伏玻璃"],
    ["将有色金属由标配上调至超配", "+有色金属"],
    ["推荐【泰洛股份】【华越新材】", "@泰洛股份; @华越新材"],
    ["螺纹钢（震荡）、铁矿石（偏空）、棕榈油（偏多）", "=螺纹钢; -铁矿石; +棕榈油"],
    [
      "围绕两条主线配置：（1）光模块、光芯片，推荐洣水光电（301941.SZ）；（2）液冷设备",
      "+光模块; +光芯片; +液冷设备; @洣水光电",
    ],
    ["可逢低布局卫星互联网", "+卫星互联网"],
    ["建议关注饮料、零食等成长标的", "+饮料; +零食"],
    ["重点关注年报预增主线和优质标的", ""],
    ["坚定看好2026年L4 RoboX（包括载客、载货等）的投资机会", "+L4 RoboX(载客, 载货)"],
    ["港股优选组合：鹏岭汽车、地远机器人", "@鹏岭汽车; @地远机器人"],
    ["看好军工板块2026年投资机会：理由有三", "+军工"],
    ["奶酪受益成本下行，推荐伊岭股份、新禾乳业", "+奶酪; @伊岭股份; @新禾乳业"],
    ["各品种方面，铜价中枢有望上移，锌阶段转强，铅和锡震荡偏多，镍震荡下行", "+铜; +锌; +铅; +锡; -镍"],
    ["传统消费头部企业已具备长期投资价值", ""],
    ["长期看好低成本龙头的份额提升", ""],
  ])("%s", (sentence, names) => expect(read(sentence, "advice")).toBe(names));
});

describe("a sentence outside a part of advice", () => {
  it.each<[sentence: string, voice: Voice, names: string]>([
    ["DeepSeek focuses on large language models", "body", ""],
    ["The report is neutral on the dairy industry until prices turn", "body", "=dairy"],
    ["纯碱与有机硅需求平淡，报告建议暂时回避纯碱", "body", "-纯碱"],
    [
      "Key beneficiaries in the hollow fiber and cable sectors include companies like Haiyun Optics",
      "body",
      "+hollow fiber; +cable; @Haiyun Optics",
    ],
    ["The report suggests potential chances in companies like Haiyun Steel", "insight", "@Haiyun Steel"],
    ["给予木岭家居“强推”评级", "rating", "@木岭家居"],
    [
      "维持对岱岭股份和虹远科技的卖出评级，对软岭国际维持中性评级",
      "rating",
      "@岱岭股份; @虹远科技; @软岭国际",
    ],
    ["维持电子行业“推荐”评级", "rating", ""],
    ["多家机构看好人工智能", "insight", ""],
    ["我们看好人工智能应用", "insight", "+人工智能应用"],
    ["We recommend cold storage as the main beneficiary", "body", "+cold storage"],
    ["The managers recommend cold storage", "body", ""],
    ["模型最新结果为超配电子、传媒，标配交通运输，低配煤炭", "insight", "+电子; +传媒; =交通运输; -煤炭"],
    ["细分赛道中首选中高端连锁酒店", "body", "+中高端连锁酒店"],
    ["免税购物以观察为主", "body", "=免税购物"],
    ["行业层面，传媒、石油石化涨幅居前", "data", ""],
    ["基金增持集中在减重药物产业链", "data", ""],
  ])("%s (%s)", (sentence, voice, names) => expect(read(sentence, voice)).toBe(names));
});

describe("a sentence of the insights that warns", () => {
  it.each([
    [
      "The report recommends focusing on segments such as rebar, high-carbon wire, hot-rolled coil, and specialty seamless pipes, while advising caution on scrap",
      "+rebar; +high-carbon wire; +hot-rolled coil; +specialty seamless pipes; -scrap",
    ],
    [
      "The report prefers coking coal and thermal coal after a long summer of rising prices at the northern ports, and avoids coal chemicals",
      "+coking coal; +thermal coal; -coal chemicals",
    ],
    ["We remain cautious on soda ash", "-soda ash"],
    ["The house turns more cautious about float glass", "-float glass"],
    ["对纯碱保持谨慎", "-纯碱"],
    ["看好玻纤，对浮法玻璃维持谨慎态度", "+玻纤; -浮法玻璃"],
    ["建议回避纯碱板块", "-纯碱"],
  ])("%s", (sentence, names) => expect(read(sentence, "insight")).toBe(names));
});

describe("the head of a group", () => {
  it.each([
    ["分组1：纯碱 - 库存下降，推荐岱华化工（605961.SH）", "+纯碱; @岱华化工"],
    [
      "Group 2: Float Glass - stocks fall, and it recommends Fenghe Glass (605951.SH)",
      "+Float Glass; @Fenghe Glass",
    ],
  ])("%s", (sentence, names) => expect(read(sentence, "advice")).toBe(names));
});

describe("an insight that advises by itself", () => {
  it.each([
    [
      "Focus on leaders such as Fenghe Fans (605961.SH) and Lanting Fans (962 HK)",
      "@Fenghe Fans; @Lanting Fans",
    ],
    ["Avoid regional leaders in the north, where prices fall", ""],
    ["Avoid pure packaging names", "-pure packaging"],
    ["储能：招标放量，推荐岱华电气（605963）", "+储能; @岱华电气"],
    ["光伏：产能出清仍需时间，暂不推荐", "=光伏"],
    ["锂电：库存天数降至18天", ""],
    [
      "商业航天建议关注岱华卫星（605971）；军贸看好穰华航空（605972）",
      "+商业航天; +军贸; @岱华卫星; @穰华航空",
    ],
    [
      "两条主线：1）硅料：关注岱华硅业（605973）；2）逆变器：看好穰华电气（605974）与澜华电气（605975）",
      "+硅料; +逆变器; @岱华硅业; @穰华电气; @澜华电气",
    ],
    ["H股关注岱华乳业（2971.HK）", "@岱华乳业"],
    ["3、不建议追高船舶板块", "-船舶"],
    ["建议关注岱华液压（605964.SH）、穰的谐波（605965.SH）", "@岱华液压; @穰的谐波"],
  ])("%s", (sentence, names) => expect(read(sentence, "insight")).toBe(names));
});
