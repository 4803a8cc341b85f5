/** Countries as Chinese transcripts write them before an outlet's name, by ISO 3166 code. */
export const hanCountries: ReadonlyMap<string, string> = new Map(
  `中国CN 香港HK 澳门MO 澳門MO 台湾TW 台灣TW 日本JP 韩国KR 韓國KR 朝鲜KP 朝鮮KP 俄罗斯RU 俄羅斯RU 英国GB 英國GB
  美国US 美國US 加拿大CA 法国FR 法國FR 德国DE 德國DE 意大利IT 西班牙ES 葡萄牙PT 荷兰NL 荷蘭NL 比利时BE 瑞士CH
  奥地利AT 丹麦DK 挪威NO 瑞典SE 芬兰FI 冰岛IS 爱尔兰IE 波兰PL 捷克CZ 斯洛伐克SK 匈牙利HU 罗马尼亚RO 保加利亚BG
  塞尔维亚RS 克罗地亚HR 希腊GR 乌克兰UA 白俄罗斯BY 拉脱维亚LV 立陶宛LT 爱沙尼亚EE 土耳其TR 卡塔尔QA 阿联酋AE 沙特SA
  科威特KW 埃及EG 约旦JO 黎巴嫩LB 叙利亚SY 伊拉克IQ 伊朗IR 以色列IL 巴勒斯坦PS 印度IN 巴基斯坦PK 孟加拉国BD 尼泊尔NP
  斯里兰卡LK 阿富汗AF 哈萨克斯坦KZ 吉尔吉斯斯坦KG 乌兹别克斯坦UZ 塔吉克斯坦TJ 土库曼斯坦TM 阿塞拜疆AZ 亚美尼亚AM
  格鲁吉亚GE 蒙古MN 马来西亚MY 新加坡SG 印度尼西亚ID 印尼ID 菲律宾PH 越南VN 老挝LA 柬埔寨KH 泰国TH 缅甸MM 澳大利亚AU
  澳洲AU 新西兰NZ 古巴CU 委内瑞拉VE 墨西哥MX 巴西BR 阿根廷AR 智利CL 哥伦比亚CO 秘鲁PE 阿尔及利亚DZ 摩洛哥MA 突尼斯TN
  苏丹SD 埃塞俄比亚ET 肯尼亚KE 尼日利亚NG 加纳GH 南非ZA 津巴布韦ZW 安哥拉AO`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, -2), entry.slice(-2)] as const),
);

/** The country before an outlet's name, and the rest: "巴西《环球报》" is BR and 《环球报》. Null where there is none. */
export const countryBefore = (label: string): { readonly country: string; readonly rest: string } | null => {
  for (let length = Math.min(6, label.length - 1); length >= 2; length--) {
    const country = hanCountries.get(label.slice(0, length));
    if (country !== undefined) return { country, rest: label.slice(length) };
  }
  return null;
};
