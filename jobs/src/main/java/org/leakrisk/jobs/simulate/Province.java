package org.leakrisk.jobs.simulate;

import java.util.List;

/**
 * A province by GB/T 2260 with its weight in the parcel market. Weights are a judgement: the first
 * five carry 60 %, the smallest five below 0.3 % each.
 */
record Province(String code, String name, String longName, double weight) {
  /** Largest first. */
  static final List<Province> ALL =
      List.of(
          new Province("44", "广东", "广东省", 0.190),
          new Province("33", "浙江", "浙江省", 0.150),
          new Province("32", "江苏", "江苏省", 0.110),
          new Province("31", "上海", "上海市", 0.080),
          new Province("11", "北京", "北京市", 0.070),
          new Province("37", "山东", "山东省", 0.045),
          new Province("35", "福建", "福建省", 0.042),
          new Province("51", "四川", "四川省", 0.032),
          new Province("42", "湖北", "湖北省", 0.030),
          new Province("41", "河南", "河南省", 0.030),
          new Province("13", "河北", "河北省", 0.029),
          new Province("34", "安徽", "安徽省", 0.026),
          new Province("43", "湖南", "湖南省", 0.023),
          new Province("21", "辽宁", "辽宁省", 0.020),
          new Province("50", "重庆", "重庆市", 0.016),
          new Province("36", "江西", "江西省", 0.015),
          new Province("61", "陕西", "陕西省", 0.015),
          new Province("12", "天津", "天津市", 0.013),
          new Province("45", "广西", "广西壮族自治区", 0.011),
          new Province("14", "山西", "山西省", 0.0105),
          new Province("23", "黑龙江", "黑龙江省", 0.0105),
          new Province("22", "吉林", "吉林省", 0.0085),
          new Province("53", "云南", "云南省", 0.0085),
          new Province("52", "贵州", "贵州省", 0.006),
          new Province("65", "新疆", "新疆维吾尔自治区", 0.0046),
          new Province("15", "内蒙古", "内蒙古自治区", 0.0045),
          new Province("46", "海南", "海南省", 0.0028),
          new Province("62", "甘肃", "甘肃省", 0.0026),
          new Province("64", "宁夏", "宁夏回族自治区", 0.0016),
          new Province("63", "青海", "青海省", 0.0010),
          new Province("54", "西藏", "西藏自治区", 0.0006));

  /** Outlets that a courier has here. */
  int outlets() {
    if (weight >= 0.05) {
      return 3;
    }
    return weight >= 0.02 ? 2 : 1;
  }

  /** Beijing and Shanghai complain more than others. */
  boolean complainsMore() {
    return code.equals("11") || code.equals("31");
  }
}
