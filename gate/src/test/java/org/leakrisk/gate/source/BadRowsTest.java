package org.leakrisk.gate.source;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;

/** For every source a table of bad rows, read by the whole gate: reason, line and column. */
class BadRowsTest {
  private static final String COURIERS =
      """
      courier,name,licence_no,licence_status,licensed_from,licensed_to,peer_group |
      jiatong,甲通,L-1,valid,2010-01-01,2015-01-01,FRANCHISE | ok
      Jiatong,甲通,,,,,                      | BAD_ID courier
      j,甲通,,,,,                            | BAD_ID courier
      ,甲通,,,,,                             | EMPTY_ID courier
      bing\033[31mtong,丙通,,,,,             | BAD_ID courier
      bingtong,,,,,,                         | MISSING_VALUE name
      bingtong,"丙⏎通",,,,,                  | BAD_CHARACTER name
      bingtong,\uFFFD通,,,,,                 | MOJIBAKE name
      bingtong,\uE000通,,,,,                 | BAD_CHARACTER name
      bing\u200Btong,丙通,,lapsed,2012-02-30,03/04/2012,call 14212345678 | ok drops BAD_WORD BAD_DATE AMBIGUOUS_DATE BAD_VALUE
      dingda,丁达,,,,,                       | CONFLICT
      dingda,丁大,,,,,                       | CONFLICT
      wufeng,戊丰,,                          | RAGGED
      ,,,,,,                                 | EMPTY
      "wufeng"x,戊丰,,,,,                    | BAD_QUOTING
      """;

  private static final String ALIASES =
      """
      courier,alias,valid_from,valid_to      |
      jiatong,甲通速运,2011-01-01,2012-12-31 | ok
      甲通快递,家童,,                         | ok
      ,家童,,                                | MISSING_VALUE courier
      bingtong,家童,,                        | UNKNOWN_COURIER courier
      jiatong,,,                             | MISSING_VALUE alias
      jiatong,"家⏎童",,                      | BAD_CHARACTER alias
      jiatong,JT2,2012-02-30,                | BAD_DATE valid_from
      jiatong,JT2,,9999-12-31                | PLACEHOLDER_DATE valid_to
      jiatong,JT2,2012-12-31,2012-01-01      | OUT_OF_RANGE valid_to
      """;

  private static final String BRANCHES =
      """
      branch,courier,name,province,kind      |
      j-01,jiatong,东门营业部,浙江,outlet     | ok
      ,jiatong,,,                            | EMPTY_ID branch
      14212345678,jiatong,,,                 | PII_SHAPED_ID branch
      "j⏎02",jiatong,,,                      | BAD_ID branch
      j-02,,,,                               | MISSING_VALUE courier
      j-02,bingtong,,,                       | UNKNOWN_COURIER courier
      j-03,jiatong,14212345678,Atlantis,shop | ok drops BAD_VALUE BAD_PROVINCE BAD_WORD
      """;

  private static final String PARCELS =
      """
      courier,month,parcels,province,branch  |
      jiatong,2012-11,1000.5,33,             | ok
      甲通快递,2012年11月,１０００,浙江,j-01   | ok
      jiatong,2012-11,1000,33,unheard-of     | ok
      ,2012-11,1,,                           | MISSING_VALUE courier
      bingtong,2012-11,1,,                   | UNKNOWN_COURIER courier
      jiatong,,1,,                           | MISSING_VALUE month
      jiatong,2012-13,1,,                    | BAD_MONTH month
      jiatong,1970-01,1,,                    | PLACEHOLDER_DATE month
      jiatong,2100-01,1,,                    | IMPLAUSIBLE_DATE month
      JT,2012-08,1,,                         | UNKNOWN_COURIER courier
      jiatong,2012-11,,,                     | MISSING_VALUE parcels
      jiatong,2012-11,-1,,                   | NEGATIVE parcels
      jiatong,2012-11,NaN,,                  | NOT_A_NUMBER parcels
      jiatong,2012-11,"1,000",,              | NOT_A_NUMBER parcels
      jiatong,2012-11,100000000001,,         | IMPLAUSIBLE parcels
      jiatong,2012-11,9223372036854775808,,  | OVERFLOW parcels
      jiatong,2012-11,1,99,                  | BAD_PROVINCE province
      jiatong,2012-11,1,44,y-01              | BRANCH_CONFLICT branch
      jiatong,2012-11,1,33,14212345678       | BAD_VALUE branch
      jiatong,2012-11,1,33,YT268123456789    | BAD_VALUE branch
      jiatong,2012-13,-1,99,                 | BAD_MONTH month
      jiatong,2012-11,-1,99,                 | BAD_PROVINCE province
      """;

  private static final String COMPLAINTS =
      """
      complaint_id,received_on,courier,waybill,phone,province,branch,platform,category,text,leak,outcome,revision |
      c1,2012-11-05,甲通,268123456789,14212345678,33,j-01,mall,privacy,he knew,yes,effective,1 | ok
      c2,2012-11-05,nobody knows,,,,,,,,,,                           | ok
      ,2012-11-05,,,,,,,,,,,                                         | EMPTY_ID complaint_id
      14212345678,2012-11-05,,,,,,,,,,,                              | PII_SHAPED_ID complaint_id
      "c⏎3",2012-11-05,,,,,,,,,,,                                    | BAD_ID complaint_id
      1.38E+10,2012-11-05,,,,,,,,,,,                                 | PRECISION_LOST complaint_id
      c4,,,,,,,,,,,,                                                 | MISSING_VALUE received_on
      c4,2012-02-30,,,,,,,,,,,                                       | BAD_DATE received_on
      c4,05/11/2012,,,,,,,,,,,                                       | AMBIGUOUS_DATE received_on
      c4,1970-01-01,,,,,,,,,,,                                       | PLACEHOLDER_DATE received_on
      c4,1352764800,,,,,,,,,,,                                       | BAD_DATE received_on
      c4,1999-12-31,,,,,,,,,,,                                       | IMPLAUSIBLE_DATE received_on
      c4,2012-11-05,,,,,,,,,,,first                                  | NOT_A_NUMBER revision
      c4,2012-11-05,,,,,,,,,,,14212345678                            | TOO_LONG revision
      c4,2012-11-05,,,,,,,,,,,268123456789                           | TOO_LONG revision
      c5,2012-11-05,\uE000,1234,110,99,y-01,14212345678,,,maybe,won, | ok drops BAD_CHARACTER BAD_WAYBILL BAD_PHONE BAD_PROVINCE BAD_VALUE BAD_WORD BAD_WORD
      c6,2012-11-05,甲通,2.68E+11,1.42E+10,,y-01,,,,,,               | ok drops PRECISION_LOST PRECISION_LOST BRANCH_CONFLICT
      c7,2012-11-05,甲通,,,,nowhere,,,"'; drop ${jndi:} %s <script>",,, | ok drops BAD_VALUE
      """;

  private static final String FRAUD_CASES =
      """
      case_id,reported_on,occurred_on,fraud_type,courier,delivered_by,waybill,phone,province,branch,loss_yuan,leak_confirmed,self_reported,revision |
      f1,2012-11-05,2012-11-01,brushing,甲通,乙通,268123456789,14212345678,33,j-01,1元,,no,2 | ok
      ,2012-11-05,,,,,,,,,,,,                                        | EMPTY_ID case_id
      11010519491231002X,2012-11-05,,,,,,,,,,,,                      | PII_SHAPED_ID case_id
      f2,,,,,,,,,,,,,                                                | MISSING_VALUE reported_on
      f2,2012-11-31,,,,,,,,,,,,                                      | BAD_DATE reported_on
      f2,2012-11-05,,,,,,,,,,,,1.5                                   | NOT_INTEGER revision
      f3,2012-11-05,2012-11-06,,,,,,,,,,,                            | ok drops OUT_OF_RANGE
      f4,2012-11-05,2012-13-01,theft,,,00000000,95338,00X,,0.4-2,perhaps,perhaps, | ok drops BAD_DATE BAD_WORD BAD_WAYBILL BAD_PHONE BAD_PROVINCE NOT_A_NUMBER BAD_WORD BAD_WORD
      f5,2012-11-05,,,乙通,,,,,j-01,-5,,,                             | ok drops BRANCH_CONFLICT NEGATIVE
      """;

  private static final String AUDITS =
      """
      audit_id,audited_on,courier,province,branch,reason,topic,items_checked,items_failed,critical_failed,revision |
      a1,2012-11-05,jiatong,33,j-01,random,information_security,12,2,1,0 | ok
      ,2012-11-05,jiatong,,,,,12,2,,             | EMPTY_ID audit_id
      a2,,jiatong,,,,,12,2,,                     | MISSING_VALUE audited_on
      a2,0000-00-00,jiatong,,,,,12,2,,           | PLACEHOLDER_DATE audited_on
      a2,2012-11-05,,,,,,12,2,,                  | MISSING_VALUE courier
      a2,2012-11-05,bingtong,,,,,12,2,,          | UNKNOWN_COURIER courier
      a2,2012-11-05,jiatong,,,,,,2,,             | MISSING_VALUE items_checked
      a2,2012-11-05,jiatong,,,,,1.5,2,,          | NOT_INTEGER items_checked
      a2,2012-11-05,jiatong,,,,,0,0,,            | OUT_OF_RANGE items_checked
      a2,2012-11-05,jiatong,,,,,12,,,            | MISSING_VALUE items_failed
      a2,2012-11-05,jiatong,,,,,12,13,,          | OUT_OF_RANGE items_failed
      a2,2012-11-05,jiatong,,,,,12,-1,,          | NEGATIVE items_failed
      a2,2012-11-05,jiatong,,,,,12,2,,x          | NOT_A_NUMBER revision
      a3,2012-11-05,jiatong,99,y-01,why,what,12,2,3, | ok drops BAD_PROVINCE BRANCH_CONFLICT BAD_WORD BAD_WORD OUT_OF_RANGE
      """;

  private static final String NOTICES =
      """
      notice_id,issued_on,courier,branch,kind,due_on,rechecked_on,recheck_result,amount_yuan,records_confirmed |
      n1,2012-11-05,jiatong,j-01,rectification,2012-12-05,,,, | ok
      ,2012-11-05,jiatong,,fine,,,,,                  | EMPTY_ID notice_id
      14212345678,2012-11-05,jiatong,,fine,,,,,       | PII_SHAPED_ID notice_id
      n2,,jiatong,,fine,,,,,                          | MISSING_VALUE issued_on
      n2,2012-02-30,jiatong,,fine,,,,,                | BAD_DATE issued_on
      n2,2012-11-05,,,fine,,,,,                       | MISSING_VALUE courier
      n2,2012-11-05,bingtong,,fine,,,,,               | UNKNOWN_COURIER courier
      n2,2012-11-05,jiatong,,,,,,,                    | MISSING_VALUE kind
      n2,2012-11-05,jiatong,,praise,,,,,              | BAD_WORD kind
      n3,2012-11-05,jiatong,y-01,fine,soon,2012-02-30,so so,-1,many | ok drops BRANCH_CONFLICT BAD_DATE BAD_DATE BAD_WORD NEGATIVE NOT_A_NUMBER
      """;

  private static final String DISPUTES =
      """
      dispute_id,filed_on,courier,source,record_id,status |
      d1,2012-11-05,jiatong,complaints,c1,open       | ok
      d2,2012-11-05,甲通快递,Fraud cases,ｆ1,UPHELD   | ok
      ,2012-11-05,jiatong,complaints,c1,open         | EMPTY_ID dispute_id
      14212345678,2012-11-05,jiatong,complaints,c1,open | PII_SHAPED_ID dispute_id
      d3,,jiatong,complaints,c1,open                 | MISSING_VALUE filed_on
      d3,2012-02-30,jiatong,complaints,c1,open       | BAD_DATE filed_on
      d3,2012-11-05,,complaints,c1,open              | MISSING_VALUE courier
      d3,2012-11-05,bingtong,complaints,c1,open      | UNKNOWN_COURIER courier
      d3,2012-11-05,jiatong,,c1,open                 | MISSING_VALUE source
      d3,2012-11-05,jiatong,counts,c1,open           | BAD_WORD source
      d3,2012-11-05,jiatong,complaints,,open         | MISSING_VALUE record_id
      d3,2012-11-05,jiatong,audits,14212345678,open  | PII_SHAPED_ID record_id
      d3,2012-11-05,jiatong,complaints,1.38E+10,open | PRECISION_LOST record_id
      d3,2012-11-05,jiatong,complaints,c1,           | MISSING_VALUE status
      d3,2012-11-05,jiatong,complaints,c1,won        | BAD_WORD status
      """;

  private static final String COUNTS =
      """
      courier,month,stream,events,province,branch,kind |
      jiatong,2012-11,complaint,3,33,j-01,leak | ok
      jiatong,2012-11,listing,3,,,service    | ok
      ,2012-11,fraud,3,,,                    | MISSING_VALUE courier
      bingtong,2012-11,fraud,3,,,            | UNKNOWN_COURIER courier
      jiatong,2012-00,fraud,3,,,             | PLACEHOLDER_DATE month
      jiatong,,fraud,3,,,                    | MISSING_VALUE month
      jiatong,2012-11,,3,,,                  | MISSING_VALUE stream
      jiatong,2012-11,rumour,3,,,            | BAD_WORD stream
      jiatong,2012-11,audit,3,,,             | AGGREGATED_AUDIT stream
      jiatong,2012-11,fraud,,,,              | MISSING_VALUE events
      jiatong,2012-11,fraud,1.5,,,           | NOT_INTEGER events
      jiatong,2012-11,fraud,-1,,,            | NEGATIVE events
      jiatong,2012-11,fraud,1,省,,           | BAD_PROVINCE province
      jiatong,2012-11,fraud,1,,y-01,         | BRANCH_CONFLICT branch
      jiatong,2012-11,fraud,1,,,other        | BAD_WORD kind
      """;

  private static final String PUBLISHED =
      """
      month,measure,value,courier,province,unit,source_note |
      2012-11,rate_per_million,5.13,甲通快递,33,per million parcels,a bulletin | ok
      2012-11,Rate per million,５.１３,,,％,call 14212345678 | ok drops BAD_VALUE
      2012,parcels,139.6,,,亿件,              | BAD_MONTH month
      2012-12,parcels,139.6,,,100 M a year,  | ok
      2012-12,accepted,11115,,,furlongs,     | ok drops BAD_WORD
      ,events,1,,,,                          | MISSING_VALUE month
      2012-11,,1,,,,                         | MISSING_VALUE measure
      2012-11,mood,1,,,,                     | BAD_WORD measure
      2012-11,events,,,,,                    | MISSING_VALUE value
      2012-11,events,-1,,,,                  | NEGATIVE value
      2012-11,events,many,,,,                | NOT_A_NUMBER value
      2012-11,events,1,bingtong,,,           | UNKNOWN_COURIER courier
      2012-11,events,1,,99,,                 | BAD_PROVINCE province
      2012-11,events,1,,,percent,            | OUT_OF_RANGE unit
      2012-11,rate_per_million,1,,,万件,     | OUT_OF_RANGE unit
      """;

  static final Map<String, String> TABLES =
      Map.ofEntries(
          entry("couriers", COURIERS),
          entry("aliases", ALIASES),
          entry("branches", BRANCHES),
          entry("parcels", PARCELS),
          entry("complaints", COMPLAINTS),
          entry("fraud_cases", FRAUD_CASES),
          entry("audits", AUDITS),
          entry("notices", NOTICES),
          entry("disputes", DISPUTES),
          entry("counts", COUNTS),
          entry("published", PUBLISHED));

  @TempDir Path folder;

  static Stream<String> sources() {
    return Sources.all().stream().map(Source::name);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyBadRowIsRejectedWithItsReasonLineAndColumn(String source) throws IOException {
    BadRows rows = BadRows.of(TABLES.getOrDefault(source, ""));

    GateRun run = GateRun.of(folder, source, rows.csv());

    List<String> rejections =
        run.rejected.stream()
            .map(
                bad ->
                    bad.line()
                        + " "
                        + bad.reason()
                        + bad.column().map(column -> " " + column).orElse(""))
            .toList();
    assertEquals(String.join("\n", rows.rejections()), String.join("\n", rejections));
    assertEquals(rows.accepted(), run.accepted.size());
    if (!Sources.all().stream().anyMatch(s -> s.name().equals(source) && s.register())) {
      Map<String, Long> dropped = new TreeMap<>();
      run.dropped.forEach((reason, count) -> dropped.put(reason.name(), count));
      assertEquals(rows.dropped(), dropped);
    }
  }

  @Test
  void everyColumnThatCanRejectARowHasABadRow() {
    ColumnContext context =
        new ColumnContext(Tokens.of(TokenKey.demo(), "e1"), ZoneId.of("Asia/Shanghai"), false);
    List<String> missing = new ArrayList<>();
    for (Source source : Sources.all()) {
      List<String> bad = BadRows.of(TABLES.getOrDefault(source.name(), "|")).rejections();
      for (InputColumn column : source.columns(context)) {
        boolean covered = bad.stream().anyMatch(row -> row.endsWith(" " + column.name()));
        if (column.strict() && !covered) {
          missing.add(source.name() + "." + column.name());
        }
      }
    }
    assertEquals(List.of(), missing, "add a bad row for each of these columns");
  }
}
