package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.failure.Failure;

class AcceptanceTest {
  private static FileAccounting file(String source, String file, long read, long rejected) {
    return new FileAccounting(source, file, read, read - rejected, 0, 0, rejected, 0, 0, "utf-8");
  }

  @Test
  void theShareOfRejectedRowsIsTakenOverAllFilesOfASource() {
    List<FileAccounting> good =
        List.of(file("complaints", "a", 100, 38), file("complaints", "b", 100, 2));
    assertEquals(1, Acceptance.check(good, InputSettings.standard()).size());
    List<FileAccounting> bad =
        List.of(
            file("audits", "z", 3, 3),
            file("complaints", "a", 100, 39),
            file("complaints", "b", 100, 2),
            file("parcels", "p", 0, 0));
    Failure.QualityGate failure =
        assertThrows(
            Failure.QualityGate.class, () -> Acceptance.check(bad, InputSettings.standard()));
    assertEquals(
        "audits: 3 of 3 rows rejected; complaints: 41 of 200 rows rejected, more than the allowed"
            + " share of 0.2: repair the rows that check lists, or raise input.max-rejected-share",
        failure.getMessage());
  }

  @Test
  void refusedFilesStopTheRunUnlessTheyMayBeSkipped(@TempDir Path root) {
    TestInput input =
        TestInput.withCouriers(root)
            .file("complaints.csv", TestInput.HEADER)
            .file("audits.csv", "")
            .file("parcels-2.csv", "courier\n");
    Survey survey = input.survey();
    Failure.BadInput failure =
        assertThrows(
            Failure.BadInput.class,
            () -> Acceptance.files(survey, List.of(), InputSettings.standard()));
    assertEquals(
        "2 files refused: audits/audits.csv EMPTY_FILE: send the file again;"
            + " parcels/parcels-2.csv:1 column 'month' MISSING_COLUMN: add it or rename the header;"
            + " parcels/parcels-2.csv:1 column 'parcels' MISSING_COLUMN: add it or rename the header",
        failure.getMessage());
    assertEquals(3, Acceptance.files(survey, List.of(), TestSettings.skipping()).size());
  }

  @Test
  void aRequiredSourceAndSomeEvidenceMustBeThere(@TempDir Path root) {
    TestInput input = TestInput.withCouriers(root);
    Failure.BadInput noEvidence =
        assertThrows(
            Failure.BadInput.class,
            () -> Acceptance.files(input.survey(), List.of(), TestSettings.skipping()));
    assertEquals(
        "No usable file with evidence: add one of complaints, fraud_cases, audits, counts",
        noEvidence.getMessage());
    input.file("parcels.csv", "").file("complaints.csv", TestInput.HEADER);
    Failure.BadInput noParcels =
        assertThrows(
            Failure.BadInput.class,
            () -> Acceptance.files(input.survey(), List.of(), TestSettings.skipping()));
    assertEquals(
        "No usable file of source parcels: add parcels.csv to the input directory",
        noParcels.getMessage());
  }
}
