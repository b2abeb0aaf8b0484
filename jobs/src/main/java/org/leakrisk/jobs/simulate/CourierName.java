package org.leakrisk.jobs.simulate;

/**
 * An invented courier in every form people write it. Waybills are a prefix of three letters and 13
 * digits: no rule known for a real courier of the time fits them.
 */
record CourierName(
    String id,
    String name,
    String latin,
    String spacedLatin,
    String translation,
    String misprint,
    String traditional,
    String waybillPrefix) {

  String english() {
    return latin + " Express";
  }
}
