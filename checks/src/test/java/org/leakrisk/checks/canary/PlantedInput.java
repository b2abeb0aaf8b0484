package org.leakrisk.checks.canary;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * An input that can be published from, with personal values in every place where somebody might
 * write one: where they belong, badly written, in wrong columns, in columns of their own, in
 * headers and in names of files.
 */
final class PlantedInput {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int TOO_LONG = 70_000;

  /** A courier whose id is shown wherever couriers are. */
  static final String TRACER = "tracerqxz7";

  private static final List<String> COURIERS =
      List.of(TRACER, "jiatong", "yitong", "bingtong", "dingda", "wufeng");

  private final Planter planter = new Planter();
  private final Path folder;
  private int numbers;

  private PlantedInput(Path folder) {
    this.folder = folder;
  }

  /** Writes the input and gives all that was planted. */
  static List<Canary> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    PlantedInput input = new PlantedInput(folder);
    input.registers();
    input.volumes();
    input.complaints();
    input.fraudCases();
    input.oversight();
    new PlantedMarket(input.planter, folder, COURIERS).write();
    input.strangers();
    return input.planter.canaries();
  }

  private void registers() throws IOException {
    String at = "couriers";
    Sheet couriers = new Sheet("courier", "name", "name_en", "licence_no", "peer_group", "manager");
    for (String courier : COURIERS) {
      couriers.row(
          Map.of("courier", courier, "name", courier + " 快递", "manager", planter.name(at)));
    }
    couriers.row(
        Map.of(
            "courier",
            "jiyun",
            "name",
            "己运",
            "licence_no",
            planter.phone(at + ".licence_no"),
            "peer_group",
            planter.identity(at + ".peer_group")));
    write("couriers.csv", couriers.text().getBytes(UTF_8));
    Sheet aliases = new Sheet("courier", "alias", "note");
    for (String courier : COURIERS) {
      aliases.row(
          Map.of("courier", courier, "alias", courier + "公司", "note", planter.phone("aliases")));
    }
    aliases.row(Map.of("courier", "jiyun", "alias", "己运 " + planter.phone("aliases.alias")));
    write("aliases.csv", aliases.text().getBytes(UTF_8));
    Sheet branches = new Sheet("branch", "courier", "name", "province", "contact");
    for (int i = 0; i < 12; i++) {
      String contact = planter.phone("branches") + " " + planter.name("branches");
      branches.row(
          Map.of("branch", "b-" + i, "courier", courier(i), "province", "33", "contact", contact));
    }
    String shop = "营业部 " + planter.phone("branches.name");
    branches.row(Map.of("branch", "b-99", "courier", "jiatong", "name", shop));
    branches.row(Map.of("branch", planter.phone("branches.branch"), "courier", "jiatong"));
    write("branches.csv", branches.text().getBytes(UTF_8));
  }

  private void volumes() throws IOException {
    Sheet parcels = new Sheet("courier", "month", "parcels", "province", "branch", "signed_by");
    Sheet counts = new Sheet("courier", "month", "stream", "events", "kind");
    for (int month = 1; month <= 12; month++) {
      for (String courier : COURIERS) {
        String of = "2012-%02d".formatted(month);
        for (String province : List.of("33", "44")) {
          parcels.row(
              Map.of(
                  "courier",
                  courier,
                  "month",
                  of,
                  "parcels",
                  (900 + month) + "0" + province,
                  "province",
                  province));
        }
        counts.row(
            Map.of(
                "courier",
                courier,
                "month",
                of,
                "stream",
                "complaint",
                "events",
                "3",
                "kind",
                "service"));
      }
    }
    Map<String, String> volume =
        Map.of("courier", "jiyun", "month", "2012-05", "parcels", "5", "province", "33");
    for (String column : List.of("courier", "month", "province", "branch", "signed_by")) {
      parcels.row(with(volume, column, planter.phone("parcels." + column)));
    }
    Map<String, String> count =
        Map.of("courier", "jiyun", "month", "2012-05", "stream", "fraud", "events", "1");
    for (String column : List.of("courier", "month", "stream", "events", "kind")) {
      counts.row(with(count, column, planter.identity("counts." + column)));
    }
    write("parcels.csv", parcels.text().getBytes(UTF_8));
    write("counts.csv", counts.text().getBytes(UTF_8));
    printed();
  }

  private void printed() throws IOException {
    List<String> columns = List.of("month", "measure", "value", "courier", "unit", "source_note");
    Sheet printed = new Sheet(columns.toArray(String[]::new));
    Map<String, String> figure =
        Map.of("month", "2012-05", "measure", "accepted", "value", "40", "courier", "jiatong");
    for (int i = 0; i < 60; i++) {
      printed.row(with(figure, "month", "2012-%02d".formatted(1 + i % 12)));
    }
    // Eleven digits in a column of numbers are a number.
    for (String column : List.of("month", "measure", "courier", "unit", "source_note")) {
      printed.row(with(figure, column, planter.phone("published." + column)));
    }
    printed.row(with(figure, "source_note", planter.name("published.source_note")));
    write("published.csv", printed.text().getBytes(UTF_8));
  }

  private static final String[] COMPLAINT = {
    "complaint_id",
    "received_on",
    "courier",
    "waybill",
    "phone",
    "province",
    "branch",
    "platform",
    "category",
    "text",
    "leak",
    "outcome",
    "revision",
    "victim",
    "home"
  };

  private void complaints() throws IOException {
    Sheet plain = complaintSheet("complaints", 90);
    spoilt(plain);
    for (String told : ToldTexts.of(planter)) {
      plain.row(with(with(complaint("c"), "leak", ""), "text", told));
    }
    write("complaints.csv", plain.text().getBytes(UTF_8));
    write("complaints-gbk.csv", complaintSheet("GBK complaints", 12).text().getBytes(GBK));
    String wide = "\uFEFF" + complaintSheet("UTF-16 complaints", 8).text();
    write("complaints-wide.csv", wide.getBytes(UTF_16LE));
    packed("complaints-packed.csv.gz", complaintSheet("packed complaints", 12).text());
  }

  private Sheet complaintSheet(String at, int rows) {
    String[] columns = Arrays.copyOf(COMPLAINT, COMPLAINT.length + 1);
    columns[COMPLAINT.length] = planter.phone("a header of " + at);
    Sheet sheet = new Sheet(columns);
    for (int i = 0; i < rows; i++) {
      sheet.row(complaint(at));
    }
    return sheet;
  }

  /** A complaint as it should be, with personal values where they belong. */
  private Map<String, String> complaint(String at) {
    int number = ++numbers;
    Map<String, String> cells = new HashMap<>();
    cells.put("complaint_id", "c-" + number);
    cells.put("received_on", "2012-%02d-%02d".formatted(1 + number % 12, 1 + number % 27));
    cells.put("courier", courier(number));
    cells.put("waybill", planter.waybill(at + ".waybill"));
    cells.put("phone", planter.phone(at + ".phone"));
    cells.put("province", number % 2 == 0 ? "33" : "44");
    cells.put("leak", "yes");
    cells.put("victim", planter.name("a column of its own in " + at));
    cells.put("home", planter.address("a column of its own in " + at));
    if (number % 5 == 0) {
      cells.put(
          "text",
          "%s，电话%s，住%s，证件%s，单号%s，说信息泄露"
              .formatted(
                  planter.name(at + ".text"),
                  planter.phone(at + ".text"),
                  planter.address(at + ".text"),
                  planter.identity(at + ".text"),
                  planter.waybill(at + ".text")));
    }
    return cells;
  }

  /** Personal values badly written and in columns where they do not belong. */
  private void spoilt(Sheet sheet) {
    List<String> wrong = new ArrayList<>(List.of(COMPLAINT));
    wrong.removeAll(List.of("phone", "text", "victim", "home"));
    for (String column : wrong) {
      sheet.row(with(complaint("c"), column, planter.phone("complaints." + column)));
    }
    for (String column :
        List.of("received_on", "phone", "province", "category", "leak", "branch")) {
      sheet.row(with(complaint("c"), column, planter.name("complaints." + column)));
    }
    for (String column :
        List.of("phone", "province", "outcome", "revision", "courier", "platform", "branch")) {
      sheet.row(with(complaint("c"), column, planter.waybill("complaints." + column)));
    }
    sheet.row(with(complaint("c"), "revision", planter.identity("complaints.revision")));
    String phone = planter.phone("complaints, grouped");
    String grouped = "+86 " + phone.substring(0, 3) + " " + phone.substring(3, 7) + "-";
    sheet.row(with(complaint("c"), "phone", grouped + phone.substring(7)));
    sheet.row(with(complaint("c"), "phone", planter.phone("complaints, a letter behind") + "x"));
    sheet.row(with(complaint("c"), "phone", planter.phone("complaints, often").repeat(20)));
    sheet.row(with(complaint("c"), "waybill", planter.waybill("complaints, marked") + "???"));
    sheet.row(with(complaint("c"), "waybill", planter.waybill("complaints, often").repeat(9)));
    String lengthy = planter.phone("a text too long") + "信".repeat(TOO_LONG);
    sheet.row(with(complaint("c"), "text", lengthy));
    sheet.row(with(complaint("c"), "complaint_id", "\uFFFD" + planter.phone("mojibake")));
    sheet.row(with(complaint("c"), "complaint_id", "\0" + planter.phone("an id with NUL")));
    sheet.line(List.of("c-short", "2012-05-05", "jiatong", planter.waybill("a short row")));
  }

  private void fraudCases() throws IOException {
    Sheet sheet =
        new Sheet(
            "case_id",
            "reported_on",
            "occurred_on",
            "fraud_type",
            "courier",
            "delivered_by",
            "waybill",
            "phone",
            "province",
            "platform",
            "leak_confirmed",
            "revision",
            "suspect");
    for (int i = 0; i < 40; i++) {
      sheet.row(fraud(i));
    }
    int number = 40;
    for (String column :
        List.of(
            "case_id",
            "reported_on",
            "occurred_on",
            "fraud_type",
            "courier",
            "delivered_by",
            "waybill",
            "province",
            "platform",
            "revision",
            "leak_confirmed")) {
      sheet.row(with(fraud(number++), column, planter.phone("fraud_cases." + column)));
    }
    packed("fraud_cases-%s.csv.gz".formatted(planter.identity("the name of a file")), sheet.text());
  }

  private Map<String, String> fraud(int number) {
    Map<String, String> cells = new HashMap<>();
    cells.put("case_id", "f-" + number);
    cells.put("reported_on", "2012-%02d-09".formatted(1 + number % 12));
    cells.put("fraud_type", "impersonation");
    cells.put("courier", courier(number));
    cells.put("waybill", planter.waybill("fraud_cases.waybill"));
    cells.put("phone", planter.phone("fraud_cases.phone"));
    cells.put("province", "33");
    cells.put("leak_confirmed", "yes");
    cells.put("suspect", planter.name("fraud_cases.suspect"));
    return cells;
  }

  private void oversight() throws IOException {
    Sheet audits =
        new Sheet(
            "audit_id",
            "audited_on",
            "courier",
            "province",
            "branch",
            "reason",
            "items_checked",
            "items_failed",
            "revision",
            "inspector");
    Sheet notices = new Sheet("notice_id", "issued_on", "courier", "branch", "kind", "due_on");
    for (int i = 0; i < 40; i++) {
      audits.row(audit(i));
      notices.row(notice(i));
    }
    int number = 40;
    for (String column :
        List.of("audit_id", "audited_on", "branch", "reason", "items_failed", "revision")) {
      audits.row(with(audit(number++), column, planter.phone("audits." + column)));
    }
    for (String column : List.of("notice_id", "issued_on", "branch", "kind", "due_on")) {
      notices.row(with(notice(number++), column, planter.phone("notices." + column)));
    }
    write("audits.csv", audits.text().getBytes(UTF_8));
    write("notices.csv", notices.text().getBytes(UTF_8));
  }

  private Map<String, String> audit(int number) {
    return Map.of(
        "audit_id",
        "a-" + number,
        "audited_on",
        "2012-%02d-15".formatted(1 + number % 12),
        "courier",
        courier(number),
        "province",
        "33",
        "reason",
        "random",
        "items_checked",
        "12",
        "items_failed",
        Integer.toString(number % 3),
        "inspector",
        planter.name("audits.inspector"));
  }

  private static Map<String, String> notice(int number) {
    return Map.of(
        "notice_id",
        "n-" + number,
        "issued_on",
        "2012-%02d-20".formatted(1 + number % 12),
        "courier",
        courier(number),
        "kind",
        "rectification");
  }

  /** Files that are not read, or only by another name. */
  private void strangers() throws IOException {
    Path inner = folder.resolve(planter.phone("the name of a folder"));
    Files.createDirectories(inner);
    Sheet sheet = complaintSheet("a folder", 6);
    Files.write(inner.resolve("complaints.csv"), sheet.text().getBytes(UTF_8));
    String named = "complaints-%s.csv".formatted(planter.phone("the name of a file"));
    write(named, complaintSheet("a named file", 6).text().getBytes(UTF_8));
    write(
        planter.waybill("a stranger's name") + ".txt", planter.name("a stranger").getBytes(UTF_8));
    write(planter.phone("a stranger's name") + ".csv", new byte[0]);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private void packed(String name, String text) throws IOException {
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      packed.write(text.getBytes(UTF_8));
    }
  }

  private static Map<String, String> with(Map<String, String> cells, String column, String value) {
    Map<String, String> changed = new HashMap<>(cells);
    changed.put(column, value);
    return changed;
  }

  private static String courier(int number) {
    return COURIERS.get(number % COURIERS.size());
  }
}
