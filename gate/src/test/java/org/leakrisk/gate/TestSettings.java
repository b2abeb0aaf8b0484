package org.leakrisk.gate;

import java.util.Map;
import org.leakrisk.gate.InputSettings.RefusedFiles;
import org.leakrisk.gate.read.EncodingChoice;

/** Settings that differ from the standard in one point. */
final class TestSettings {
  private TestSettings() {}

  static InputSettings encoding(EncodingChoice complaints) {
    InputSettings standard = InputSettings.standard();
    return new InputSettings(
        standard.encoding(),
        Map.of("complaints", complaints),
        standard.maxRejectedShare(),
        standard.refusedFiles(),
        standard.numbers(),
        standard.limits(),
        standard.zone(),
        standard.complaintsAre(),
        standard.waybillRules(),
        standard.leakRules());
  }

  static InputSettings skipping() {
    InputSettings standard = InputSettings.standard();
    return new InputSettings(
        standard.encoding(),
        standard.encodings(),
        standard.maxRejectedShare(),
        RefusedFiles.SKIP,
        standard.numbers(),
        standard.limits(),
        standard.zone(),
        standard.complaintsAre(),
        standard.waybillRules(),
        standard.leakRules());
  }
}
