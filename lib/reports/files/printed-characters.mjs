/** Radicals without a decomposition of their own that fonts of PDFs give for the character that they look like. */
const RADICALS = new Map(
  [
    ..."⺁厂⺎兀⺠民⺟母⺬示⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟".matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = "", character = ""]) => [radical, character]),
);

/**
 * The characters that were printed, where a font's table gives a look-alike: Chinese radicals for the characters (`⾏业`
 * for `行业`), and ligatures for their letters. Source: Unicode, blocks 2E80–2FDF and FB00–FB06.
 * @param {string} text
 */
export const printedCharacters = (text) =>
  text.replace(/[\u2E80-\u2FDF\uFB00-\uFB06]/g, (sign) => RADICALS.get(sign) ?? sign.normalize("NFKC"));
