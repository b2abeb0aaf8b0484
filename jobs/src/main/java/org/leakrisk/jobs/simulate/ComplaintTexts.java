package org.leakrisk.jobs.simulate;

import java.util.List;

/** What people write in complaints, from templates that hold the person's phone and waybill. */
final class ComplaintTexts {
  private static final double QUIET = 0.03;

  /** Leaks: {@code %1$s} is the phone, {@code %2$s} the waybill. */
  static final List<String> LEAK =
      List.of(
          "快递公司把我的个人信息泄露了，号码%1$s天天有人打。",
          "单号%2$s，面单信息外泄，姓名电话都在网上。",
          "网点员工把我的手机号%1$s卖给了别人，要求处理！",
          "我没有下单，却收到货到付款的包裹，单号%2$s，名字地址都对。",
          "骗子冒充客服，准确说出我的单号%2$s和地址，骗走两千元。",
          "凭什么把我的电话%1$s透露给陌生人？",
          "派件慢就算了，还泄露我的地址。",
          "不但泄露隐私，还拒绝道歉，电话%1$s。",
          "收件人信息被倒卖，运单%2$s。",
          "The courier leaked my phone number %1$s and my address.",
          "A scammer knew my name and the waybill %2$s.",
          "My personal data was sold and I get calls on %1$s all day.");

  /** Ordinary service, with words that also stand in complaints about leaks. */
  static final List<String> SERVICE =
      List.of(
          "单号%2$s三天没更新，电话没人接。",
          "包裹破损，洗衣液泄漏，面单都糊了。",
          "地址写得清清楚楚还是送错，电话%1$s。",
          "显示已签收，我没收到，运单%2$s。",
          "快递员态度恶劣，不送上门。",
          "到付运费多收了五元。",
          "代收货款一个月没有返还。",
          "手机号写错了要求改派，新号码%1$s。",
          "没有泄露隐私，只是太慢了，单号%2$s。",
          "卖家发错货，快递不给退。",
          "丢件不赔，保价白买了。",
          "Parcel %2$s is five days late and nobody answers the phone.",
          "The bottle leaked and the label cannot be read.",
          "Wrong address on the label: please call %1$s.");

  private ComplaintTexts() {}

  /** A text, or nothing where somebody only ticked boxes. */
  static String drawn(Person person, boolean leak, Draws draws) {
    if (draws.chance(QUIET)) {
      return "";
    }
    List<String> templates = leak ? LEAK : SERVICE;
    return templates.get(draws.below(templates.size())).formatted(person.phone(), person.waybill());
  }
}
