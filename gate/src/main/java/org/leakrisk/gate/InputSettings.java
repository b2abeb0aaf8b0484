package org.leakrisk.gate;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.leakrisk.gate.courier.WaybillRule;
import org.leakrisk.gate.leak.LeakRules;
import org.leakrisk.gate.read.EncodingChoice;
import org.leakrisk.gate.read.Limits;

/**
 * How input is read.
 *
 * @param encoding encoding of all sources that have none of their own
 * @param encodings encoding by source
 * @param maxRejectedShare share of rejected rows of one source, 0..1, above which nothing is
 *     published
 * @param refusedFiles what a refused file means
 * @param numbers how numbers may be written
 * @param limits how large inputs may be
 * @param zone zone in which a time falls on a day
 * @param complaintsAre what a complaint is that does not say whether it is about a leak
 * @param waybillRules forms of waybill numbers that replace those that come with the product for
 *     their couriers
 * @param leakRules dictionary by which free text is read
 */
public record InputSettings(
    EncodingChoice encoding,
    Map<String, EncodingChoice> encodings,
    double maxRejectedShare,
    RefusedFiles refusedFiles,
    Numbers numbers,
    Limits limits,
    ZoneId zone,
    ComplaintsAre complaintsAre,
    List<WaybillRule> waybillRules,
    LeakRules leakRules)
    implements Serializable {

  /** What a refused file means. */
  public enum RefusedFiles {
    /** Nothing is published. */
    STOP,
    /** The file is left out with all its rows, and the report says so. */
    SKIP
  }

  /** How numbers may be written. */
  public enum Numbers {
    /** Digits and a decimal point. */
    PLAIN,
    /** Also 1,000 and 1.5万. */
    GROUPED
  }

  /** What a complaint is that does not say whether it is about a leak. */
  public enum ComplaintsAre {
    /** A leak, with a warning. */
    AUTO,
    LEAK,
    /** Service quality, never scored. */
    SERVICE
  }

  public InputSettings {
    if (!(maxRejectedShare >= 0 && maxRejectedShare <= 1)) {
      throw new IllegalArgumentException(
          "input.max-rejected-share must lie between 0 and 1: " + maxRejectedShare);
    }
    encodings = Map.copyOf(encodings);
    waybillRules = List.copyOf(waybillRules);
  }

  /** The settings unless configured otherwise. */
  public static InputSettings standard() {
    return new InputSettings(
        EncodingChoice.AUTO,
        Map.of(),
        0.2,
        RefusedFiles.STOP,
        Numbers.PLAIN,
        Limits.standard(),
        ZoneId.of("Asia/Shanghai"),
        ComplaintsAre.AUTO,
        List.of(),
        LeakRules.standard());
  }

  InputSettings withComplaints(ComplaintsAre known) {
    return new InputSettings(
        encoding,
        encodings,
        maxRejectedShare,
        refusedFiles,
        numbers,
        limits,
        zone,
        known,
        waybillRules,
        leakRules);
  }

  EncodingChoice encodingOf(String source) {
    return encodings.getOrDefault(source, encoding);
  }
}
