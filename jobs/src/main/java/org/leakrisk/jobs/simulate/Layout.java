package org.leakrisk.jobs.simulate;

import java.util.List;

/** The columns of a file, as the public description of the input names them. */
record Layout(String source, List<String> columns) {
  static final Layout COURIERS =
      of(
          "couriers",
          "courier,name,name_en,licence_no,licence_status,licensed_from,licensed_to,peer_group");
  static final Layout ALIASES = of("aliases", "courier,alias,valid_from,valid_to");
  static final Layout BRANCHES = of("branches", "branch,courier,name,province,kind");
  static final Layout PARCELS = of("parcels", "courier,month,province,parcels");
  static final Layout PARCELS_AND_BRANCHES = of("parcels", "courier,month,province,branch,parcels");
  static final Layout FRAUD_CASES =
      of(
          "fraud_cases",
          "case_id,reported_on,occurred_on,fraud_type,courier,delivered_by,waybill,phone,province,"
              + "branch,platform,loss_yuan,leak_confirmed,self_reported,revision");
  static final Layout AUDITS =
      of(
          "audits",
          "audit_id,audited_on,courier,province,branch,reason,topic,items_checked,items_failed,"
              + "critical_failed,revision");
  static final Layout NOTICES =
      of(
          "notices",
          "notice_id,issued_on,courier,branch,kind,due_on,rechecked_on,recheck_result,"
              + "amount_yuan,records_confirmed");
  static final Layout DISPUTES =
      of("disputes", "dispute_id,filed_on,courier,source,record_id,status");
  static final Layout COUNTS = of("counts", "courier,month,stream,kind,events");
  static final Layout PUBLISHED = of("published", "month,measure,value,unit");
  static final Layout TRUTH = of("truth", "kind,id,courier,province,branch,month,attribute,value");

  /** Complaints, with the optional columns that were asked for. */
  static Layout complaints(SimulationSettings.Files files) {
    return of(
        "complaints",
        "complaint_id,received_on,courier,waybill,phone,province,branch,platform,category,"
            + (files.complaintText() ? "text," : "")
            + (files.leakColumn() ? "leak," : "")
            + "outcome,revision");
  }

  int index(String column) {
    return columns.indexOf(column);
  }

  private static Layout of(String source, String columns) {
    return new Layout(source, List.of(columns.split(",")));
  }
}
